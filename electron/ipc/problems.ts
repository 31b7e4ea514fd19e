/** What is the matter with files, and what can be done about it. */
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { ProblemAction, StoreProblem } from '@shared/safety'
import { shell } from 'electron'
import type { Services } from '../services'
import { changesOf } from '../workspace/save-as-step'
import type { Handlers } from './handle'

/** The acts that change a record, as undo names them. */
const labels: Readonly<Record<ProblemAction, (title: string) => string>> = {
  'restore-last-good': title => `Put back “${title}” as it was`,
  'keep-ours': title => `Keep your version of “${title}”`,
  'keep-theirs': title => `Keep the other version of “${title}”`,
  'bring-back': title => `Bring back “${title}”`,
  'let-go': title => `Let “${title}” go`,
  'show-file': title => title,
  dismiss: title => title,
}

const placeOf = ({ keptAt, file }: StoreProblem): string => keptAt ?? file

type Calls = 'listProblems' | 'readProblem' | 'solveProblem'

export function problemCalls(services: Services): Pick<Handlers, Calls> {
  return {
    listProblems: async ({ from, count }) =>
      (await services.workspace).store.problems().slice(from, from + count),
    readProblem: async ({ problemId }) => (await services.workspace).store.solvers.read(problemId),
    solveProblem: async ({ problemId, action }) => {
      const { store, undo } = await services.workspace
      const problem = store.problems().find(({ id }) => id === problemId)
      if (action === 'show-file') {
        if (problem !== undefined) shell.showItemInFolder(resolve(store.state().folder, placeOf(problem)))
        return null
      }
      const saved = await store.solvers.solve(problemId, action)
      const label = labels[action](problem?.title ?? '')
      if (saved.length > 0) await undo.record({ id: randomUUID(), label }, changesOf(saved))
      return null
    },
  }
}
