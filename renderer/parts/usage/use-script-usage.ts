import type { ScriptUsage } from '@shared/contract/library-calls'
import { ask } from '../../api'
import { type Asked, useAsked } from '../../state/use-asked'

/** What became of the steps of one script in its live runs, as main reads it from their files. */
export function useScriptUsage(scriptId: string): {
  readonly answer: Asked<ScriptUsage>
  readonly again: () => void
} {
  return useAsked(`usage ${scriptId}`, () => ask('readScriptUsage', { scriptId }))
}
