/** The sentence that proves the outcome: the moment marked last is offered, and taken only by the user. */
import type { Call } from '../domain/call'
import type { Debrief } from '../domain/debrief'
import { type Run, standingMarks } from '../domain/run'

export type HowWeKnow = NonNullable<Debrief['howWeKnow']>

/** The last moment marked with words; undefined when there is none. */
export function suggestedProof(run: Run, call: Pick<Call, 'attendees'>): HowWeKnow | undefined {
  const moment = standingMarks(run)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .findLast(({ form, text }) => form === 'moment' && (text ?? '').trim() !== '')
  if (moment?.text === undefined) return undefined
  const seat = call.attendees.find(({ id }) => id === moment.attendeeIds[0])
  const words = moment.text.trim()
  return { words, at: moment.at, ...(seat?.personId !== undefined && { personId: seat.personId }) }
}
