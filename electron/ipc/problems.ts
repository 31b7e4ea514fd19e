/** What is the matter with files, and what can be done about it. */
import { resolve } from 'node:path'
import type { StoreProblem } from '@shared/safety'
import { shell } from 'electron'
import type { Services } from '../services'
import type { TaskHandle } from '../tasks'
import { solveAsStep } from '../workspace/solve-as-step'
import type { Handlers } from './handle'

type Calls = 'listProblems' | 'readProblem' | 'solveProblem'

export function problemCalls(services: Services): Pick<Handlers, Calls> {
  return {
    listProblems: async ({ from, count }) =>
      (await services.workspace).store.problems().slice(from, from + count),
    readProblem: async ({ problemId }) => (await services.workspace).store.solvers.read(problemId),
    solveProblem: async ({ problemId, action }) => {
      const workspace = await services.workspace
      const problem = workspace.store.problems().find(({ id }) => id === problemId)
      const solve = (task?: TaskHandle) => solveAsStep(workspace, problemId, action, task)
      if (action === 'show-file') showFile(workspace.store.state().folder, problem)
      else if (problem?.form === 'mass-gone' && action === 'bring-back')
        await services.tasks.run('bring-back', solve)
      else await solve()
      return null
    },
  }
}

function showFile(folder: string, problem: StoreProblem | undefined): void {
  if (problem !== undefined) shell.showItemInFolder(resolve(folder, problem.keptAt ?? problem.file))
}
