/** DEFINITIONS, Rules: some lint rules come on with the first rehearsal of the script. */
import type { Script } from '../domain/script'
import type { ScriptCopy } from '../domain/script-copy'
import type { SummaryOf } from '../domain/summary'

type Run = Pick<SummaryOf<'run'>, 'form' | 'endedAt' | 'callId' | 'scriptId' | 'deletedAt'>
type Copy = Pick<SummaryOf<'script-copy'>, 'callId' | 'scriptId' | 'deletedAt'>

/** A rehearsal was run to its end, of this script alone or in whatever call, or of the copy's own call. */
export function isRehearsed(
  story: Script | ScriptCopy,
  runs: readonly Run[],
  copies: readonly Copy[],
): boolean {
  const scriptId = story.kind === 'script' ? story.id : story.scriptId
  const calls = new Set<string | undefined>(story.kind === 'script' ? [] : [story.callId])
  for (const copy of copies) {
    if (copy.deletedAt === undefined && scriptId !== undefined && copy.scriptId === scriptId)
      calls.add(copy.callId)
  }
  calls.delete(undefined)
  return runs.some(
    ({ form, endedAt, callId, scriptId: alone, deletedAt }) =>
      form === 'rehearsal' &&
      endedAt !== undefined &&
      deletedAt === undefined &&
      (calls.has(callId) || (alone !== undefined && alone === scriptId)),
  )
}
