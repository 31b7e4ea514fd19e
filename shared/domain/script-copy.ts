import * as z from 'zod'
import { fillPlaceholders, type TheirNames } from '../library/placeholders'
import { mapTexts } from '../library/texts'
import type { CallId } from './call'
import type { Need } from './need'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { idOf } from './schema'
import { type Script, storyFields } from './script'

/** A call's own copy of a script: it remembers the revision and binds topics to this prospect's needs. */
export const scriptCopySchema = recordSchema('script-copy', {
  ...storyFields,
  callId: idOf('call'),
  scriptId: idOf('script').optional(),
  scriptRevision: z.int().min(1).optional(),
})
export type ScriptCopy = RecordOfSchema<typeof scriptCopySchema>
export type ScriptCopyId = ScriptCopy['id']

/** What a call's copy is bound to: the prospect's needs, and the names by which it is spoken to, where known. */
export interface Theirs extends TheirNames {
  readonly needs: readonly Need[]
}

/** Copies a script into a call. Step ids stay; each step is bound to the needs that share a topic with it. */
export function copyScript(
  script: Script,
  callId: CallId,
  { needs, ...names }: Theirs,
  making: Making,
): ScriptCopy {
  const {
    name,
    form,
    actor,
    trigger,
    result,
    helloMinutes,
    questionsMinutes,
    nextStepsMinutes,
    chapters,
    lint,
  } = script
  const steps = script.steps.map(step => ({
    ...step,
    needIds: needsOn(step.topics, needs),
  }))
  const copy: ScriptCopy = {
    ...newBase('script-copy', making),
    ...{
      name,
      form,
      actor,
      trigger,
      result,
      helloMinutes,
      questionsMinutes,
      nextStepsMinutes,
      chapters,
      steps,
      lint,
    },
    callId,
    scriptId: script.id,
    scriptRevision: script.revision,
  }
  return mapTexts(copy, text => fillPlaceholders(text, names))
}

/** An empty plan of one's own, for a call that has no script of the library. */
export function newScriptCopy(
  fields: Partial<ScriptCopy> & Pick<ScriptCopy, 'callId' | 'name'>,
  making: Making,
): ScriptCopy {
  return {
    form: 'workflow',
    helloMinutes: 3,
    questionsMinutes: 5,
    nextStepsMinutes: 4,
    chapters: [],
    steps: [],
    ...fields,
    ...newBase('script-copy', making),
  }
}

/** The needs that share a topic. */
export function needsOn(topics: readonly string[], needs: readonly Need[]): readonly Need['id'][] {
  const wanted = new Set(topics.map(topic => topic.toLowerCase()))
  return needs.filter(need => need.topics.some(topic => wanted.has(topic.toLowerCase()))).map(need => need.id)
}
