/** What is the matter with files, and what can be done about it. */
import type { Services } from '../services'
import type { Handlers } from './handle'
import { notYet } from './not-yet'

type Calls = 'listProblems' | 'readProblem' | 'solveProblem'

export function problemCalls(_services: Services): Pick<Handlers, Calls> {
  return { listProblems: notYet, readProblem: notYet, solveProblem: notYet }
}
