import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { idOf, instant, line, type Plain, text } from './schema'

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
  decision: z.enum(['keep', 'adjust', 'drop']).optional(),
})
export type OneChange = Plain<z.infer<typeof oneChangeSchema>>

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
  whatWorked: text.optional(),
  why: text.optional(),
  oneChange: oneChangeSchema.optional(),
  stepNotes: z.array(z.looseObject({ stepId: line, why: text })),
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
  /** The 30-second close. */
  closedAt: instant.optional(),
  /** Every point done, or filed by itself after five days. */
  completedAt: instant.optional(),
  filedAt: instant.optional(),
})
export type Debrief = RecordOfSchema<typeof debriefSchema>

export function newDebrief(fields: Partial<Debrief> & Pick<Debrief, 'callId'>, making: Making): Debrief {
  return { stepNotes: [], ...fields, ...newBase('debrief', making) }
}
