import { type Mark, type MarkForm, type Run, standingMarks } from '../domain/run'
import { goneSpan } from './clock'
import { onTimeMs } from './pace-words'
import type { RunPlan } from './plan'
import { plannedSegments } from './timeline'

/** A mark in words. A mark of the run itself (step begun, pause) is `system`. */
export interface LogLine {
  readonly markId: string | undefined
  readonly at: string
  readonly form: MarkForm | 'started'
  readonly words: string
  /** False while `words` are only the form's name: nothing was typed. */
  readonly hasText: boolean
  readonly attendeeIds: readonly string[]
  /** What became of a question. */
  readonly fate?: 'owed' | 'answered' | 'parked' | 'one-to-one'
  readonly system: boolean
}

export const markWords: Readonly<Record<MarkForm, string>> = {
  'step-begun': 'Step begun',
  'step-ended': 'Step ended',
  'step-skipped': 'Step skipped',
  'row-done': 'Row done',
  question: 'Question',
  parked: 'Parked',
  note: 'Note',
  'lands-well': 'Lands well',
  'falls-flat': 'Falls flat',
  'gap-told': 'Gap told',
  commitment: 'Commitment',
  objection: 'Objection',
  complaint: 'Complaint',
  'on-a-roll': 'Customer on a roll',
  drift: 'Drifting into training',
  joined: 'Joined',
  left: 'Left',
  failure: 'It broke',
  moment: 'Mark this',
  pause: 'Paused',
  resume: 'Resumed',
  'plan-applied': 'Plan applied',
  ended: 'Call ended',
}

const systemForms: readonly MarkForm[] = [
  'step-begun',
  'step-ended',
  'step-skipped',
  'pause',
  'resume',
  'plan-applied',
  'ended',
]

/** The log, newest first. Rows ticked off stay out: they are seen at the step. */
export function logLines(run: Run, plan: RunPlan): readonly LogLine[] {
  const lines = standingMarks(run)
    .filter(mark => mark.form !== 'row-done')
    .map(mark => lineOf(mark, plan))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return [startLine(run, plan), ...lines].toReversed()
}

function startLine(run: Run, plan: RunPlan): LogLine {
  const late = lateness(Date.parse(run.startedAt) - plan.slotStart)
  const at = run.startedAt
  return {
    ...{ markId: undefined, at, form: 'started', hasText: false, attendeeIds: [], system: true },
    words: `${run.form === 'rehearsal' ? 'Rehearsal' : 'Call'} started${late}`,
  }
}

function lineOf(mark: Mark, plan: RunPlan): LogLine {
  const { id, at, form, attendeeIds } = mark
  const system = systemForms.includes(form)
  const hasText = !system && mark.text !== undefined
  const words = system ? systemWords(mark, plan) : (mark.text ?? markWords[form])
  const isAnswered = form === 'objection' && mark.triage === 'answered'
  const fate = form === 'question' ? fates[mark.triage ?? 'open'] : isAnswered ? 'answered' : undefined
  const oneToOne = form === 'parked' && mark.triage === 'one-to-one' ? 'one-to-one' : undefined
  return { markId: id, at, form, words, hasText, attendeeIds, fate: fate ?? oneToOne, system }
}

const fates = {
  open: 'owed',
  answered: 'answered',
  parked: 'parked',
  'one-to-one': 'one-to-one',
} as const

function systemWords(mark: Mark, plan: RunPlan): string {
  const planned = plannedSegments(plan).find(segment => segment.id === mark.stepId)
  const name = planned?.number === undefined ? planned?.title : `Step ${planned.number}`
  if (planned === undefined || name === undefined) return markWords[mark.form]
  if (mark.form === 'step-begun') return `${name}${lateness(Date.parse(mark.at) - planned.from)}`
  if (mark.form === 'step-skipped') return `${name} skipped`
  return mark.form === 'step-ended' ? `${name} ended` : markWords[mark.form]
}

function lateness(ms: number): string {
  if (ms >= onTimeMs) return `, ${goneSpan(ms)} late`
  return ms <= -onTimeMs ? `, ${goneSpan(-ms)} early` : ''
}
