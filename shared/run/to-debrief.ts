/**
 * What a finished run says to its debrief. Records are told by the mark they came from, so that asking twice, or
 * after the user has edited some, makes nothing twice and changes nothing of theirs.
 */
import type { Call } from '../domain/call'
import { type Commitment, newCommitment } from '../domain/commitment'
import { type Complaint, newComplaint } from '../domain/complaint'
import type { Deal } from '../domain/deal'
import { newExposure } from '../domain/exposure'
import { newQuestion, type Question, type QuestionState } from '../domain/question'
import { type Making, touched } from '../domain/record'
import { type CuePart, type Mark, type MarkForm, type Run, standingMarks } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'
import { goneSpan } from './clock'
import { planOf, type SegmentKind } from './plan'
import { isParked } from './run-state'
import { walkRun } from './walk'

export interface PlannedAndActual {
  readonly id: string
  readonly kind: SegmentKind
  readonly title: string
  readonly number?: number
  readonly plannedMinutes: number
  /** Pauses are out, and what was lost. */
  readonly actualMinutes: number
  /** What went to something that was not ours. */
  readonly lostMinutes: number
  readonly skipped: boolean
  /** False for a segment the run never came to. */
  readonly reached: boolean
}

/** Minutes planned and taken, segment by segment. A run still going on counts up to its last mark. */
export function plannedAndActual(
  run: Run,
  copy: ScriptCopy | undefined,
  call?: Call,
): readonly PlannedAndActual[] {
  const plan = planOf(run, copy, call)
  const walk = walkRun(run, plan, Date.parse(run.startedAt))
  return plan.segments.map(({ id, kind, title, number, ms }) => ({
    ...{ id, kind, title, number, plannedMinutes: ms / 60_000 },
    actualMinutes: (walk.spent.get(id) ?? 0) / 60_000,
    lostMinutes: (walk.lost.get(id) ?? 0) / 60_000,
    skipped: walk.skipped.has(id),
    reached: walk.begun.has(id),
  }))
}

export interface Reaction {
  readonly markId: string
  readonly form: 'lands-well' | 'falls-flat' | 'question'
  /** Milliseconds since the start, on the wall clock. */
  readonly offset: number
  readonly segmentId: string | undefined
  readonly text: string | undefined
  readonly attendeeIds: readonly string[]
}

/** How it landed, along the time line. */
export function reactionsOf(run: Run): readonly Reaction[] {
  const startedAt = Date.parse(run.startedAt)
  return standingMarks(run).flatMap(({ id, form, at, stepId, text, attendeeIds }) => {
    if (form !== 'lands-well' && form !== 'falls-flat' && form !== 'question') return []
    const offset = Math.max(0, Date.parse(at) - startedAt)
    return [{ markId: id, form, offset, segmentId: stepId, text, attendeeIds }]
  })
}

export interface RunSource {
  readonly run: Run
  readonly call: Call
  readonly copy?: ScriptCopy | undefined
  /** Those known so far, of this call at least. */
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly complaints?: readonly Complaint[] | undefined
  /** The deals whose exposures the gaps told belong to. */
  readonly deals: readonly Deal[]
}

/** Only what is new or changed: save it all. */
export interface RunRecords {
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly complaints: readonly Complaint[]
  readonly deals: readonly Deal[]
}

export function recordsFromRun(source: RunSource, making: Making): RunRecords {
  const standing = standingMarks(source.run)
  const { questions, commitments, complaints = [] } = source
  const known = new Set([...questions, ...commitments, ...complaints].map(record => record.markId))
  const fresh = standing.filter(mark => !known.has(mark.id))
  return {
    questions: fresh
      .filter(mark => mark.form === 'question' || isParked(mark))
      .map(mark => questionOf(mark, source, making)),
    commitments: fresh
      .filter(mark => mark.form === 'commitment')
      .map(mark => commitmentOf(mark, source, making)),
    complaints: fresh
      .filter(mark => mark.form === 'complaint')
      .map(mark => complaintOf(mark, source, making)),
    deals: source.deals.flatMap(deal => toldIn(deal, source, making)),
  }
}

function questionOf(mark: Mark, source: RunSource, making: Making): Question {
  const state = stateOf(mark)
  return newQuestion(
    {
      ...originOf(mark, source),
      words: mark.text ?? wordless(mark, source.run),
      state,
      askedAt: mark.at,
      oneToOne: mark.triage === 'one-to-one' ? true : undefined,
      answerId: mark.answerId,
      answer: mark.answer,
      answeredAt: state === 'answered-live' ? mark.at : undefined,
    },
    making,
  )
}

function stateOf(mark: Mark): QuestionState {
  if (mark.form !== 'question') return 'parked'
  if (mark.triage === 'answered') return 'answered-live'
  return mark.triage === 'parked' || mark.triage === 'one-to-one' ? 'parked' : 'open'
}

function commitmentOf(mark: Mark, source: RunSource, making: Making): Commitment {
  return newCommitment(
    {
      ...originOf(mark, source),
      dealId: source.call.dealId,
      words: mark.text ?? wordless(mark, source.run),
      stages: [{ stage: 'said', at: mark.at }],
    },
    making,
  )
}

/** P17: their own ask before any offer, and when each part was gone through. */
function complaintOf(mark: Mark, source: RunSource, making: Making): Complaint {
  const doneAt = (part: CuePart) => mark.parts?.find(done => done.part === part)?.at
  const { runId: _, ...origin } = originOf(mark, source)
  return newComplaint(
    {
      ...origin,
      dealId: source.call.dealId,
      words: mark.text ?? wordless(mark, source.run),
      theirAsk: mark.theirAsk,
      listenedAt: doneAt('listen'),
      acknowledgedAt: doneAt('acknowledge'),
      resolvedAt: doneAt('resolve'),
    },
    making,
  )
}

function originOf(mark: Mark, { run, call }: RunSource) {
  const who = call.attendees.find(one => one.id === mark.attendeeIds[0])
  const { prospectId, id: callId } = call
  return { prospectId, callId, runId: run.id, markId: mark.id, personId: who?.personId }
}

const nouns: Readonly<Partial<Record<MarkForm, string>>> = {
  question: 'Question',
  commitment: 'Commitment',
  complaint: 'Complaint',
}

/** Marked by key, nothing typed: when it was is all there is to find it by. */
export function wordless(mark: Mark, run: Run): string {
  const into = goneSpan(Date.parse(mark.at) - Date.parse(run.startedAt))
  return `${nouns[mark.form] ?? 'Parked subject'} ${into} into the call`
}

/** The deal with its exposures told as the run says; nothing when the run says nothing new. */
function toldIn(deal: Deal, source: RunSource, making: Making): readonly Deal[] {
  const exposures = standingMarks(source.run)
    .filter(mark => mark.form === 'gap-told' && mark.gapId !== undefined)
    .reduce((list, mark) => withTold(list, mark, source, making), deal.exposures)
  return exposures === deal.exposures ? [] : [touched({ ...deal, exposures }, making.now)]
}

function withTold(
  exposures: Deal['exposures'],
  mark: Mark,
  source: RunSource,
  making: Making,
): Deal['exposures'] {
  const gapId = mark.gapId
  if (gapId === undefined) return exposures
  const told = toldBy(mark, source.call)
  const known = exposures.filter(one => one.gapId === gapId)
  if (known.some(one => one.told === undefined)) {
    return exposures.map(one => (one.gapId === gapId && one.told === undefined ? { ...one, told } : one))
  }
  const needId = source.copy?.steps.find(step => step.id === mark.stepId)?.needIds[0]
  if (known.length > 0 || needId === undefined) return exposures
  return [...exposures, newExposure({ gapId, needId, foundOn: mark.at.slice(0, 10), told }, making)]
}

function toldBy(mark: Mark, call: Call) {
  const ids = new Set<string>(mark.attendeeIds)
  const personIds = call.attendees.flatMap(one =>
    ids.has(one.id) && one.personId !== undefined ? [one.personId] : [],
  )
  return { at: mark.at, callId: call.id, personIds, words: mark.text }
}
