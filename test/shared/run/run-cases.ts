import { type Call, newAttendee, newCall } from '@shared/domain/call'
import type { Making } from '@shared/domain/record'
import { type Mark, type MarkForm, newRun, type Run } from '@shared/domain/run'
import { newScriptCopy, type ScriptCopy } from '@shared/domain/script-copy'
import { newStep, type Step } from '@shared/domain/step'
import { addMark } from '@shared/run/marks'

/** The demo of the mockups: 30 minutes, seven steps, of which 4 and 6 are optional. */
export const start = '2026-11-19T13:30:00.000Z'
export const at = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString()
export const clockTime = (time: string): string => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return at(((hours - 13) * 60 + minutes - 30) * 60 + seconds)
}

export function idSource(prefix = 1): () => string {
  let count = 0
  return () => {
    count += 1
    return `00000000-0000-4000-8${String(prefix).padStart(3, '0')}-${String(count).padStart(12, '0')}`
  }
}

export const making = (prefix = 1): Making => ({ now: start, newId: idSource(prefix) })

export function demoCall(fields: Partial<Call> = {}): Call {
  const own = making(2)
  const attendees = Array.from({ length: 4 }, () =>
    newAttendee({ personId: own.newId() as NonNullable<Call['attendees'][number]['personId']> }, own.newId),
  )
  return newCall({ title: 'Whole-room proof', zone: 'Europe/London', start, attendees, ...fields }, own)
}

const stepLengths = [3, 4, 5, 2, 3, 1, 3]
const titles = [
  'Morning',
  'Restore one file',
  'No one can delete',
  'Own lock',
  'Last restore',
  'Alerts',
  'Years',
]

export function demoSteps(): readonly Step[] {
  const own = making(3)
  return stepLengths.map((minutes, index) =>
    newStep({ title: titles[index] ?? '', minutes, must: index !== 3 && index !== 5 }, own),
  )
}

/** No hello, 21 minutes of steps, 5 questions, 4 next steps: exactly the 30 minutes of the call. */
export function demoCopy(call: Call, fields: Partial<ScriptCopy> = {}): ScriptCopy {
  return newScriptCopy(
    { callId: call.id, name: 'Recovery workflow', helloMinutes: 0, steps: demoSteps(), ...fields },
    making(4),
  )
}

export function demoRun(call: Call, fields: Partial<Run> = {}): Run {
  return newRun({ callId: call.id, startedAt: start, plannedEnd: at(1800), ...fields }, making(5))
}

const ids = idSource(6)

/** Adds marks as `[seconds, form, stepId?]`. */
export function withMarks(
  run: Run,
  marks: readonly (readonly [seconds: number, form: MarkForm, stepId?: string])[],
): Run {
  return marks.reduce(
    (so, [seconds, form, stepId]) => addMark(so, { form, stepId }, { at: at(seconds), newId: ids }),
    run,
  )
}

export function markAt(run: Run, index: number): Mark {
  const mark = run.marks.at(index)
  if (mark === undefined) throw new Error(`No mark ${index}`)
  return mark
}
