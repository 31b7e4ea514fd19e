import { collectFacts } from '@shared/advisor/facts'
import { bareGapRule, undisclosedGapRule } from '@shared/advisor/gaps'
import { callKinds } from '@shared/domain/call'
import type { Exposure } from '@shared/domain/exposure'
import { type Gap, gapStatuses } from '@shared/domain/gap'
import { newStep } from '@shared/domain/step'
import { describe, expect, it } from 'vitest'
import {
  callOf,
  dealOf,
  exposureOf,
  making,
  n1,
  need,
  newId,
  now,
  planOf,
  readyGap,
  says,
  withNeeds,
  worldOf,
} from './world'

const linkedWorld = (gap: Gap, fields: Partial<Exposure> = {}, call = callOf()) => ({
  call,
  gaps: [gap],
  deal: dealOf({ exposures: [exposureOf(gap, n1, fields)] }),
})
const told = { at: now, personIds: [] }

describe('R08, a gap that touches a need and is not planned', () => {
  it.each(callKinds)('gates a %s while a linked gap is neither planned nor told', callKind => {
    const gap = readyGap()
    expect(says(undisclosedGapRule, linkedWorld(gap, {}, callOf({ callKind })))).toMatchObject([
      {
        rule: 'R08',
        playbook: 'P04',
        severity: 'gate',
        target: { kind: 'exposure', gapId: gap.id, needId: n1.id },
      },
    ])
  })

  it('is silent once it is planned for this call, told, decided or resolved', () => {
    const call = callOf()
    const states: readonly Partial<Exposure>[] = [
      { plannedCallId: call.id },
      { told },
      { verdict: { is: 'lives', on: '2026-11-12' } },
      { resolvedOn: '2026-11-13' },
    ]
    for (const state of states)
      expect(says(undisclosedGapRule, linkedWorld(readyGap(), state, call))).toEqual([])
  })

  it.each(gapStatuses)('a gap that is %s', status => {
    expect(says(undisclosedGapRule, linkedWorld(readyGap({ status })))).toHaveLength(
      status === 'fixed' ? 0 : 1,
    )
  })

  it('believes a plan for another call only while that call is still to come', () => {
    const other = {
      id: callOf().id,
      callKind: 'demo',
      status: 'planned',
      start: '2026-11-26T09:00:00.000Z',
    } as const
    const world = linkedWorld(readyGap(), { plannedCallId: other.id })
    expect(says(undisclosedGapRule, { ...world, otherCalls: [other] })).toEqual([])
    for (const otherCalls of [
      [],
      [{ ...other, status: 'held' as const }],
      [{ ...other, status: 'cancelled' as const }],
      [{ ...other, start: '2026-11-12T09:00:00.000Z' }],
    ]) {
      const [finding] = says(undisclosedGapRule, { ...world, otherCalls })
      expect(finding?.missing[0]).toContain('a call that is still to come')
    }
  })

  it('makes one finding of a gap that touches two needs', () => {
    const second = need({ words: 'Seven years must be kept', quoted: true, priority: 1 })
    const gap = readyGap()
    const deal = dealOf({ exposures: [exposureOf(gap, second), exposureOf(gap, n1)] })
    const findings = says(undisclosedGapRule, { gaps: [gap], deal, prospect: withNeeds([n1, second]) })
    expect(findings).toHaveLength(1)
    expect(findings[0]?.why).toContain(
      'N1, "A batch record was lost for two days" and N2, "Seven years must be kept"',
    )
  })

  it('only suggests by shared topics, and says so', () => {
    const gap = readyGap({ topics: ['Restore'] })
    const [finding] = says(undisclosedGapRule, { gaps: [gap] })
    expect(finding).toMatchObject({
      severity: 'warn',
      title: 'Server 2008 R2: may touch N1',
      missing: ['which of them touch a need'],
      minutesToMend: 2,
      target: { kind: 'exposure', gapId: gap.id, needId: n1.id },
    })
    expect(finding?.why).toMatch(/^Only suggested, by what both speak of: "Restore"/)
    expect(finding?.facts.at(-1)).toMatchObject({ basis: 'suggested', source: 'shared: Restore' })
    expect(says(undisclosedGapRule, { gaps: [readyGap({ topics: ['printing'] })] })).toEqual([])
  })

  it.each([
    [2, 2],
    [5, 5],
    [6, 5],
    [300, 5],
  ])('makes one finding of %d suggestions and names %d', (count, named) => {
    const gaps = Array.from({ length: count }, () => readyGap({ topics: ['restore'] }))
    const [finding, ...rest] = says(undisclosedGapRule, { gaps })
    expect(rest).toEqual([])
    expect(finding).toMatchObject({
      title: `${count} gaps may touch their needs`,
      minutesToMend: 2 * named,
      target: { kind: 'gaps' },
    })
    expect(finding?.facts.filter(fact => fact.basis === 'suggested')).toHaveLength(named)
  })

  it('suggests as a mere hint in a first discovery, as a warning in a second', () => {
    const world = { call: callOf({ callKind: 'discovery' }), gaps: [readyGap({ topics: ['restore'] })] }
    expect(says(undisclosedGapRule, world)).toMatchObject([{ severity: 'info' }])
    const held = { id: callOf().id, callKind: 'discovery', status: 'held' } as const
    expect(says(undisclosedGapRule, { ...world, otherCalls: [held] })).toMatchObject([{ severity: 'warn' }])
  })

  it('suggests nothing about a gap this deal has on the table already', () => {
    const second = need({ words: 'Seven years must be kept', topics: ['retention'] })
    const gap = readyGap({ topics: ['retention'] })
    const deal = dealOf({ exposures: [exposureOf(gap, n1, { told })] })
    expect(says(undisclosedGapRule, { gaps: [gap], deal, prospect: withNeeds([n1, second]) })).toEqual([])
  })

  it('is silent without needs and without a prospect', () => {
    const gaps = [readyGap({ topics: ['restore'] })]
    expect(says(undisclosedGapRule, { gaps, prospect: withNeeds([]) })).toEqual([])
    expect(says(undisclosedGapRule, { gaps, prospect: undefined })).toEqual([])
  })
})

describe('R09, a bare gap', () => {
  const bare = { workaround: undefined, plainAnswer: undefined, proof: undefined, proofIds: [] }
  it.each<readonly [string, Partial<Gap>, string | undefined, number]>([
    ['a workaround and proof', {}, undefined, 0],
    ['a plain answer and proof', { workaround: undefined, plainAnswer: 'Not before spring' }, undefined, 0],
    ['words but no proof', { proof: undefined }, 'Server 2008 R2: no proof yet', 5],
    ['proof but no words', { workaround: ' ' }, 'Server 2008 R2: no words yet', 3],
    ['neither', bare, 'Server 2008 R2: no words and no proof yet', 8],
  ])('with %s', (_, fields, title, minutesToMend) => {
    const gap = readyGap(fields)
    const expected = {
      rule: 'R09',
      playbook: 'P04',
      severity: 'gate',
      title,
      minutesToMend,
      target: { kind: 'gap', gapId: gap.id },
    }
    expect(says(bareGapRule, linkedWorld(gap))).toMatchObject(title === undefined ? [] : [expected])
  })

  it.each(callKinds)('speaks in a %s about a gap planned for it', callKind => {
    const call = callOf({ callKind })
    expect(says(bareGapRule, linkedWorld(readyGap(bare), { plannedCallId: call.id }, call))).toHaveLength(1)
  })

  it('is silent about gaps that are told, fixed, only suggested, or of no concern here', () => {
    expect(says(bareGapRule, linkedWorld(readyGap(bare), { told }))).toEqual([])
    expect(says(bareGapRule, linkedWorld(readyGap({ ...bare, status: 'fixed' })))).toEqual([])
    expect(says(bareGapRule, { gaps: [readyGap({ ...bare, topics: ['restore'] })] })).toEqual([])
    expect(says(bareGapRule, { gaps: [readyGap(bare)] })).toEqual([])
  })

  it('speaks about a bare gap at a step of the plan, once, and not after it was told', () => {
    const gap = readyGap(bare)
    const watchOuts = [{ id: newId() as never, form: 'gap' as const, gapId: gap.id, title: gap.title }]
    const steps = [newStep({ title: 'Batch record back', watchOuts }, making)]
    const call = callOf()
    const atStep = { call, gaps: [gap], scriptCopy: planOf(call, { steps }) }
    const [finding, ...rest] = says(bareGapRule, atStep)
    expect(rest).toEqual([])
    expect(finding?.facts).toContainEqual({
      label: 'Stands at step',
      value: 'Batch record back',
      basis: 'known',
    })
    expect(says(bareGapRule, { ...atStep, deal: dealOf({ exposures: [exposureOf(gap, n1)] }) })).toHaveLength(
      1,
    )
    expect(
      says(bareGapRule, { ...atStep, deal: dealOf({ exposures: [exposureOf(gap, n1, { told })] }) }),
    ).toEqual([])
  })
})

describe('a gap in the trash', () => {
  it('touches nothing', () => {
    const gap = { ...readyGap({ proof: undefined }), deletedAt: now }
    expect(collectFacts(worldOf(linkedWorld(gap)), now).touchingGaps).toEqual([])
  })
})
