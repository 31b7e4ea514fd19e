/**
 * How a deal has moved, call by call (DEFINITIONS, Progress): an arrow goes from the milestone reached before a call to
 * that after it. Partly ends between the two, lost ground goes back to the last one still true. Positions count
 * milestones from 0; a half lies between two.
 */
import { advanceTest, type NextSteps } from '../deal/advance'
import type { Call } from '../domain/call'
import type { Deal, Milestone } from '../domain/deal'
import type { Debrief, Outcome } from '../domain/debrief'
import { isStillToCome, nextCallOf } from './to-ask'

export interface ProgressRow {
  readonly call: Call
  readonly outcome: Exclude<Outcome, 'did-not-happen'> | 'planned'
  readonly from: number
  readonly to: number
  /** DEFINITIONS, Progress: goal reached and a dated next step with a name. */
  readonly isAdvance: boolean
}

export interface MilestoneMark {
  readonly milestone: Milestone
  readonly state: 'reached' | 'opened-again' | 'goal' | 'ahead'
}

export interface Progress {
  readonly milestones: readonly MilestoneMark[]
  /** Held calls, the oldest first, and the next planned one last. */
  readonly rows: readonly ProgressRow[]
  /** Where the deal stands now. */
  readonly at: number
  readonly held: number
  readonly reached: number
}

/** `tasks` are those of its calls; `dayOf` gives the calendar day of an instant in the user's zone. */
export function progressOf(
  deal: Deal,
  calls: readonly Call[],
  debriefs: readonly Debrief[],
  tasks: NextSteps['tasks'],
  now: string,
  dayOf: (instant: string) => string,
): Progress {
  const { milestones } = deal
  const held = heldCalls(deal, calls, debriefs, now)
  const isAdvance = advanceTest({ calls: followingIn(calls, debriefs), tasks })
  const rows: ProgressRow[] = []
  let at = 0
  for (const { call, debrief, outcome } of held) {
    const day = dayOf(call.start ?? '')
    const from = Math.max(at, lastBefore(milestones, day), ...openedBy(debrief, milestones))
    at = positionAfter(from, outcome, reachedIn(call, debrief, milestones), milestones, day)
    rows.push({ call, outcome, from, to: at, isAdvance: isAdvance({ id: call.id, outcome }) })
  }
  // What was reached since the last call counts as well.
  const stands = Math.max(at, lastBefore(milestones, '~'))
  const next = nextCallOf(
    calls.filter(call => isOfDeal(call, deal)),
    now,
  )
  const goal = next === undefined ? undefined : goalOf(next, milestones)
  if (next !== undefined)
    rows.push({
      ...{ call: next, outcome: 'planned', isAdvance: false },
      ...{ from: stands, to: Math.max(stands, goal ?? stands) },
    })
  const far = Math.max(0, ...rows.filter(row => row.outcome !== 'planned').map(row => row.to))
  return {
    milestones: milestones.map((milestone, index) => ({
      milestone,
      state: stateOf(milestone, index, stands, far, goal),
    })),
    rows,
    at: stands,
    held: held.length,
    reached: held.filter(({ outcome }) => outcome === 'goal-reached').length,
  }
}

interface Held {
  readonly call: Call
  readonly debrief: Debrief
  readonly outcome: Exclude<Outcome, 'did-not-happen'>
}

/** Calls with what came of them, the oldest first; those that did not happen are in no progress. */
function heldCalls(
  deal: Deal,
  calls: readonly Call[],
  debriefs: readonly Debrief[],
  now: string,
): readonly Held[] {
  const byCall = new Map(debriefs.map(debrief => [debrief.callId, debrief]))
  return calls
    .filter(call => isOfDeal(call, deal) && call.start !== undefined && !isStillToCome(call, now))
    .toSorted((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
    .flatMap(call => {
      const debrief = byCall.get(call.id)
      const outcome = debrief?.outcome
      if (debrief === undefined || outcome === undefined || outcome === 'did-not-happen') return []
      return [{ call, debrief, outcome }]
    })
}

/** A call that names no deal counts for the one there is. */
const isOfDeal = (call: Call, deal: Deal): boolean =>
  call.prospectId === deal.prospectId && (call.dealId === undefined || call.dealId === deal.id)

/** What the debrief says was reached, else what the goal of the call was. */
function reachedIn(
  call: Call,
  { milestoneId }: Debrief,
  milestones: readonly Milestone[],
): number | undefined {
  const index = milestones.findIndex(({ id }) => id === milestoneId)
  return index === -1 ? goalOf(call, milestones) : index
}

/** What a call that lost ground opened again had been reached before it, whatever its day says now. */
const openedBy = ({ opened = [] }: Debrief, milestones: readonly Milestone[]): readonly number[] =>
  opened.map(one => milestones.findIndex(({ id }) => id === one.milestoneId))

/** A call follows the one in whose debrief it was made; who declined is not in it. */
function followingIn(calls: readonly Call[], debriefs: readonly Debrief[]): NextSteps['calls'] {
  const madeIn = new Map<string, string>()
  for (const { callId, nextCallId } of debriefs) if (nextCallId !== undefined) madeIn.set(nextCallId, callId)
  return calls.map(({ id, previousCallId, start, attendees }) => ({
    ...{ previousCallId: madeIn.get(id) ?? previousCallId, start },
    personIds: attendees.flatMap(({ personId, attendance }) =>
      personId === undefined || attendance === 'declined' ? [] : [personId],
    ),
  }))
}

function goalOf(call: Call, milestones: readonly Milestone[]): number | undefined {
  const index = milestones.findIndex(({ id }) => id === call.goal?.milestoneId)
  return index === -1 ? undefined : index
}

/** The furthest milestone reached before that day; 0 when none is. */
const lastBefore = (milestones: readonly Milestone[], day: string): number =>
  Math.max(
    0,
    milestones.findLastIndex(({ reachedOn }) => reachedOn !== undefined && reachedOn < day),
  )

function positionAfter(
  from: number,
  outcome: Held['outcome'],
  goal: number | undefined,
  milestones: readonly Milestone[],
  day: string,
): number {
  const last = milestones.length - 1
  const target = Math.min(last, goal !== undefined && goal > from ? goal : Math.floor(from) + 1)
  switch (outcome) {
    case 'goal-reached':
      return goal === undefined ? from : Math.max(from, goal)
    case 'partly':
      return Math.max(from, (from + target) / 2)
    case 'lost-ground':
      return Math.min(from, lastStillTrue(milestones, day))
    case 'no-decision':
      return from
  }
}

/** The last milestone that had been reached by that day and is so still. */
const lastStillTrue = (milestones: readonly Milestone[], day: string): number =>
  Math.max(
    0,
    milestones.findLastIndex(({ reachedOn }) => reachedOn !== undefined && reachedOn <= day),
  )

function stateOf(
  milestone: Milestone,
  index: number,
  at: number,
  far: number,
  goal: number | undefined,
): MilestoneMark['state'] {
  if (milestone.reachedOn !== undefined || (index > 0 && index <= at)) return 'reached'
  if (index === goal) return 'goal'
  return index <= far ? 'opened-again' : 'ahead'
}

/** "4 calls, 2 goals reached. Security questionnaire opened Technical fit again." */
export function progressWords({ held, reached, rows, milestones }: Progress): string {
  if (held === 0) return 'no call debriefed yet'
  const calls = held === 1 ? '1 call' : `${held} calls`
  const goals = reached === 1 ? '1 goal reached' : `${reached} goals reached`
  const last = rows.findLast(row => row.outcome !== 'planned')
  const opened = milestones.find(mark => mark.state === 'opened-again')
  if (last?.outcome !== 'lost-ground' || opened === undefined) return `${calls}, ${goals}`
  return `${calls}, ${goals}. ${last.call.title} opened ${opened.milestone.name} again.`
}
