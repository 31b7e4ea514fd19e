/** What is said by hand of a step: why it went as it did, and its minutes where no run has them. */
import type { Debrief } from '../domain/debrief'

export type StepNote = Debrief['stepNotes'][number]

/** The notes with this said of a step; one that says nothing any more is gone. */
export function withStepNote(
  notes: readonly StepNote[],
  stepId: string,
  fields: Partial<Omit<StepNote, 'stepId'>>,
): readonly StepNote[] {
  const before = notes.find(note => note.stepId === stepId)
  const { minutes, ...after } = { why: '', ...before, ...fields, stepId }
  const note = minutes === undefined ? after : { ...after, minutes }
  const isEmpty = note.why.trim() === '' && minutes === undefined
  if (before === undefined) return isEmpty ? notes : [...notes, note]
  return notes.flatMap(one => (one.stepId === stepId ? (isEmpty ? [] : [note]) : [one]))
}
