/** The run: main's session decides, pages mirror what it answers. */
import type { Services } from '../services'
import { createStepLinks } from '../windows/open-step-link'
import type { Handlers } from './handle'
import { windowOf } from './window'

type Calls =
  | 'startRun'
  | 'startRehearsal'
  | 'resumeRun'
  | 'addMark'
  | 'changeMark'
  | 'undoMark'
  | 'redoMark'
  | 'endRun'
  | 'openShowRow'

export function runCalls(services: Services): Pick<Handlers, Calls> {
  const links = createStepLinks()
  return {
    startRun: async ({ callId, form }) => (await services.run).startRun(callId, form),
    startRehearsal: async of => (await services.run).startRehearsal(of),
    resumeRun: async ({ runId }) => (await services.run).resumeRun(runId),
    addMark: async input => (await services.run).addMark(input),
    changeMark: async ({ markId, change }) => (await services.run).changeMark(markId, change),
    undoMark: async ({ markId }) => (await services.run).undoMark(markId),
    redoMark: async ({ markId }) => (await services.run).redoMark(markId),
    endRun: async () => (await services.run).endRun(),
    openShowRow: async ({ rowId }, from) =>
      links.open(windowOf(from), await (await services.run).addressOfRow(rowId)),
  }
}
