/** Which of many problems speaks for all of them in the one banner. */
import type { ProblemForm, StoreProblem } from '@shared/safety'

/** These want a decision; the rest only wants to be known. */
const urgent: readonly ProblemForm[] = ['mass-gone', 'conflict', 'gone', 'not-migrated']
const quiet: readonly ProblemForm[] = ['lock', 'outside-change', 'merged', 'index', 'history', 'settings']

export const isQuiet = ({ form }: StoreProblem): boolean => quiet.includes(form)

/** The first of the gravest form. */
export function mostSerious(problems: readonly StoreProblem[]): StoreProblem | undefined {
  return problems.toSorted((a, b) => weight(b) - weight(a))[0]
}

function weight({ form }: StoreProblem): number {
  const at = urgent.indexOf(form)
  if (at >= 0) return 10 - at
  return quiet.includes(form) ? 0 : 1
}
