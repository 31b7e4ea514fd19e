/**
 * A script rehearsed without a call. The live view speaks of a call and of its copy: here both stand in for the script,
 * under the run's own id, and are never stored.
 */
import { type Call, newCall } from '../domain/call'
import type { Run } from '../domain/run'
import { freshId } from '../domain/schema'
import { plannedMinutes, type Script } from '../domain/script'
import { copyScript, type ScriptCopy } from '../domain/script-copy'

export interface ScriptAlone {
  readonly call: Call
  readonly copy: ScriptCopy
}

/** Step ids are the script's own, so that what the rehearsal says of a step is said of the script's. */
export function scriptAlone(run: Pick<Run, 'id' | 'startedAt'>, script: Script): ScriptAlone {
  const making = { now: run.startedAt, newId: () => run.id }
  const minutes = Math.max(1, Math.round(plannedMinutes(script)))
  const call = newCall({ title: script.name, minutes, zone: 'UTC' }, making)
  const copy = copyScript(script, freshId('call', making.newId), { needs: [] }, making)
  return { call: { ...call, scriptCopyId: copy.id }, copy }
}
