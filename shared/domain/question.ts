import * as z from 'zod'
import { factTopics } from './fact'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, instant, line, text } from './schema'

/** `to-ask` is ours to ask them; all others are theirs. */
export const questionStates = ['open', 'parked', 'answered-live', 'owed', 'answered', 'to-ask'] as const
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
  /** Of a question we ask: in which call, and the profile value that its answer fills. */
  askIn: idOf('call').optional(),
  about: z.looseObject({ topic: z.enum(factTopics), label: line.optional() }).optional(),
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
