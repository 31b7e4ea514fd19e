import type { Debrief } from '@shared/domain/debrief'
import { progressOf, progressWords } from '@shared/prospect/progress'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { describe, expect, it } from 'vitest'
import { aCall, aDeal, aDebrief, aProspect, testNow } from '../../helpers/builders'

const prospect = aProspect()
const base = aDeal({ prospectId: prospect.id })
const reached = (...days: readonly (string | undefined)[]) => ({
  ...base,
  milestones: base.milestones.map((one, at) => ({ ...one, reachedOn: days[at] })),
})
const milestone = (index: number) => base.milestones[index]?.id
const day = (instant: string) => instant.slice(0, 10)

function heldOn(on: string, outcome: Debrief['outcome'], goal?: number) {
  const call = aCall({
    ...{ prospectId: prospect.id, status: 'held', title: `On ${on}`, start: `${on}T09:00:00.000Z` },
    goal: goal === undefined ? undefined : { text: 'It', milestoneId: milestone(goal) },
  })
  return { call, debrief: aDebrief({ callId: call.id, outcome }) }
}
const arrows = (
  deal: typeof base,
  held: readonly ReturnType<typeof heldOn>[],
  more = [] as ReturnType<typeof aCall>[],
) => {
  const calls = [...held.map(({ call }) => call), ...more]
  const debriefs = held.map(({ debrief }) => debrief)
  return progressOf(deal, calls, debriefs, testNow, day)
}
const ends = (progress: ReturnType<typeof progressOf>) => progress.rows.map(({ from, to }) => [from, to])

describe('the arrow of a call', () => {
  it.each([
    ['goal reached: to its milestone', 'goal-reached', 2, [0, 2]],
    ['goal reached that names no milestone: nowhere', 'goal-reached', undefined, [0, 0]],
    ['partly: between the two', 'partly', 1, [0, 0.5]],
    ['partly towards a far one: half the way', 'partly', 3, [0, 1.5]],
    ['partly without a milestone: half to the next', 'partly', undefined, [0, 0.5]],
    ['no decision: nowhere', 'no-decision', 2, [0, 0]],
  ] as const)('%s', (_what, outcome, goal, expected) => {
    expect(ends(arrows(base, [heldOn('2026-11-02', outcome, goal)]))).toEqual([expected])
  })

  it('goes on from where the last one ended', () => {
    const held = [heldOn('2026-11-04', 'goal-reached', 2), heldOn('2026-11-02', 'partly', 1)]
    expect(ends(arrows(base, held))).toEqual([
      [0, 0.5],
      [0.5, 2],
    ])
  })

  it('of lost ground goes back to the last milestone that is still true', () => {
    const deal = reached('2026-10-26', '2026-10-28')
    const held = [heldOn('2026-11-02', 'goal-reached', 2), heldOn('2026-11-04', 'lost-ground', 2)]
    const progress = arrows(deal, held)
    expect(ends(progress)).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(progress.milestones.map(({ state }) => state)).toEqual([
      ...['reached', 'reached', 'opened-again', 'ahead', 'ahead', 'ahead'],
    ])
    expect(progressWords(progress)).toBe('2 calls, 1 goal reached. On 2026-11-04 opened Technical fit again.')
  })

  it('of lost ground is not held up by what was reached later; the deal then stands there', () => {
    const deal = reached('2026-10-26', '2026-10-28', '2026-11-10')
    const held = [heldOn('2026-11-02', 'goal-reached', 2), heldOn('2026-11-04', 'lost-ground', 2)]
    const progress = arrows(deal, held)
    expect(ends(progress)).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(progress.at).toBe(2)
  })

  it('starts further on where a milestone was reached between two calls', () => {
    const deal = reached('2026-10-26', '2026-10-28', '2026-11-03')
    const held = [heldOn('2026-11-02', 'no-decision'), heldOn('2026-11-04', 'goal-reached', 3)]
    expect(ends(arrows(deal, held))).toEqual([
      [1, 1],
      [2, 3],
    ])
  })

  it('leaves out what did not happen, what is not debriefed, and other deals', () => {
    const other = heldOn('2026-11-03', 'goal-reached', 4)
    const held = [
      heldOn('2026-11-02', 'did-not-happen', 1),
      { ...other, call: { ...other.call, dealId: aDeal().id } },
      { ...other, debrief: aDebrief({ callId: other.call.id }) },
    ]
    expect(arrows(base, held.slice(0, 2)).rows).toEqual([])
    expect(arrows(base, held.slice(2)).rows).toEqual([])
  })

  it('of the next call points to its goal, dashed', () => {
    const next = aCall({ prospectId: prospect.id, goal: { text: 'It', milestoneId: milestone(3) } })
    const progress = arrows(reached('2026-10-26', '2026-10-28'), [heldOn('2026-11-02', 'partly', 2)], [next])
    expect(progress.rows.at(-1)).toMatchObject({ outcome: 'planned', from: 1.5, to: 3 })
    expect(progress.milestones[3]?.state).toBe('goal')
  })
})

describe('the sample', () => {
  it('shows Corvane as the picture has it: two goals reached, Technical fit open again', () => {
    const records = sampleWorkspace({ now: testNow, zone: 'Europe/Berlin' } as never)
    const corvane = records.find(one => one.kind === 'prospect' && one.name === 'Corvane Packaging')
    const deal = records.flatMap(one =>
      one.kind === 'deal' && one.prospectId === corvane?.id ? [one] : [],
    )[0]
    const calls = records.flatMap(one => (one.kind === 'call' ? [one] : []))
    const debriefs = records.flatMap(one => (one.kind === 'debrief' ? [one] : []))
    const progress = progressOf(deal as never, calls, debriefs, testNow, day)
    expect(progressWords(progress)).toBe(
      '4 calls, 2 goals reached. Security questionnaire opened Technical fit again.',
    )
    expect(ends(progress)).toEqual([
      ...[
        [0, 1],
        [1, 1.5],
        [1.5, 2],
        [2, 1],
        [1, 3],
      ],
    ])
  })
})
