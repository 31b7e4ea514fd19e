import { describe, expect, it } from 'vitest'
import { crumbsOf, placeOf, places } from '../../../renderer/app/places'
import { aCall, aChecklist, aGap, anAnswer, aPerson, aProspect, aScript } from '../../helpers/builders'

const prospect = aProspect({ name: 'Corvane Packaging' })
const call = aCall({ title: 'Whole-room proof', prospectId: prospect.id })
const alone = aCall({ title: 'Unknown caller' })
const helen = aPerson({ affiliations: [{ form: 'prospect', prospectId: prospect.id }] })
const [script, gap, answer, list] = [aScript(), aGap(), anAnswer(), aChecklist()]
const records = Object.fromEntries(
  [prospect, helen, call, alone, script, gap, answer, list].map(record => [record.id, record]),
)

it('has the eight places in the order of the sidebar', () => {
  expect(places.map(place => place.label)).toEqual([
    'Today',
    'Calls',
    'Prospects',
    'Scripts',
    'Answers',
    'Gaps',
    'Checklists',
    'Insights',
  ])
})

describe('the place a view belongs to', () => {
  it.each([
    [{ kind: 'today' }, 'Today'],
    [{ kind: 'paste' }, 'Calls'],
    [{ kind: 'call', id: call.id, tab: 'debrief' }, 'Calls'],
    [{ kind: 'matrix', id: call.id }, 'Calls'],
    [{ kind: 'prospect', id: prospect.id }, 'Prospects'],
    [{ kind: 'person', id: helen.id }, 'Prospects'],
    [{ kind: 'script', id: script.id }, 'Scripts'],
    [{ kind: 'answer', id: answer.id }, 'Answers'],
    [{ kind: 'gap', id: gap.id }, 'Gaps'],
    [{ kind: 'checklist', id: list.id }, 'Checklists'],
    [{ kind: 'settings' }, undefined],
    [{ kind: 'gallery' }, undefined],
  ] as const)('%o is %s', (view, label) => {
    expect(placeOf(view)?.label).toBe(label)
  })
})

describe('the way to a view', () => {
  it.each([
    [{ kind: 'insights' }, ['Insights']],
    [{ kind: 'settings' }, ['Settings']],
    [{ kind: 'gallery' }, ['Component gallery']],
    [{ kind: 'paste' }, ['Calls', 'New from paste']],
    [{ kind: 'call', id: call.id, tab: 'prepare' }, ['Calls', 'Corvane Packaging', 'Whole-room proof']],
    [{ kind: 'call', id: alone.id, tab: 'prepare' }, ['Calls', 'Unknown caller']],
    [{ kind: 'person', id: helen.id }, ['Prospects', 'Corvane Packaging', 'Helen Brandt']],
    [
      { kind: 'matrix', id: call.id },
      ['Calls', 'Corvane Packaging', 'Whole-room proof', 'Needs, steps and gaps'],
    ],
    [{ kind: 'script', id: script.id }, ['Scripts', script.name]],
    [{ kind: 'gap', id: gap.id }, ['Gaps', gap.title]],
    [{ kind: 'answer', id: answer.id }, ['Answers', answer.question]],
    [{ kind: 'gap', id: alone.id.replace('0', 'f') }, ['Gaps', '']],
  ] as const)('to %o', (view, labels) => {
    expect(crumbsOf(view, records).map(crumb => crumb.label)).toEqual(labels)
  })

  it('leads back to the place and to the prospect', () => {
    expect(crumbsOf({ kind: 'call', id: call.id, tab: 'run' }, records).map(crumb => crumb.to)).toEqual([
      { kind: 'calls' },
      { kind: 'prospect', id: prospect.id },
      undefined,
    ])
  })
})
