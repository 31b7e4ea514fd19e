/** A sentence that proved itself becomes a cue of its step. */
import type { Story } from '../domain/script'
import { cueLines } from './cues'

/** The same script where no step of it is meant, or the step says so already. A list goes on as a list. */
export function addCue<S extends Story>(script: S, stepId: string | undefined, words: string): S {
  const cue = words.trim().replace(/\s*\n\s*/gu, ' ')
  const step = script.steps.find(one => one.id === stepId)
  if (step === undefined || cue === '' || cueLines(step.tell).some(one => one.cue === cue)) return script
  const sign = /(?:^|\n)\s*([-*+])\s[^\n]*$/u.exec(step.tell.trimEnd())?.[1]
  const line = sign === undefined ? cue : `${sign} ${cue}`
  const tell = step.tell.trim() === '' ? line : `${step.tell.trimEnd()}\n${line}`
  return { ...script, steps: script.steps.map(one => (one === step ? { ...step, tell } : one)) }
}
