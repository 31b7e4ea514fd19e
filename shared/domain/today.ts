/** What Today shows, chosen from summaries: the next calls, what is owed and what was not debriefed. */
import type { SummaryLookup } from './neighbourhood'
import type { SummaryOf } from './summary'

export interface TodaySelection {
  /** Calls from the start of today on, soonest first; at most `mostUpcoming`. */
  readonly upcoming: readonly SummaryOf<'call'>[]
  readonly owedQuestions: readonly SummaryOf<'question'>[]
  readonly undocumented: readonly SummaryOf<'commitment'>[]
  /** Held or overdue calls whose debrief is not closed; those filed by themselves are left out. */
  readonly undebriefed: readonly SummaryOf<'call'>[]
  readonly tasks: readonly SummaryOf<'task'>[]
}

export const mostUpcoming = 12
export const mostOwed = 50
/** DEFINITIONS, 30-second close: after five days an open debrief files itself as "not debriefed". */
export const filesItselfAfterDays = 5

/** `now` and `dayStart` are ISO instants; `dayStart` is midnight in the user's zone. */
export function selectToday(lookup: SummaryLookup, now: string, dayStart: string): TodaySelection {
  return {
    upcoming: upcomingCalls(lookup, now, dayStart),
    owedQuestions: lookup
      .list('question')
      .filter(question => ['owed', 'parked', 'open'].includes(question.state))
      .toSorted(byDue)
      .slice(0, mostOwed),
    undocumented: lookup
      .list('commitment')
      .filter(commitment => commitment.stage === 'said')
      .toSorted((a, b) => inOrder(a.saidAt ?? '', b.saidAt ?? ''))
      .slice(0, mostOwed),
    undebriefed: undebriefedCalls(lookup, now),
    tasks: lookup
      .list('task')
      .filter(task => task.doneAt === undefined)
      .toSorted((a, b) => inOrder(a.due ?? '~', b.due ?? '~'))
      .slice(0, mostOwed),
  }
}

function upcomingCalls(lookup: SummaryLookup, now: string, dayStart: string): readonly SummaryOf<'call'>[] {
  const closed = closedCallIds(lookup)
  const nowMs = Date.parse(now)
  const comes = (call: SummaryOf<'call'>): boolean => {
    if (call.status !== 'planned') return false
    if (call.start === undefined) return true
    return (
      call.start >= dayStart && !closed.has(call.id) && Date.parse(call.start) + call.minutes * 60_000 > nowMs
    )
  }
  return lookup
    .list('call')
    .filter(comes)
    .toSorted((a, b) => inOrder(a.start ?? '~', b.start ?? '~'))
    .slice(0, mostUpcoming)
}

function undebriefedCalls(lookup: SummaryLookup, now: string): readonly SummaryOf<'call'>[] {
  const closed = closedCallIds(lookup)
  const oldest = Date.parse(now) - filesItselfAfterDays * 86_400_000
  return lookup
    .list('call')
    .filter(call => {
      if (call.start === undefined || closed.has(call.id)) return false
      if (call.status !== 'planned' && call.status !== 'held') return false
      const end = Date.parse(call.start) + call.minutes * 60_000
      return end <= Date.parse(now) && end > oldest
    })
    .toSorted((a, b) => inOrder(a.start ?? '', b.start ?? ''))
}

function closedCallIds(lookup: SummaryLookup): ReadonlySet<string> {
  const closed = lookup
    .list('debrief')
    .filter(debrief => debrief.closedAt !== undefined || debrief.filedAt !== undefined)
  return new Set(closed.flatMap(debrief => (debrief.callId === undefined ? [] : [debrief.callId])))
}

/** What has a date first, the most overdue leading; then what was only asked, the oldest leading. */
function byDue(a: SummaryOf<'question'>, b: SummaryOf<'question'>): number {
  return inOrder(a.dueOn ?? `~${a.askedAt ?? ''}`, b.dueOn ?? `~${b.askedAt ?? ''}`)
}

/** ISO dates order as plain text; a locale's order costs twenty times as much. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
