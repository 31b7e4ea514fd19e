/** Somebody joined whom nobody had invited: who was that? Told once, everything that reads the run knows. */
import type { Call } from '../domain/call'
import type { Debrief } from '../domain/debrief'
import type { Person } from '../domain/person'
import type { Making } from '../domain/record'
import { type Mark, type Run, standingMarks } from '../domain/run'
import { addAttendee } from '../prepare/people'

/** Marks that somebody joined, with words and no attendee, in the order of their time; those left unknown are out. */
export function strangersOf(
  run: Run,
  { strangersLeft = [] }: Pick<Debrief, 'strangersLeft'>,
): readonly Mark[] {
  return standingMarks(run)
    .filter(({ id, form, text, attendeeIds }) => {
      const isNamed = form === 'joined' && (text ?? '').trim() !== '' && attendeeIds.length === 0
      return isNamed && !strangersLeft.some(left => left === id)
    })
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** "Anna" of "Anna joined" and of "Anna (IT)": a name to begin with. */
export function nameIn(text: string): string {
  return text
    .replace(/\((.*)\)/, '')
    .replace(/\b(has |just )?(joined|joins|is here|came in|dialled in)\b.*$/i, '')
    .replace(/[\s,.;:!?-]+$/, '')
    .trim()
}

/** The call with this person invited, and the run whose mark names their seat. */
export function seatStranger(
  { call, run, markId }: { readonly call: Call; readonly run: Run; readonly markId: string },
  personId: Person['id'],
  { now, newId }: Making,
): readonly [Call, Run] {
  const seated = call.attendees.some(one => one.personId === personId)
    ? call
    : addAttendee(call, personId, newId)
  const seat = seated.attendees.find(one => one.personId === personId)
  const marks = run.marks.map(mark =>
    mark.id === markId && seat !== undefined ? { ...mark, attendeeIds: [seat.id], editedAt: now } : mark,
  )
  return [
    { ...seated, updatedAt: now },
    { ...run, marks, updatedAt: now },
  ]
}
