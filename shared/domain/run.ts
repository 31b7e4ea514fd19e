import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { type Id, idOf, instant, line, minutes, type Plain, text } from './schema'

export const markForms = [
  'step-begun',
  'step-ended',
  'step-skipped',
  'row-done',
  'question',
  'parked',
  'note',
  'lands-well',
  'falls-flat',
  'gap-told',
  'commitment',
  'objection',
  'complaint',
  'on-a-roll',
  'drift',
  'joined',
  'left',
  'failure',
  'moment',
  'pause',
  'resume',
  'plan-applied',
  'time-lost',
  'end-moved',
  'step-moved',
  'ended',
] as const
export type MarkForm = (typeof markForms)[number]

/** How an objection or a complaint is met, in this order (P17). */
export const cueParts = ['listen', 'acknowledge', 'ask', 'resolve'] as const
export type CuePart = (typeof cueParts)[number]

/** One timestamped thing that happened. A mark is never removed: an undone one says since when. */
export const markSchema = z.looseObject({
  id: idOf('mark'),
  at: instant,
  form: z.enum(markForms),
  /** The step on screen when it was set; 'hello', 'questions' and 'next-steps' stand for the reserves. */
  stepId: line.optional(),
  rowId: idOf('show-row').optional(),
  attendeeIds: z.array(idOf('attendee')),
  text: text.optional(),
  gapId: idOf('gap').optional(),
  answerId: idOf('answer').optional(),
  /** What was answered, as it stood in the library then. */
  answer: text.optional(),
  /** What became of a question right away. */
  triage: z.enum(['open', 'answered', 'parked', 'one-to-one']).optional(),
  /** By a failure, or of the call by anything that was not ours (time-lost). */
  secondsLost: z.number().min(0).optional(),
  /** Of a customer on a roll, once they have ended. */
  secondsTalked: z.number().min(0).optional(),
  /** Of an objection or a complaint: the parts gone through (P17), and what would put it right in their words. */
  parts: z.array(z.looseObject({ part: z.enum(cueParts), at: instant })).optional(),
  theirAsk: text.optional(),
  /** For plan-applied: the steps dropped and the new minutes of those kept. */
  plan: z.array(z.looseObject({ stepId: line, minutes, dropped: z.boolean() })).optional(),
  /** The colleague who made it, where it came in afterwards; absent for one's own. */
  by: line.optional(),
  /** For end-moved: when the call ends now. */
  endsAt: instant.optional(),
  /** For step-moved: `stepId` comes right before this one now. */
  beforeId: line.optional(),
  undoneAt: instant.optional(),
  editedAt: instant.optional(),
})
export type Mark = Plain<z.infer<typeof markSchema>>
export type MarkId = Id<'mark'>

/** What happened in a call, or in a rehearsal of it. The main process owns it while it is going on. */
export const runSchema = recordSchema('run', {
  /** Absent only for a rehearsal of a script of the library, which then is named by `scriptId`. */
  callId: idOf('call').optional(),
  scriptId: idOf('script').optional(),
  scriptCopyId: idOf('script-copy').optional(),
  form: z.enum(['live', 'rehearsal']),
  startedAt: instant,
  /** The call's planned end; a late start keeps it. */
  plannedEnd: instant,
  endedAt: instant.optional(),
  marks: z.array(markSchema),
})
export type Run = RecordOfSchema<typeof runSchema>
export type RunId = Run['id']

export function newRun(fields: Partial<Run> & Pick<Run, 'startedAt' | 'plannedEnd'>, making: Making): Run {
  return { form: 'live', marks: [], ...fields, ...newBase('run', making) }
}

/** The call a run is of; for a script rehearsed alone the run's own id, which no call has. */
export const callIdOf = ({ id, callId }: Pick<Run, 'id' | 'callId'>): string => callId ?? id

/** The marks that stand. */
export const standingMarks = (run: Run): readonly Mark[] =>
  run.marks.filter(mark => mark.undoneAt === undefined)
