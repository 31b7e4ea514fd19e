import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, freshId, idOf, instant, line, lines, minutes, type NewId, type Plain, text } from './schema'

export const outcomes = ['goal-reached', 'partly', 'lost-ground', 'no-decision', 'did-not-happen'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  'goal-reached': 'Goal reached',
  partly: 'Partly',
  'lost-ground': 'Lost ground',
  'no-decision': 'No decision',
  'did-not-happen': 'Did not happen',
}

/** Exactly one change; it rides on the next three runs of that kind (DEFINITIONS, One change). */
export const oneChangeSchema = z.looseObject({
  text,
  stepId: line.optional(),
  tries: z.array(z.looseObject({ runId: idOf('run'), helped: z.boolean().optional() })),
  /** Since when it is to be tried; older files do not say. */
  writtenAt: instant.optional(),
  /** What it said before it was adjusted, with the tries of those words. */
  earlier: z
    .array(
      z.looseObject({
        text,
        tries: z.array(z.looseObject({ runId: idOf('run'), helped: z.boolean().optional() })),
        until: instant,
      }),
    )
    .optional(),
  decision: z.enum(['keep', 'adjust', 'drop']).optional(),
  decidedAt: instant.optional(),
  /** Where it went, once it was kept: the script and the revision that says so. */
  keptIn: z.looseObject({ scriptId: idOf('script'), revision: z.int().min(1) }).optional(),
})
export type OneChange = Plain<z.infer<typeof oneChangeSchema>>

export const afterthoughtForms = ['note', 'lands-well', 'falls-flat'] as const

/** What came to mind once the call was over, as a mark of the run would have held it. */
export const afterthoughtSchema = z.looseObject({
  id: idOf('afterthought'),
  form: z.enum(afterthoughtForms),
  text,
  personId: idOf('person').optional(),
})
export type Afterthought = Plain<z.infer<typeof afterthoughtSchema>>

export const newAfterthought = (form: Afterthought['form'], newId: NewId): Afterthought => ({
  id: freshId('afterthought', newId),
  form,
  text: '',
})

/** Written, and neither kept nor dropped yet. */
export const isTried = ({ text, decision }: Pick<OneChange, 'text' | 'decision'>): boolean =>
  text.trim() !== '' && decision !== 'keep' && decision !== 'drop'

/** What came of a call. Closing needs an outcome only; the rest can wait. */
export const debriefSchema = recordSchema('debrief', {
  callId: idOf('call'),
  runId: idOf('run').optional(),
  /** How many marks of that run have become records; what the user then removed stays removed. */
  marksTaken: z.int().min(0).optional(),
  outcome: z.enum(outcomes).optional(),
  /** The sentence that proves it. */
  howWeKnow: z
    .looseObject({ words: text, personId: idOf('person').optional(), at: instant.optional() })
    .optional(),
  /** The milestone that was reached, once somebody has said so; else the goal of the call names it. */
  milestoneId: idOf('milestone').optional(),
  /** Milestones that this call opened again, with the day each had been reached. */
  opened: z.array(z.looseObject({ milestoneId: idOf('milestone'), reachedOn: day })).optional(),
  whatWorked: text.optional(),
  why: text.optional(),
  oneChange: oneChangeSchema.optional(),
  /** Why a step went as it did; its minutes are told by hand where no run has them. */
  stepNotes: z.array(z.looseObject({ stepId: line, why: text, minutes: minutes.optional() })),
  afterthoughts: z.array(afterthoughtSchema).optional(),
  /** Marks of somebody unknown who joined and who stays unknown. */
  strangersLeft: z.array(idOf('mark')).optional(),
  nextGoal: z.looseObject({ text, heardWhen: text.optional() }).optional(),
  nextCallId: idOf('call').optional(),
  immediateTaskId: idOf('task').optional(),
  toldSalespersonAt: instant.optional(),
  followUp: z
    .looseObject({
      intro: text.optional(),
      /** For everyone it goes to. */
      personalLine: text.optional(),
      /** For one of them, a person of theirs or the salesperson. */
      lines: z.array(z.looseObject({ forId: line, text })).optional(),
      thanks: text.optional(),
      /** A template's id, or the name of one of Presnap's own. */
      templateId: line.optional(),
      /** Only their one-to-one questions, to one person; absent = to everyone. */
      aloneFor: line.optional(),
    })
    .optional(),
  followUpCopiedAt: instant.optional(),
  /** Of a transcript matched to this call: what the user said about it; its text only where they keep it. */
  transcript: z
    .looseObject({
      text: z.string().max(2_000_000).optional(),
      /** Set by hand: so many ms later than the run's clock says. */
      shiftMs: z.number().optional(),
      /** Suggestions not wanted, by a mark from which their words cannot be read back. */
      dismissed: lines.optional(),
      /** Who is behind a name of it: ids of people and colleagues. */
      speakers: z.array(z.looseObject({ name: line, id: line })).optional(),
    })
    .optional(),
  /** The 30-second close. */
  closedAt: instant.optional(),
  /** Every point done. */
  completedAt: instant.optional(),
  /** Never closed: it filed itself as "not debriefed" after five days. */
  filedAt: instant.optional(),
  /** Filed and taken up again: the five days count from here. */
  takenUpAt: instant.optional(),
})
export type Debrief = RecordOfSchema<typeof debriefSchema>

export function newDebrief(fields: Partial<Debrief> & Pick<Debrief, 'callId'>, making: Making): Debrief {
  return { stepNotes: [], ...fields, ...newBase('debrief', making) }
}
