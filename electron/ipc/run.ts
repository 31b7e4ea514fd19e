/** The run: main's session decides, pages mirror what it answers. */
import type { Services } from '../services'
import type { Handlers } from './handle'

type Calls =
  | 'startRun'
  | 'startRehearsal'
  | 'resumeRun'
  | 'addMark'
  | 'changeMark'
  | 'undoMark'
  | 'redoMark'
  | 'endRun'

export function runCalls(services: Services): Pick<Handlers, Calls> {
  return {
    startRun: async ({ callId, form }) => (await services.run).startRun(callId, form),
    startRehearsal: async of => (await services.run).startRehearsal(of),
    resumeRun: async ({ runId }) => (await services.run).resumeRun(runId),
    addMark: async input => (await services.run).addMark(input),
    changeMark: async ({ markId, change }) => (await services.run).changeMark(markId, change),
    undoMark: async ({ markId }) => (await services.run).undoMark(markId),
    redoMark: async ({ markId }) => (await services.run).redoMark(markId),
    endRun: async () => (await services.run).endRun(),
  }
}
