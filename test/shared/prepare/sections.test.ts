import { collectFacts } from '@shared/advisor/facts'
import { overrideFinding, overrideOf, withdrawOverride } from '@shared/prepare/overrides'
import { filledSections, isCalm, sectionOf } from '@shared/prepare/sections'
import { describe, expect, it } from 'vitest'
import { aCall, aNeed, aProspect, aScriptCopy, testNow } from '../../helpers/builders'

type Around = Partial<Parameters<typeof collectFacts>[0]>

const factsOf = (call: ReturnType<typeof aCall>, around: Around = {}) =>
  collectFacts(
    { call, people: [], colleagues: [], gaps: [], questions: [], efforts: [], otherCalls: [], ...around },
    testNow,
  )
const held = { id: aCall().id, callKind: 'discovery', status: 'held' } as const

describe('the layout of Prepare', () => {
  it.each([
    {
      name: 'a first discovery, however full',
      call: aCall({ callKind: 'discovery', play: 'whole-room' }),
      calm: true,
    },
    { name: 'a demo with nothing in it', call: aCall(), calm: true },
    { name: 'a demo with a role only', call: aCall({ myRole: 'lead' }), calm: true },
    { name: 'a demo with a play', call: aCall({ play: 'whole-room' }), calm: false },
  ])('is calm $calm for $name', ({ call, calm }) => {
    expect(isCalm(factsOf(call))).toBe(calm)
  })

  it('is columns for a demo with a plan, and for a discovery after a held call', () => {
    expect(isCalm(factsOf(aCall(), { scriptCopy: aScriptCopy() }))).toBe(false)
    const second = aCall({ callKind: 'discovery', play: 'whole-room' })
    expect(isCalm(factsOf(second, { otherCalls: [held] }))).toBe(false)
  })

  it('shows a section once it holds something', () => {
    const prospect = aProspect({ needs: [aNeed()] })
    expect(filledSections(factsOf(aCall({ myRole: 'lead' }), { prospect }))).toEqual(['my-role', 'needs'])
  })

  it('knows which section hides a field', () => {
    expect(sectionOf({ kind: 'gap', gapId: aCall().id as never })).toBe('gaps')
    expect(sectionOf({ kind: 'goal' })).toBe(undefined)
  })
})

describe('going in with a finding', () => {
  const goal = { rule: 'R03', target: { kind: 'goal' } } as const
  const gapOf = (gapId: string) => ({ rule: 'R09', target: { kind: 'gap', gapId: gapId as never } }) as const

  it('keeps the reason and the moment of the first word on it', () => {
    const once = overrideFinding(aCall(), goal, '', testNow)
    const twice = overrideFinding(once, goal, 'Tom opens', '2026-11-19T12:50:00.000Z')
    expect(twice.overrides).toEqual([{ rule: 'R03', target: 'goal', reason: 'Tom opens', at: testNow }])
    expect(overrideOf(twice, { ...goal, rule: 'R06' })).toBe(undefined)
    expect(withdrawOverride(twice, goal).overrides).toEqual([])
  })

  it("says nothing about the rule's other findings", () => {
    const [one, other] = [gapOf('a'), gapOf('b')]
    const call = overrideFinding(aCall(), one, 'Known to them', testNow)
    expect(overrideOf(call, one)?.reason).toBe('Known to them')
    expect(overrideOf(call, other)).toBe(undefined)
    const both = overrideFinding(call, other, 'Later', testNow)
    expect(both.overrides).toHaveLength(2)
    expect(withdrawOverride(both, one).overrides).toMatchObject([{ target: 'gap:b' }])
  })

  it('of an earlier version stands for the whole rule', () => {
    const call = { ...aCall(), overrides: [{ rule: 'R09', reason: 'Known', at: testNow }] }
    expect(overrideOf(call, gapOf('a'))?.reason).toBe('Known')
    expect(overrideFinding(call, gapOf('b'), 'Still', testNow).overrides).toMatchObject([{ reason: 'Still' }])
  })
})
