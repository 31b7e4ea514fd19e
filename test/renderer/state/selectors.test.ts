import type { AnyRecord } from '@shared/domain/records'
import { summarize } from '@shared/domain/summary'
import { describe, expect, it } from 'vitest'
import { neighbourhoodOf, ofKind } from '../../../renderer/state/selectors'
import {
  aCall,
  aColleague,
  aDeal,
  aGap,
  anAttendee,
  anEffort,
  aPerson,
  aProspect,
  aQuestion,
  aScriptCopy,
  testNow,
} from '../../helpers/builders'

const mapOf = (records: readonly AnyRecord[]) => Object.fromEntries(records.map(one => [one.id, one]))

const prospect = aProspect()
const person = aPerson()
const works = aPerson({ affiliations: [{ prospectId: prospect.id }] as never })
const deal = aDeal({ prospectId: prospect.id })
const copy = aScriptCopy()
const call = aCall({
  prospectId: prospect.id,
  scriptCopyId: copy.id,
  attendees: [anAttendee({ personId: person.id })],
})
const near = [prospect, person, works, deal, copy, aColleague(), aGap()]
const far = [aProspect(), aPerson(), aDeal(), aScriptCopy()]

describe('what surrounds a call', () => {
  it('is its prospect, deal, script copy, those in the room or at the company, colleagues and gaps', () => {
    const found = neighbourhoodOf(call.id, mapOf([...far, call, ...near]))
    expect(found).toMatchObject({ call, prospect, deal, scriptCopy: copy })
    expect(found?.people).toEqual([person, works])
    expect([found?.colleagues.length, found?.gaps.length]).toEqual([1, 1])
  })

  it('has the questions and the effort of this call and of its prospect only', () => {
    const ours = [
      aQuestion({ callId: call.id }),
      aQuestion({ prospectId: prospect.id }),
      anEffort({ callId: call.id }),
    ]
    const theirs = [aQuestion({ prospectId: aProspect().id }), aQuestion(), anEffort()]
    const found = neighbourhoodOf(call.id, mapOf([call, ...ours, ...theirs]))
    expect([...(found?.questions ?? []), ...(found?.efforts ?? [])]).toEqual(ours)
  })

  it('takes the deal the call names; else the only one; of several, none', () => {
    const second = aDeal({ prospectId: prospect.id })
    const dealOf = (named: typeof call, deals: readonly AnyRecord[]) =>
      neighbourhoodOf(named.id, mapOf([named, prospect, ...deals]))?.deal
    expect(dealOf({ ...call, dealId: second.id }, [deal, second])).toBe(second)
    expect(dealOf(call, [deal])).toBe(deal)
    expect(dealOf(call, [deal, second])).toBeUndefined()
  })

  it('has no deal, no people and no questions of others when the call has no prospect', () => {
    const alone = aCall()
    const found = neighbourhoodOf(alone.id, mapOf([alone, aDeal(), aPerson(), aQuestion(), works]))
    expect([found?.deal, found?.people, found?.questions]).toEqual([undefined, [], []])
  })

  it('leaves the trash out, and is nothing for a call in it', () => {
    const gone = { deletedAt: testNow }
    const records = mapOf([call, { ...prospect, ...gone }, { ...person, ...gone }, { ...copy, ...gone }])
    const found = neighbourhoodOf(call.id, records)
    expect([found?.prospect, found?.people, found?.scriptCopy]).toEqual([undefined, [], undefined])
    expect(neighbourhoodOf(call.id, mapOf([{ ...call, ...gone }]))).toBeUndefined()
  })

  it('knows the other calls by when and what they are', () => {
    const sibling = aCall({ prospectId: prospect.id, status: 'held' })
    const found = neighbourhoodOf(call.id, mapOf([call]), { siblings: [summarize(sibling)] })
    expect(found?.otherCalls).toEqual([
      { id: sibling.id, start: sibling.start, callKind: 'demo', status: 'held' },
    ])
  })
})

it('tells records apart by kind', () => {
  expect(ofKind([call, ...near], 'prospect')).toEqual([prospect])
})
