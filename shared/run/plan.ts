/**
 * What a run is measured against: hello, each step, questions, next steps, one after the other. A late start
 * keeps the call's end, so a plan longer than the call counts as begun before it: behind from the first second.
 */
import type { Call } from '../domain/call'
import type { Run } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'
import type { Step } from '../domain/step'

export type SegmentKind = 'hello' | 'step' | 'questions' | 'next-steps'

/** The step of a call without a script: everything between hello and questions. */
export const freeStepId = 'free'

/** One stretch of the plan. `id` is a step's id, or the reserve's own name; `ms` is its planned length. */
export interface Segment {
  readonly id: string
  readonly kind: SegmentKind
  readonly title: string
  readonly ms: number
  /** Counts steps from 1; absent for the reserves. */
  readonly number?: number
  readonly optional: boolean
  readonly step?: Step
  /** Left out of the plan as it stands now: it has no time in it. */
  readonly dropped?: boolean
  /** When it is to begin, where the plan was laid out again from there. */
  readonly at?: number
}

/** Times are milliseconds since the epoch; `end` is the call's, whatever the plan adds up to. */
export interface RunPlan {
  readonly segments: readonly Segment[]
  readonly start: number
  readonly end: number
  /** The call's slot, for the ruler. */
  readonly slotStart: number
  /** The plan as prepared, when this one was changed while the run went on. */
  readonly prepared?: RunPlan
}

/** Started within this long before the planned start, the call keeps its planned end; earlier it is another time. */
const earlyMs = 15 * 60_000

/** The end a run started at `now` is held to: the call's own, or a full length when the call lies elsewhere. */
export function plannedEndOf(call: Pick<Call, 'start' | 'minutes'>, now: string): string {
  const length = call.minutes * 60_000
  const at = Date.parse(now)
  const start = call.start === undefined ? Number.NaN : Date.parse(call.start)
  const keeps = at >= start - earlyMs && at < start + length
  return new Date(keeps ? start + length : at + length).toISOString()
}

export function planOf(
  run: Pick<Run, 'startedAt' | 'plannedEnd'>,
  copy: ScriptCopy | undefined,
  call?: Pick<Call, 'minutes'>,
): RunPlan {
  const end = Date.parse(run.plannedEnd)
  const startedAt = Date.parse(run.startedAt)
  const slot = call === undefined ? Math.max(0, end - startedAt) : call.minutes * 60_000
  const segments = segmentsOf(copy, slot / 60_000)
  const slotStart = end - slot
  return { segments, start: Math.min(slotStart, end - totalMs(segments)), end, slotStart }
}

export const totalMs = (segments: readonly Segment[]): number =>
  segments.reduce((sum, segment) => sum + segment.ms, 0)

/** DEFINITIONS, Slot: 30 min = 3 hello, 18 show, 5 questions, 4 next steps; next steps at least 4 min. */
export function slotOf(minutes: number): {
  readonly hello: number
  readonly show: number
  readonly questions: number
  readonly nextSteps: number
} {
  const hello = Math.round(minutes / 10)
  const questions = Math.ceil(minutes * 0.15)
  const nextSteps = Math.max(4, Math.round(minutes / 10))
  return { hello, questions, nextSteps, show: Math.max(0, minutes - hello - questions - nextSteps) }
}

function segmentsOf(copy: ScriptCopy | undefined, slotMinutes: number): readonly Segment[] {
  const slot = slotOf(slotMinutes)
  const hello = copy?.helloMinutes ?? slot.hello
  const questions = copy?.questionsMinutes ?? slot.questions
  const nextSteps = copy?.nextStepsMinutes ?? slot.nextSteps
  const free = Math.max(0, slotMinutes - hello - questions - nextSteps)
  const steps = copy === undefined || copy.steps.length === 0 ? [freeStep(free)] : copy.steps.map(asSegment)
  return [
    ...reserve('hello', 'Hello', hello),
    ...steps,
    ...reserve('questions', 'Questions', questions),
    ...reserve('next-steps', 'Next steps', nextSteps),
  ]
}

function reserve(kind: Exclude<SegmentKind, 'step'>, title: string, minutes: number): readonly Segment[] {
  return minutes > 0 ? [{ id: kind, kind, title, ms: minutes * 60_000, optional: false }] : []
}

function freeStep(minutes: number): Segment {
  const title = 'Conversation'
  return { id: freeStepId, kind: 'step', title, ms: minutes * 60_000, number: 1, optional: false }
}

function asSegment(step: Step, at: number): Segment {
  const { id, title, minutes, must } = step
  return { id, kind: 'step', title, ms: minutes * 60_000, number: at + 1, optional: !must, step }
}
