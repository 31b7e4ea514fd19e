import type { ScriptUsage } from '@shared/contract/library-calls'
import { ask } from '../../api'
import { type Asked, useAnswerOf } from '../../state/use-answer-of'

/** What became of the steps of one script in its live runs, as main reads it from their files. */
export function useScriptUsage(scriptId: string): {
  readonly answer: Asked<ScriptUsage>
  readonly again: () => void
} {
  return useAnswerOf(`usage ${scriptId}`, () => ask('readScriptUsage', { scriptId }))
}
