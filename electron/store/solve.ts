/** What can be done about a notice: each form has one solver, registered by whoever finds that form. */
import type { AnyRecord } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { ProblemAction, ProblemDetail, ProblemForm } from '@shared/safety'
import { noTask, type TaskHandle } from '../tasks'
import type { Notice, Notices } from './notices'
import type { Saved } from './save-step'

export type Sides = Pick<ProblemDetail, 'ours' | 'theirs'>

export interface Solver {
  /**
   * Does what was chosen and removes the notice when that has been done; answers with what it saved, so that it can be
   * undone. `dismiss` and `show-file` never come here.
   */
  readonly solve: (notice: Notice, action: ProblemAction, task: TaskHandle) => Promise<readonly Saved[]>
  /** The two states to be shown side by side; without it, the versions that the notice names. */
  readonly sides?: (notice: Notice) => Promise<Sides>
}

export type Solvers = {
  readonly onSolve: (form: ProblemForm, solver: Solver) => void
  readonly solve: (problemId: string, action: ProblemAction, task?: TaskHandle) => Promise<readonly Saved[]>
  readonly read: (problemId: string) => Promise<ProblemDetail>
}

/** `version` reads one of the history as a record of the present schema. */
export function createSolvers(
  notices: Notices,
  version: (notice: Notice, hash: string) => Promise<AnyRecord | null>,
): Solvers {
  const solvers = new Map<ProblemForm, Solver>()
  const find = (id: string): Notice => {
    const notice = notices.get(id)
    if (notice === undefined) throw noLonger()
    return notice
  }
  const sidesOf = async (notice: Notice): Promise<Sides> => {
    const { ours, theirs } = notice.versions ?? {}
    return {
      ours: ours === undefined ? null : await version(notice, ours),
      theirs: theirs === undefined ? null : await version(notice, theirs),
    }
  }
  return {
    onSolve: (form, solver) => void solvers.set(form, solver),
    solve: async (id, action, task = noTask) => {
      const notice = find(id)
      if (!notice.actions.includes(action)) throw notOffered()
      if (action === 'dismiss') {
        notices.dismiss(id)
        return []
      }
      const solver = solvers.get(notice.form)
      if (solver === undefined) throw notOffered()
      return solver.solve(notice, action, task)
    },
    read: async id => {
      const notice = find(id)
      const { versions: _versions, refs: _refs, ...problem } = notice
      const sides = solvers.get(notice.form)?.sides ?? sidesOf
      return { problem, ...(await sides(notice)) }
    },
  }
}

const noLonger = () => new AppError('not-found', 'This has been dealt with already. Nothing was changed.')
const notOffered = () => new AppError('refused', 'This cannot be done here. Nothing was changed.')
