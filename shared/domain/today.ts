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
  readonly tasks: readonly SummaryOf<'task'>[]
  readonly totals: Readonly<Record<'upcoming' | 'owedQuestions' | 'commitments' | 'tasks', number>>
}

export const mostUpcoming = 12
/** So many of each list are sent and drawn at first; the rest is a press away. */
export const mostOwed = 20
/** DEFINITIONS, 30-second close: after five days an open debrief files itself as "not debriefed". */
export const filesItselfAfterDays = 5

/** `now` and `dayStart` are ISO instants; `dayStart` is midnight in the user's zone. */
export function selectToday(lookup: SummaryLookup, now: string, dayStart: string): TodaySelection {
  const { upcoming, undebriefed } = callsOfNow(lookup, now, dayStart)
  const owedQuestions = questionsOwed(lookup.list('question'))
  const commitments = commitmentsOwed(lookup.list('commitment'))
  const tasks = tasksOpen(lookup.list('task'))
  return {
    upcoming: upcoming.slice(0, mostUpcoming),
    owedQuestions: owedQuestions.slice(0, mostOwed),
    commitments: commitments.slice(0, mostOwed),
    undebriefed,
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

interface CallsOfNow {
  readonly upcoming: readonly SummaryOf<'call'>[]
  readonly undebriefed: readonly SummaryOf<'call'>[]
}

/** One walk over all calls: of ten thousand all but a handful end at the first comparison of two texts. */
function callsOfNow(lookup: SummaryLookup, now: string, dayStart: string): CallsOfNow {
  const closed = closedCallIds(lookup)
  const nowMs = Date.parse(now)
  const oldestEnd = nowMs - filesItselfAfterDays * dayMs
  // No call is longer than a day, so what began before this has ended before `oldestEnd`.
  const oldestStart = new Date(oldestEnd - dayMs).toISOString()
  const upcoming: SummaryOf<'call'>[] = []
  const undebriefed: SummaryOf<'call'>[] = []
  for (const call of lookup.list('call')) {
    const { start, status } = call
    if (start === undefined) {
      if (status === 'planned') upcoming.push(call)
      continue
    }
    if (start < oldestStart || (status !== 'planned' && status !== 'held') || closed.has(call.id)) continue
    const end = Date.parse(start) + call.minutes * 60_000
    if (end <= nowMs) {
      if (end > oldestEnd) undebriefed.push(call)
    } else if (status === 'planned' && start >= dayStart) upcoming.push(call)
  }
  return {
    upcoming: upcoming.sort((a, b) => inOrder(a.start ?? '~', b.start ?? '~')),
    undebriefed: undebriefed.sort((a, b) => inOrder(a.start ?? '', b.start ?? '')),
  }
}

function closedCallIds(lookup: SummaryLookup): ReadonlySet<string> {
  const closed = lookup
    .list('debrief')
    .filter(debrief => debrief.closedAt !== undefined || debrief.filedAt !== undefined)
  return new Set(closed.flatMap(debrief => (debrief.callId === undefined ? [] : [debrief.callId])))
}

const dayMs = 86_400_000

/** ISO dates order as plain text; a locale's order costs twenty times as much. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
