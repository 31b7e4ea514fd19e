/** The run: main's session decides, pages mirror what it answers. */
import type { Services } from '../services'
import type { Handlers } from './handle'

type Calls = 'startRun' | 'resumeRun' | 'addMark' | 'changeMark' | 'undoMark' | 'redoMark' | 'endRun'

export function runCalls({ run }: Services): Pick<Handlers, Calls> {
  return {
    startRun: async ({ callId, form }) => (await run).startRun(callId, form),
    resumeRun: async ({ runId }) => (await run).resumeRun(runId),
    addMark: async input => (await run).addMark(input),
    changeMark: async ({ markId, change }) => (await run).changeMark(markId, change),
    undoMark: async ({ markId }) => (await run).undoMark(markId),
    redoMark: async ({ markId }) => (await run).redoMark(markId),
    endRun: async () => (await run).endRun(),
  }
}
