/** A call that runs today, a change learnt two weeks ago, and two runs that had tried it. */
import type { Call } from '@shared/domain/call'
import type { AnyRecord } from '@shared/domain/records'
import * as make from '../../helpers/builders'
import { readyToRun } from './scene'

const found = <K extends AnyRecord['kind']>(kind: K): Extract<AnyRecord, { kind: K }> => {
  const one = readyToRun.find((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind)
  if (one === undefined) throw new Error(`No ${kind} in the scene`)
  return one
}
export const today = found('call')
const copy = found('script-copy')
export const script = make.aScript({ name: 'Restore, whole room', steps: copy.steps, revision: 7 })
export const change = 'Restore the batch record in 4 min'

function held(day: string): {
  readonly call: Call
  readonly records: readonly AnyRecord[]
  readonly runId: string
} {
  const start = `${day}T13:30:00.000Z`
  const of = make.aScriptCopy({ name: script.name, steps: script.steps, scriptId: script.id })
  const call = make.aCall({ start, callKind: today.callKind, status: 'held', scriptCopyId: of.id })
  const run = make.aRun({ callId: call.id, startedAt: start, endedAt: `${day}T14:00:00.000Z` })
  const debrief = make.aDebrief({ callId: call.id, runId: run.id, outcome: 'partly', closedAt: run.endedAt })
  const kept = day === '2026-11-05' ? [] : [debrief]
  return { call, records: [call, { ...of, callId: call.id }, run, ...kept], runId: run.id }
}
const [learnt, one, two] = [held('2026-11-05'), held('2026-11-10'), held('2026-11-12')]
export const debrief = make.aDebrief({
  ...{ callId: learnt.call.id, outcome: 'partly', closedAt: '2026-11-05T14:10:00.000Z' },
  oneChange: {
    ...{ text: change, stepId: script.steps[0]?.id, writtenAt: '2026-11-05T14:05:00.000Z' },
    tries: [one, two].map(({ runId }, at) => ({
      runId: runId as ReturnType<typeof make.aRun>['id'],
      helped: at === 1,
    })),
  },
})

export const scene: readonly AnyRecord[] = [
  ...readyToRun.filter(({ id }) => id !== copy.id),
  { ...copy, scriptId: script.id, scriptRevision: 7 },
  ...[script, debrief],
  ...[learnt, one, two].flatMap(({ records }) => records),
]
