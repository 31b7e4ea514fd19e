import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, instant, text } from './schema'

export const questionStates = ['open', 'parked', 'answered-live', 'owed', 'answered'] as const
export type QuestionState = (typeof questionStates)[number]

/** What they asked, verbatim. One noun for inbox, run and follow-up. */
export const questionSchema = recordSchema('question', {
  words: text,
  state: z.enum(questionStates),
  prospectId: idOf('prospect').optional(),
  callId: idOf('call').optional(),
  runId: idOf('run').optional(),
  markId: idOf('mark').optional(),
  personId: idOf('person').optional(),
  askedAt: instant.optional(),
  ownerId: idOf('colleague').optional(),
  dueOn: day.optional(),
  oneToOne: z.boolean().optional(),
  answer: text.optional(),
  answerId: idOf('answer').optional(),
  answeredAt: instant.optional(),
})
export type Question = RecordOfSchema<typeof questionSchema>

export function newQuestion(
  fields: Partial<Question> & { readonly words: string },
  making: Making,
): Question {
  return { state: 'open', ...fields, ...newBase('question', making) }
}

/** Still ours to answer. */
export const isOwed = (question: Question): boolean =>
  question.state === 'owed' || question.state === 'parked' || question.state === 'open'
