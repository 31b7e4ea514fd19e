/** Which call a meeting of a draft already is: by calendar UID and date, without one by its own day or words. */
import type { Call } from '../domain/call'
import type { EventDraft } from '../formats/draft'
import { sameWords } from './known'

/** The call this meeting is, if it is here. */
export function matchCall(event: EventDraft, calls: readonly Call[]): Call | undefined {
  if (event.uid === undefined) return matchWithoutUid(event, calls)
  const same = calls.filter(call => call.calendar?.uid === event.uid)
  const exact = same.find(call => sameInstant(call.calendar?.recurrenceId, event.recurrenceId))
  if (exact || event.recurrenceId === undefined) return exact
  return same.find(
    call => call.calendar?.recurrenceId === undefined && sameInstant(call.start, event.recurrenceId),
  )
}

/** The calls a cancellation is about: one date, or without a date every planned one of the UID. */
export function matchCancelled(event: EventDraft, calls: readonly Call[]): readonly Call[] {
  if (event.uid === undefined) {
    const one = matchWithoutUid(event, calls)
    return one ? [one] : []
  }
  if (event.recurrenceId !== undefined) {
    const one = matchCall(event, calls)
    return one ? [one] : []
  }
  return calls.filter(
    call => call.calendar?.uid === event.uid && (call.status === 'planned' || call.status === 'cancelled'),
  )
}

/** The call that was made from this very text. */
export function matchPasted(text: string, calls: readonly Call[]): Call | undefined {
  return text === '' ? undefined : calls.find(call => call.pasted.some(each => each.text === text))
}

function matchWithoutUid(event: EventDraft, calls: readonly Call[]): Call | undefined {
  if (event.title === '' || event.start === undefined) return undefined
  return calls.find(call => sameWords(call.title, event.title) && sameInstant(call.start, event.start))
}

function sameInstant(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return Date.parse(a) === Date.parse(b)
}
