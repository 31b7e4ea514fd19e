import type { Call } from '@shared/domain/call'
import { describe, expect, test } from 'vitest'
import { icsDraft, meIs, now, pasteDraft, workspace } from './plan-fixture'

const tom = 'tom.okafor@harborline.example'
const google = icsDraft('google-invite.ics')
const names = (list: readonly { readonly name: string }[]) => list.map(each => each.name)
const onlyCall = (calls: readonly Call[]): Call => {
  const [call] = calls
  if (!call || calls.length !== 1) throw new Error(`${calls.length} calls`)
  return call
}

describe('a series', () => {
  const series = icsDraft('apple-weekly-series.ics')
  const me = meIs('joerg@tessamine.example')

  test('gives the next date only', () => {
    const space = workspace()
    space.save(series, me)
    expect(onlyCall(space.all().calls)).toMatchObject({
      start: '2026-11-24T09:00:00Z',
      minutes: 45,
      calendar: { recurrenceId: '2026-11-24T09:00:00Z' },
    })
  })

  test('gives the picked dates, each with its own changes', () => {
    const space = workspace()
    const mira = {
      kind: 'other',
      name: 'Mira Lindqvist',
      email: 'mira.lindqvist@harborline.example',
    } as const
    space.save(series, { me: mira, instances: { 0: ['2026-11-10T09:00:00Z', '2026-12-01T09:00:00Z'] } })
    expect(space.all().calls.map(each => [each.title, each.start])).toEqual([
      ['Proof of concept stand-up with the auditor', '2026-11-11T15:00:00Z'],
      ['Proof of concept stand-up, Tessamine Foods', '2026-12-01T09:00:00Z'],
    ])
    expect(names(space.all().prospects)).toEqual(['Tessamine'])
    expect(space.all().people.map(each => [each.name, each.affiliations[0]?.form])).toEqual([
      ['Auditor', 'auditor'],
      ['Jörg Händel', 'prospect'],
      ['Aïcha Ben-Saïd', 'prospect'],
    ])
  })

  test.each([
    ['2026-11-24T08:00:00Z', 1, 'before the imported date'],
    ['2026-11-24T09:46:00Z', 2, 'once it is over the next one comes'],
  ])('imported again at %s makes %i calls: %s', (at, calls) => {
    const space = workspace()
    space.save(series, me)
    space.save(series, {}, at)
    expect(space.all().calls).toHaveLength(calls)
  })
})

describe('pasted notes', () => {
  const notes = pasteDraft('10-slack-notes.txt')

  test('become needs, people, house rules, a question and facts of the prospect', () => {
    const space = workspace()
    const plan = space.save(notes, { company: 'Corvane Packaging' })
    expect(plan.creates).toEqual([
      '1 call',
      '1 prospect',
      '2 people',
      '2 needs',
      '2 house rules',
      '1 question',
      '2 facts',
    ])
    const [prospect] = space.all().prospects
    expect(prospect).toMatchObject({ name: 'Corvane Packaging', nameSuggested: undefined })
    expect(prospect?.houseRules.map(each => each.form)).toEqual(['contact', 'subject'])
    expect(prospect?.needs.map(each => [each.number, each.quoted, each.on])).toEqual([
      [1, false, '2026-11-19'],
      [2, false, '2026-11-19'],
    ])
    expect(
      prospect?.facts.every(each => each.confidence === 'read' && each.source === 'chat, Tom Okafor'),
    ).toBe(true)
    const call = onlyCall(space.all().calls)
    expect(call).toMatchObject({ prospectId: prospect?.id, start: undefined, callKind: 'discovery' })
    expect(call.pasted[0]?.text).toContain('See you at lunch?')
    expect(space.all().questions).toMatchObject([
      { state: 'open', callId: call.id, prospectId: prospect?.id },
    ])
    expect(space.all().people.map(each => each.notes?.slice(0, 12))).toEqual(['Marcus Oyela', 'Dieter Vance'])
  })

  test('obey the tags the user gave them', () => {
    const space = workspace()
    const at = notes.sentences.findIndex(each => each.text.startsWith('They lost'))
    space.save(notes, { company: 'Corvane', tags: { [at]: 'none' } })
    expect(space.all().prospects[0]?.needs).toHaveLength(1)
  })

  test('without any company get a placeholder, shown as suggested', () => {
    const space = workspace()
    const plan = space.save(notes)
    expect(space.all().prospects[0]).toMatchObject({ name: 'New prospect', nameSuggested: true })
    expect(plan.notices.map(each => each.message).join()).toContain('No company was found')
  })

  test('take the time the user chose', () => {
    const space = workspace()
    space.save(pasteDraft('12-ambiguous-date.txt'), { start: '2027-03-04T13:00:00Z', minutes: 60 })
    expect(onlyCall(space.all().calls)).toMatchObject({
      start: '2027-03-04T13:00:00Z',
      minutes: 60,
      title: 'Demo',
      callKind: 'demo',
    })
  })

  test('of a known prospect add to it', () => {
    const space = workspace()
    space.save(google, meIs(tom))
    space.save(pasteDraft('14-signature.txt'))
    const { prospects, people } = space.all()
    expect(names(prospects)).toEqual(['Corvane'])
    expect(prospects[0]?.needs).toHaveLength(1)
    const helen = people.filter(each => each.emails.includes('helen.brandt@corvane.example'))
    expect(helen).toMatchObject([
      { name: 'Helen Brandt', nameSuggested: undefined, suggestedParts: [{ part: 'signs' }] },
    ])
  })
})

describe('the user’s corrections', () => {
  test('move people between sides, rename them and leave them out', () => {
    const space = workspace()
    space.save(google, {
      ...meIs(tom),
      people: {
        'marcus.oyelaran@corvane.example': { side: 'ours' },
        'helen.brandt@corvane.example': { name: 'Helena Brandt', title: 'CFO' },
        'sofia@corvane.example': { side: 'leave-out' },
      },
    })
    expect(names(space.all().colleagues)).toEqual(['Tom Okafor', 'Marcus Oyelaran'])
    expect(space.all().people).toMatchObject([
      { name: 'Helena Brandt', nameSuggested: undefined, suggestedParts: [{ part: 'signs' }] },
    ])
  })

  test('pick among several meetings', () => {
    const space = workspace()
    space.save(icsDraft('broken-one-bad-line-of-many.ics'), { events: [1] })
    expect(onlyCall(space.all().calls).title).toBe('Another good one')
  })
})

test('a long calendar gives what is still to come, and says what it left', () => {
  const [event] = google.events
  if (!event) throw new Error('no event')
  const one = (i: number) => {
    const start = Date.parse(now) + (i - 20) * 86_400_000
    return {
      ...event,
      uid: `u${i}`,
      start: new Date(start).toISOString(),
      end: new Date(start + 1_800_000).toISOString(),
    }
  }
  const plan = workspace().plan(
    { ...google, events: Array.from({ length: 26 }, (_, i) => one(i)) },
    meIs(tom),
  )
  expect(plan.counts.calls).toBe(6)
  expect(plan.notices.at(-1)?.message ?? '').toContain('20 meetings of the file are over')
  const short = workspace().plan(
    { ...google, events: Array.from({ length: 25 }, (_, i) => one(i)) },
    meIs(tom),
  )
  expect(short.counts.calls).toBe(25)
})
