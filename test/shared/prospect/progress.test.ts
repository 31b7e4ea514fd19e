import { newAttendee } from '@shared/domain/call'
import type { Debrief } from '@shared/domain/debrief'
import { progressOf, progressWords } from '@shared/prospect/progress'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, aDeal, aDebrief, aPerson, aProspect, making, testNow } from '../../helpers/builders'

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
  tasks: Parameters<typeof progressOf>[3] = [],
) => {
  const calls = [...held.map(({ call }) => call), ...more]
  const debriefs = held.map(({ debrief }) => debrief)
  return progressOf(deal, calls, debriefs, tasks, testNow, day)
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

describe('what the debrief says', () => {
  it('was reached stands before the goal of the call', () => {
    const { call, debrief } = heldOn('2026-11-02', 'goal-reached', 3)
    const said = { call, debrief: { ...debrief, milestoneId: milestone(1) } }
    expect(ends(arrows(base, [said]))).toEqual([[0, 1]])
    expect(ends(arrows(base, [{ call, debrief }]))).toEqual([[0, 3]])
  })

  it('was opened again had been reached before the call', () => {
    const deal = reached('2026-10-26')
    const { call, debrief } = heldOn('2026-11-02', 'lost-ground')
    const opened = [{ milestoneId: milestone(2) ?? aDeal().milestones[0]?.id, reachedOn: '2026-10-28' }]
    const said = { call, debrief: { ...debrief, opened } as Debrief }
    expect(ends(arrows(deal, [said]))).toEqual([[2, 0]])
  })
})

describe('an advance', () => {
  const attendee = newAttendee({ personId: aPerson().id, attendance: 'unknown' }, making.newId)
  const declined = { ...attendee, attendance: 'declined' as const }
  const start = '2026-11-26T09:00:00.000Z'
  it.each([
    ['the goal reached, a date and a name', 'goal-reached', { start, attendees: [attendee] }, true],
    ['no date', 'goal-reached', { start: undefined, attendees: [attendee] }, false],
    ['no name', 'goal-reached', { start, attendees: [] }, false],
    ['a name that declined', 'goal-reached', { start, attendees: [declined] }, false],
    ['the goal not reached', 'partly', { start, attendees: [attendee] }, false],
  ] as const)('%s', (_what, outcome, fields, is) => {
    const held = heldOn('2026-11-02', outcome, 1)
    const of = { prospectId: prospect.id, ...fields, attendees: [...fields.attendees] }
    const after = aCall({ ...of, previousCallId: held.call.id })
    expect(arrows(base, [held], [after]).rows[0]?.isAdvance).toBe(is)
    const named = { call: held.call, debrief: { ...held.debrief, nextCallId: after.id } }
    expect(arrows(base, [named], [{ ...after, previousCallId: undefined }]).rows[0]?.isAdvance).toBe(is)
    expect(arrows(base, [held], [{ ...after, previousCallId: undefined }]).rows[0]?.isAdvance).toBe(false)
  })

  it('is a task with a day and an owner as well', () => {
    const held = heldOn('2026-11-02', 'goal-reached', 1)
    const task = { callId: held.call.id, due: start, ownerId: 'me' }
    expect(arrows(base, [held], [], [task]).rows[0]?.isAdvance).toBe(true)
    expect(arrows(base, [held], [], [{ ...task, ownerId: undefined }]).rows[0]?.isAdvance).toBe(false)
  })
})

const moves = ['goal-reached', 'partly', 'lost-ground', 'no-decision'] as const
const heldCall = fc.record({
  outcome: fc.constantFrom(...moves),
  goal: fc.option(fc.nat(5), { nil: undefined }),
  said: fc.option(fc.nat(5), { nil: undefined }),
})
const dayAt = (at: number) =>
  new Date(Date.parse('2026-09-01T00:00:00Z') + at * 86_400_000).toISOString().slice(0, 10)

describe('whatever the calls of a deal came to', () => {
  /** A day per milestone at most, among those of the calls. */
  const days = fc.array(fc.option(fc.nat(40), { nil: undefined }), { minLength: 6, maxLength: 6 })
  const scene = fc.tuple(fc.array(heldCall, { maxLength: 30 }), days)
  const play = (
    list: readonly (typeof heldCall extends fc.Arbitrary<infer T> ? T : never)[],
    reachedAt: readonly (number | undefined)[],
  ) => {
    const deal = reached(...reachedAt.map(at => (at === undefined ? undefined : dayAt(at))))
    const held = list.map(({ outcome, goal, said }, at) => {
      const one = heldOn(dayAt(at + 2), outcome, goal)
      return {
        call: one.call,
        debrief: { ...one.debrief, milestoneId: said === undefined ? undefined : milestone(said) },
      }
    })
    return arrows(deal, held)
  }

  it('every arrow lies on the line, and points where its outcome says', () => {
    fc.assert(
      fc.property(scene, ([list, reachedAt]) => {
        const { rows, at } = play(list, reachedAt)
        expect(rows).toHaveLength(list.length)
        for (const { from, to, outcome } of rows) {
          for (const end of [from, to]) {
            expect(end).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(5)
          }
          if (outcome === 'lost-ground') expect(to).toBeLessThanOrEqual(from)
          else expect(to).toBeGreaterThanOrEqual(from)
          if (outcome === 'no-decision') expect(to).toBe(from)
          if (outcome === 'partly' && from < 5) expect(to).toBeGreaterThan(from)
        }
        // No arrow begins before the one before it ended.
        for (const [index, { from }] of rows.entries())
          expect(from).toBeGreaterThanOrEqual(rows[index - 1]?.to ?? 0)
        expect(at).toBeGreaterThanOrEqual(rows.at(-1)?.to ?? 0)
      }),
    )
  })

  it('equals brute force: each call told by all before it, from the start', () => {
    fc.assert(
      fc.property(scene, ([list, reachedAt]) => {
        const days = reachedAt.map(at => at ?? Number.POSITIVE_INFINITY)
        const last = (is: (day: number) => boolean) => {
          let found = 0
          days.forEach((day, index) => {
            if (is(day)) found = index
          })
          return found
        }
        const before = (n: number): number =>
          Math.max(
            n === 0 ? 0 : after(n - 1),
            last(day => day < n + 2),
          )
        const after = (n: number): number => {
          const one = list[n]
          const from = before(n)
          const goal = one?.said ?? one?.goal
          if (one?.outcome === 'goal-reached') return goal === undefined ? from : Math.max(from, goal)
          if (one?.outcome === 'lost-ground')
            return Math.min(
              from,
              last(day => day <= n + 2),
            )
          if (one?.outcome !== 'partly') return from
          const aim = goal !== undefined && goal > from ? goal : Math.min(5, Math.floor(from) + 1)
          return from + (aim - from) / 2
        }
        expect(ends(play(list, reachedAt))).toEqual(list.map((_, n) => [before(n), after(n)]))
      }),
      { numRuns: 60 },
    )
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
    const progress = progressOf(deal as never, calls, debriefs, [], testNow, day)
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
