/** What is the matter with files, and what can be done about it. */
import { join } from 'node:path'
import { shell } from 'electron'
import type { Services } from '../services'
import type { Handlers } from './handle'

type Calls = 'listProblems' | 'readProblem' | 'solveProblem'

export function problemCalls(services: Services): Pick<Handlers, Calls> {
  return {
    listProblems: async ({ from, count }) =>
      (await services.workspace).store.problems().slice(from, from + count),
    readProblem: async ({ problemId }) => (await services.workspace).store.solvers.read(problemId),
    solveProblem: async ({ problemId, action }) => {
      const { store } = await services.workspace
      if (action === 'show-file') {
        const { problem } = await store.solvers.read(problemId)
        shell.showItemInFolder(join(store.state().folder, problem.keptAt ?? problem.file))
      } else await store.solvers.solve(problemId, action)
      return null
    },
  }
}
