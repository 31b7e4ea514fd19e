/** What Today shows, chosen from summaries: the next calls, what is owed and what was not debriefed. */
import type { SummaryLookup } from './neighbourhood'
import type { SummaryOf } from './summary'

/** What is owed comes as the first of each list; `totals` says how many there are in all. */
export interface TodaySelection {
  /** Calls from the start of today on, soonest first; at most `mostUpcoming`. */
  readonly upcoming: readonly SummaryOf<'call'>[]
  readonly owedQuestions: readonly SummaryOf<'question'>[]
  readonly commitments: readonly SummaryOf<'commitment'>[]
  /** Held or overdue calls whose debrief is not closed; those filed by themselves are left out. */
  readonly undebriefed: readonly SummaryOf<'call'>[]
  /** Closed in half a minute in these days, with points still open. */
  readonly unfinished: readonly SummaryOf<'call'>[]
  /** Never closed, and now past the days in which they could be: they file themselves. */
  readonly toFile: readonly SummaryOf<'call'>[]
  readonly tasks: readonly SummaryOf<'task'>[]
  readonly totals: Readonly<Record<'upcoming' | 'owedQuestions' | 'commitments' | 'tasks', number>>
}

export const mostUpcoming = 12
/** So many of each list are sent and drawn at first; the rest is a press away. */
export const mostOwed = 20
/** DEFINITIONS, 30-second close: after five days an open debrief files itself as "not debriefed". */
export const filesItselfAfterDays = 5
/** What lies further back was never ours to debrief: a calendar brought in with its past. Ours. */
export const filesNothingAfterDays = 90

/** `now` and `dayStart` are ISO instants; `dayStart` is midnight in the user's zone. */
export function selectToday(lookup: SummaryLookup, now: string, dayStart: string): TodaySelection {
  const { upcoming, ...behind } = callsOfNow(lookup, now, dayStart)
  const owedQuestions = questionsOwed(lookup.list('question'))
  const commitments = commitmentsOwed(lookup.list('commitment'))
  const tasks = tasksOpen(lookup.list('task'))
  return {
    upcoming: upcoming.slice(0, mostUpcoming),
    owedQuestions: owedQuestions.slice(0, mostOwed),
    commitments: commitments.slice(0, mostOwed),
    ...behind,
    tasks: tasks.slice(0, mostOwed),
    totals: {
      upcoming: upcoming.length,
      owedQuestions: owedQuestions.length,
      commitments: commitments.length,
      tasks: tasks.length,
    },
  }
}

/** Questions still ours to answer: what has a date first, the most overdue leading; then the oldest that was asked. */
export const questionsOwed = (all: readonly SummaryOf<'question'>[]): readonly SummaryOf<'question'>[] =>
  all
    .filter(({ state }) => state === 'owed' || state === 'parked' || state === 'open')
    .toSorted((a, b) => inOrder(a.dueOn ?? `~${a.askedAt ?? ''}`, b.dueOn ?? `~${b.askedAt ?? ''}`))

/**
 * Promises that wait for us (P14): said and written down nowhere, or written down and due by a day they were not shown
 * yet. What has a date first, the most overdue leading; then the oldest.
 */
export const commitmentsOwed = (
  all: readonly SummaryOf<'commitment'>[],
): readonly SummaryOf<'commitment'>[] =>
  all
    .filter(({ stage, dueOn }) => stage === 'said' || (stage === 'documented' && dueOn !== undefined))
    .toSorted((a, b) => inOrder(a.dueOn ?? `~${a.saidAt ?? ''}`, b.dueOn ?? `~${b.saidAt ?? ''}`))

export const tasksOpen = (all: readonly SummaryOf<'task'>[]): readonly SummaryOf<'task'>[] =>
  all.filter(({ doneAt }) => doneAt === undefined).toSorted((a, b) => inOrder(a.due ?? '~', b.due ?? '~'))

type CallsOfNow = Pick<TodaySelection, 'upcoming' | 'undebriefed' | 'unfinished' | 'toFile'>

/** One walk over all calls: of ten thousand all but some hundred end at the first comparison of two texts. */
function callsOfNow(lookup: SummaryLookup, now: string, dayStart: string): CallsOfNow {
  const standing = debriefsByCall(lookup)
  const nowMs = Date.parse(now)
  const filesBefore = nowMs - filesItselfAfterDays * dayMs
  // No call is longer than a day, so what began before this has ended before the last day that counts.
  const oldestStart = new Date(nowMs - (filesNothingAfterDays + 1) * dayMs).toISOString()
  const upcoming: SummaryOf<'call'>[] = []
  const behind = { undebriefed: [] as SummaryOf<'call'>[], unfinished: [] as SummaryOf<'call'>[] }
  const toFile: SummaryOf<'call'>[] = []
  for (const call of lookup.list('call')) {
    const { start, status } = call
    if (start === undefined) {
      if (status === 'planned') upcoming.push(call)
      continue
    }
    if (status !== 'planned' && status !== 'held') continue
    const debrief = standing.get(call.id)
    if ((start < oldestStart && debrief?.from === undefined) || debrief?.is === 'done') continue
    const end = Date.parse(start) + call.minutes * 60_000
    // A call that ended early is over, whatever was planned.
    if (end > nowMs && debrief?.is !== 'closed') {
      if (status === 'planned' && start >= dayStart) upcoming.push(call)
    } else if (Math.max(end, debrief?.from ?? end) > filesBefore) {
      behind[debrief?.is === 'closed' ? 'unfinished' : 'undebriefed'].push(call)
      // Of the sample only what is marked as its own may be written, and it goes stale by design.
    } else if (debrief?.is !== 'closed' && call.sample !== true) toFile.push(call)
  }
  const byStart = (a: SummaryOf<'call'>, b: SummaryOf<'call'>) => inOrder(a.start ?? '~', b.start ?? '~')
  return {
    upcoming: upcoming.sort(byStart),
    undebriefed: behind.undebriefed.sort(byStart),
    unfinished: behind.unfinished.sort(byStart),
    toFile: toFile.sort(byStart),
  }
}

interface DebriefStanding {
  readonly is: 'begun' | 'closed' | 'done'
  /** Epoch milliseconds from which its days count, where that is not the call's end. */
  readonly from: number | undefined
}

const rank = { begun: 0, closed: 1, done: 2 } as const

/** How far the debrief of each call is; of two windows' debriefs of one call the one that is further stands. */
function debriefsByCall(lookup: SummaryLookup): ReadonlyMap<string, DebriefStanding> {
  const standing = new Map<string, DebriefStanding>()
  for (const { callId, closedAt, completedAt, filedAt, takenUpAt, outcome } of lookup.list('debrief')) {
    if (callId === undefined) continue
    const isComplete = completedAt !== undefined || outcome === 'did-not-happen'
    const isDone = filedAt !== undefined || (closedAt !== undefined && isComplete)
    const is = isDone ? 'done' : closedAt === undefined ? 'begun' : 'closed'
    const known = standing.get(callId)
    if (known !== undefined && rank[known.is] >= rank[is]) continue
    standing.set(callId, { is, from: takenUpAt === undefined ? undefined : Date.parse(takenUpAt) })
  }
  return standing
}

const dayMs = 86_400_000

/** ISO dates order as plain text; a locale's order costs twenty times as much. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
