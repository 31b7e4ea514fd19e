/** What filters go by, told from a summary: the prospect a record belongs to and its own date. */
import type { SummaryLookup } from '../domain/neighbourhood'
import type { Summary, SummaryBase } from '../domain/summary'

/** Its own prospect, or that of the call or deal it belongs to. */
export function prospectOf(summary: SummaryBase, lookup: SummaryLookup): string | undefined {
  if (summary.kind === 'prospect') return summary.id
  if (summary.prospectId !== undefined) return summary.prospectId
  const call = summary.callId === undefined ? undefined : lookup.find('call', summary.callId)
  if (call?.prospectId !== undefined) return call.prospectId
  return summary.dealId === undefined ? undefined : lookup.find('deal', summary.dealId)?.prospectId
}

/** ISO instant: a call's start, a question's asking, a task's due time; else the last change. */
export function ownDateOf(summary: Summary): string {
  return asInstant(dateOf(summary)) ?? summary.updatedAt
}

function dateOf(summary: Summary): string | undefined {
  switch (summary.kind) {
    case 'call':
      return summary.start
    case 'run':
      return summary.startedAt
    case 'debrief':
      return summary.closedAt
    case 'question':
      return summary.askedAt
    case 'commitment':
      return summary.saidAt
    case 'task':
      return summary.due
    case 'effort':
    case 'revision':
      return summary.on
    default:
      return undefined
  }
}

/** A day counts from its first moment. */
function asInstant(date: string | undefined): string | undefined {
  return date?.length === 10 ? `${date}T00:00:00.000Z` : date
}
