/** Lines that worked, counted with their n; a proven one that fails is asked why (P19). */
import type { RunId } from '../domain/run'
import type { Script } from '../domain/script'
import type { LineCause, WorkedLine } from '../domain/worked-line'

/** Proven: tried often enough, and mostly well. Constants of our own, like the three tries of a change (C2-15). */
export const triesOfAProof = 3
export const shareOfAProof = 2 / 3

export interface LineCount {
  readonly worked: number
  readonly n: number
}

export function countOf({ tries }: Pick<WorkedLine, 'tries'>): LineCount {
  return { worked: tries.filter(one => one.worked).length, n: tries.length }
}

export function isProven(line: Pick<WorkedLine, 'tries'>): boolean {
  const { worked, n } = countOf(line)
  return n >= triesOfAProof && worked / n >= shareOfAProof
}

/** "worked 3 of 4", "not tried yet". */
export function countWords(line: Pick<WorkedLine, 'tries'>): string {
  const { worked, n } = countOf(line)
  return n === 0 ? 'not tried yet' : `worked ${worked} of ${n}`
}

export const tryIn = (line: WorkedLine, runId: string): WorkedLine['tries'][number] | undefined =>
  line.tries.find(one => one.runId === runId)

/** It failed in this run, and was proven by the tries before. */
export function asksForCause(line: WorkedLine, runId: string): boolean {
  const at = line.tries.findIndex(one => one.runId === runId)
  return line.tries[at]?.worked === false && isProven({ tries: line.tries.slice(0, at) })
}

/** Its place among the tries stays when an answer is changed; a cause goes with a failure only. */
export function withTry(line: WorkedLine, runId: RunId, worked: boolean): WorkedLine {
  const known = tryIn(line, runId)
  if (known?.worked === worked) return line
  const made = { runId, worked }
  if (known === undefined) return { ...line, tries: [...line.tries, made] }
  return { ...line, tries: line.tries.map(one => (one.runId === runId ? made : one)) }
}

export function withCause(line: WorkedLine, runId: string, cause: LineCause): WorkedLine {
  return { ...line, tries: line.tries.map(one => (one.runId === runId ? { ...one, cause } : one)) }
}

/** One that stands there already, in the same words at the same step, is not kept twice: it has worked once more. */
export function withLine(script: Script, line: WorkedLine): Script {
  const lines = script.lines ?? []
  const same = lines.find(one => one.text.trim() === line.text.trim() && one.stepId === line.stepId)
  if (same === undefined) return { ...script, lines: [...lines, line] }
  const again = line.tries.reduce((sum, one) => withTry(sum, one.runId, one.worked), same)
  return again === same ? script : changeLine(script, same.id, () => again)
}

export function changeLine(script: Script, id: string, change: (line: WorkedLine) => WorkedLine): Script {
  return { ...script, lines: (script.lines ?? []).map(one => (one.id === id ? change(one) : one)) }
}

export function withoutLine(script: Script, id: string): Script {
  const left = (script.lines ?? []).filter(one => one.id !== id)
  return { ...script, lines: left.length === 0 ? undefined : left }
}

/** Those that could be said in a plan with these steps: at one of them, or at none in particular. */
export function linesAt(script: Script, stepIds: readonly string[]): readonly WorkedLine[] {
  return (script.lines ?? []).filter(({ stepId }) => stepId === undefined || stepIds.includes(stepId))
}
