/** Problems as they are listed: by form, most serious first; a form with several has a row of its own above them. */
import { byGravity } from '@shared/problem-order'
import type { ProblemAction, ProblemForm, StoreProblem } from '@shared/safety'

export interface ProblemGroup {
  readonly form: ProblemForm
  readonly problems: readonly StoreProblem[]
}
export type ProblemRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: ProblemGroup; readonly isOpen: boolean }
  | {
      readonly kind: 'problem'
      readonly key: string
      readonly problem: StoreProblem
      readonly isInner: boolean
    }

/** A form with more than this many begins folded, so that the other forms are in sight. */
export const unfoldedUpTo = 12

export function groupProblems(problems: readonly StoreProblem[]): readonly ProblemGroup[] {
  const byForm = new Map<ProblemForm, StoreProblem[]>()
  for (const problem of problems) {
    const known = byForm.get(problem.form)
    if (known === undefined) byForm.set(problem.form, [problem])
    else known.push(problem)
  }
  return [...byForm]
    .map(([form, problems]) => ({ form, problems }))
    .toSorted((a, b) => byGravity(a.form, b.form))
}

/** `toggled` names the forms whose folding is other than it begins. */
export function problemRows(
  groups: readonly ProblemGroup[],
  toggled: ReadonlySet<ProblemForm>,
): readonly ProblemRow[] {
  return groups.flatMap(group => {
    const isInner = group.problems.length > 1
    const rows = group.problems.map<ProblemRow>(problem => ({
      kind: 'problem',
      key: problem.id,
      problem,
      isInner,
    }))
    if (!isInner) return rows
    const isOpen = group.problems.length <= unfoldedUpTo !== toggled.has(group.form)
    const head: ProblemRow = { kind: 'group', key: `form:${group.form}`, group, isOpen }
    return isOpen ? [head, ...rows] : [head]
  })
}

/** What can be done about each of them, in the order of the first. */
export function actionsOnAll(problems: readonly StoreProblem[]): readonly ProblemAction[] {
  const [first, ...rest] = problems
  return (first?.actions ?? []).filter(
    action => action !== 'show-file' && rest.every(({ actions }) => actions.includes(action)),
  )
}

/** The row after the one that is done with, or the one before it at the end. */
export function nextKey(rows: readonly ProblemRow[], key: string): string | undefined {
  const at = rows.findIndex(row => row.key === key)
  const isProblem = (row: ProblemRow) => row.kind === 'problem' && row.key !== key
  return (rows.slice(at + 1).find(isProblem) ?? rows.slice(0, Math.max(at, 0)).findLast(isProblem))?.key
}
