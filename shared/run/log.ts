import { listed, sayMinutes } from '../advisor/words'
import { type Mark, type MarkForm, type Run, standingMarks } from '../domain/run'
import { goneSpan } from './clock'
import { onTimeMs } from './pace-words'
import type { Segment } from './plan'
import type { Walk } from './walk'

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
  'time-lost': 'Time lost',
  'end-moved': 'End moved',
  'step-moved': 'Step moved',
  ended: 'Call ended',
}

const systemForms: readonly MarkForm[] = [
  'step-begun',
  'step-ended',
  'step-skipped',
  'pause',
  'resume',
  'plan-applied',
  'time-lost',
  'end-moved',
  'step-moved',
  'ended',
]

/** The log, newest first. Rows ticked off stay out: they are seen at the step. */
export function logLines(run: Run, walk: Walk): readonly LogLine[] {
  const lines = standingMarks(run)
    .filter(mark => mark.form !== 'row-done')
    .map(mark => lineOf(mark, run, walk))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return [startLine(run, walk), ...lines].toReversed()
}

function startLine(run: Run, { plan }: Walk): LogLine {
  const late = lateness(Date.parse(run.startedAt) - plan.slotStart)
  const at = run.startedAt
  return {
    ...{ markId: undefined, at, form: 'started', hasText: false, attendeeIds: [], system: true },
    words: `${run.form === 'rehearsal' ? 'Rehearsal' : 'Call'} started${late}`,
  }
}

function lineOf(mark: Mark, run: Run, walk: Walk): LogLine {
  const { id, at, form, attendeeIds } = mark
  const system = systemForms.includes(form)
  const hasText = !system && mark.text !== undefined
  const words = system ? systemWords(mark, run, walk) : (mark.text ?? markWords[form])
  const fate = form === 'question' ? fates[mark.triage ?? 'open'] : undefined
  const oneToOne = form === 'parked' && mark.triage === 'one-to-one' ? 'one-to-one' : undefined
  return { markId: id, at, form, words, hasText, attendeeIds, fate: fate ?? oneToOne, system }
}

const fates = {
  open: 'owed',
  answered: 'answered',
  parked: 'parked',
  'one-to-one': 'one-to-one',
} as const

function systemWords(mark: Mark, run: Run, walk: Walk): string {
  if (mark.form === 'plan-applied') return appliedWords(mark, walk)
  if (mark.form === 'time-lost') return `Lost ${sayMinutes((mark.secondsLost ?? 0) / 60)}`
  if (mark.form === 'end-moved') return endWords(mark, run)
  const name = nameIn(walk, mark.stepId)
  if (name === undefined) return markWords[mark.form]
  if (mark.form === 'step-begun') return `${name}${lateness(walk.lateness.get(mark.id) ?? 0)}`
  if (mark.form === 'step-skipped') return `${name} skipped`
  if (mark.form === 'step-moved') return movedWords(name, nameIn(walk, mark.beforeId))
  return mark.form === 'step-ended' ? `${name} ended` : markWords[mark.form]
}

function nameIn({ plan }: Walk, id: string | undefined): string | undefined {
  const found = plan.segments.find(segment => segment.id === id)
  return found?.number === undefined ? found?.title : `Step ${found.number}`
}

/** "Plan applied: without steps 4 and 6, 5 shorter". */
function appliedWords({ plan = [] }: Mark, walk: Walk): string {
  const numbers = (isDropped: boolean) =>
    numbersOf(
      walk.plan.segments.filter(({ id }) => plan.some(one => one.stepId === id && one.dropped === isDropped)),
    )
  const [dropped, shorter] = [numbers(true), numbers(false)]
  const parts = [dropped && `without ${dropped}`, shorter && `${shorter} shorter`].filter(Boolean)
  return parts.length === 0 ? markWords['plan-applied'] : `Plan applied: ${parts.join(', ')}`
}

/** "step 4", "steps 4 and 6"; nothing for none. */
export function numbersOf(segments: readonly Pick<Segment, 'number'>[]): string {
  const numbers = segments.flatMap(({ number }) => (number === undefined ? [] : [String(number)]))
  if (numbers.length === 0) return ''
  return `${numbers.length === 1 ? 'step' : 'steps'} ${listed(numbers)}`
}

function endWords({ endsAt }: Mark, { plannedEnd }: Run): string {
  const later = Math.round((Date.parse(endsAt ?? plannedEnd) - Date.parse(plannedEnd)) / 1000) / 60
  if (later === 0) return 'The call ends as planned'
  return `The call ends ${sayMinutes(Math.abs(later))} ${later > 0 ? 'later' : 'earlier'}`
}

const movedWords = (name: string, before: string | undefined): string =>
  before === undefined
    ? `${name} moved`
    : `${name} moved before ${before[0]?.toLowerCase()}${before.slice(1)}`

function lateness(ms: number): string {
  if (ms >= onTimeMs) return `, ${goneSpan(ms)} late`
  return ms <= -onTimeMs ? `, ${goneSpan(-ms)} early` : ''
}
