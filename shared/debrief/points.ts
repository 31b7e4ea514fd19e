/**
 * What a full debrief holds, in one list. A point asks for nothing the run has already told: of ten, the run fills
 * as many as it can, and the rest is for the three quiet minutes.
 */
import type { Commitment } from '../domain/commitment'
import type { Debrief } from '../domain/debrief'
import type { Exposure } from '../domain/exposure'
import type { Question } from '../domain/question'
import type { PlannedAndActual } from '../run/to-debrief'
import { isBlank } from './close'

export interface PointFacts {
  readonly debrief: Debrief
  /** Undefined for a call that was not run here. */
  readonly rows: readonly PlannedAndActual[] | undefined
  /** Those of this call. */
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  /** Exposures told in this call. */
  readonly told: readonly Pick<Exposure, 'verdict'>[]
}

export interface DebriefPoint {
  readonly id: string
  readonly label: string
  /** False where there is nothing to ask: the point is then none of this debrief. */
  readonly applies: (facts: PointFacts) => boolean
  readonly isDone: (facts: PointFacts) => boolean
  /** True while what it holds came from the run's marks alone. */
  readonly isOfRun: (facts: PointFacts) => boolean
}

const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== ''
const always = () => true
const never = () => false
const wasRun = ({ rows }: PointFacts): boolean => rows !== undefined

const byHand = (id: string, label: string, isDone: (debrief: Debrief) => boolean): DebriefPoint => ({
  ...{ id, label, applies: always, isOfRun: never },
  isDone: ({ debrief }) => isDone(debrief),
})

/** DEFINITIONS, 30-second close: required fields of the full debrief are one list in one constant. */
export const debriefPoints: readonly DebriefPoint[] = [
  byHand('outcome', 'the outcome', ({ outcome }) => outcome !== undefined),
  byHand('how-we-know', 'the sentence that proves it', ({ howWeKnow }) => isFilled(howWeKnow?.words)),
  {
    ...{ id: 'minutes', label: 'minutes per step' },
    ...{ applies: wasRun, isDone: wasRun, isOfRun: wasRun },
  },
  {
    ...{ id: 'left-out', label: 'why steps were left out' },
    applies: wasRun,
    isDone: facts => leftOut(facts).every(row => isFilled(noteOf(facts.debrief, row.id))),
    isOfRun: facts => leftOut(facts).length === 0,
  },
  {
    ...{ id: 'questions', label: 'who answers their questions, and when' },
    applies: always,
    // Until then the close gives each its owner and its day.
    isDone: ({ debrief, questions }) =>
      debrief.closedAt === undefined || questions.every(one => isBlank(one) || hasAnswerOrDay(one)),
    isOfRun: facts => wasRun(facts) && areMarks(facts.questions),
  },
  {
    ...{ id: 'commitments', label: 'what was promised' },
    applies: always,
    isDone: ({ commitments }) => commitments.every(({ words }) => isFilled(words)),
    isOfRun: facts => wasRun(facts) && areMarks(facts.commitments),
  },
  {
    ...{ id: 'verdicts', label: 'a verdict on each gap told' },
    applies: always,
    isDone: ({ told }) => told.every(({ verdict }) => verdict !== undefined),
    isOfRun: facts => wasRun(facts) && facts.told.length === 0,
  },
  byHand('why', 'why it went that way', ({ why }) => isFilled(why)),
  byHand('one-change', 'one change', ({ oneChange }) => isFilled(oneChange?.text)),
  byHand(
    'next-goal',
    'the next goal',
    ({ nextGoal, nextCallId }) => isFilled(nextGoal?.text) || nextCallId !== undefined,
  ),
]

export interface DebriefShare {
  readonly total: number
  readonly done: number
  /** Of those done, as many as the run filled by itself. */
  readonly ofRun: number
  /** The points still open, in the list's order. */
  readonly open: readonly DebriefPoint[]
}

export function shareOf(facts: PointFacts): DebriefShare {
  const points = debriefPoints.filter(point => point.applies(facts))
  const done = points.filter(point => point.isDone(facts))
  return {
    total: points.length,
    done: done.length,
    ofRun: done.filter(point => point.isOfRun(facts)).length,
    open: points.filter(point => !done.includes(point)),
  }
}

/** "7 of 10 filled from the run", and how many are done in all once that is more. */
export function shareWords({ total, done, ofRun }: DebriefShare, hasRun: boolean): string {
  if (done === total) return `All ${total} points done`
  if (!hasRun) return `${done} of ${total} points done`
  const filled = `${ofRun} of ${total} filled from the run`
  return done === ofRun ? filled : `${filled}, ${done} done`
}

/** Segments of the run's plan that were skipped or never reached; the reserves are no steps. */
export const leftOut = ({ rows = [] }: Pick<PointFacts, 'rows'>): readonly PlannedAndActual[] =>
  rows.filter(({ kind, skipped, reached }) => kind === 'step' && (skipped || !reached))

export const noteOf = ({ stepNotes }: Pick<Debrief, 'stepNotes'>, stepId: string): string | undefined =>
  stepNotes.find(note => note.stepId === stepId)?.why

function hasAnswerOrDay({ state, ownerId, dueOn }: Question): boolean {
  if (state === 'answered' || state === 'answered-live' || state === 'to-ask') return true
  return ownerId !== undefined && dueOn !== undefined
}

const areMarks = (records: readonly { readonly markId?: string | undefined }[]): boolean =>
  records.every(({ markId }) => markId !== undefined)
