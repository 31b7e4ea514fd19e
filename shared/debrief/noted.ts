/** What was noted of a call that is nobody's task: the notes of its run, and what came to mind afterwards. */
import type { Afterthought, Debrief } from '../domain/debrief'
import { type Mark, type Run, standingMarks } from '../domain/run'

/** The notes of the run that hold anything, in the order in which they were made. */
export const notesOf = (run: Run): readonly Mark[] =>
  standingMarks(run).filter(({ form, text }) => form === 'note' && (text ?? '').trim() !== '')

export const withAfterthought = (debrief: Debrief, added: Afterthought): Debrief => ({
  ...debrief,
  afterthoughts: [...(debrief.afterthoughts ?? []), added],
})

export const changeAfterthought = (
  debrief: Debrief,
  id: Afterthought['id'],
  fields: Partial<Omit<Afterthought, 'id'>>,
): Debrief => ({
  ...debrief,
  afterthoughts: debrief.afterthoughts?.map(one => (one.id === id ? { ...one, ...fields } : one)),
})

export const withoutAfterthought = (debrief: Debrief, id: Afterthought['id']): Debrief => ({
  ...debrief,
  afterthoughts: debrief.afterthoughts?.filter(one => one.id !== id),
})

/** Without lines that were added and never written. */
export function withoutBlanks(debrief: Debrief): Debrief {
  const kept = debrief.afterthoughts?.filter(
    ({ text, personId }) => text.trim() !== '' || personId !== undefined,
  )
  return kept?.length === debrief.afterthoughts?.length ? debrief : { ...debrief, afterthoughts: kept }
}
