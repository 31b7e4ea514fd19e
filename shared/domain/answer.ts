import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, line, lines, text } from './schema'

export const answerForms = ['question', 'objection', 'competitor'] as const

/** Our answer to a question or objection; a competitor card is an answer with a rival (P29). */
export const answerSchema = recordSchema('answer', {
  form: z.enum(answerForms),
  question: line,
  variants: lines,
  /** Two lines, said aloud. */
  short: text,
  long: text.optional(),
  proofIds: z.array(idOf('proof')),
  proof: text.optional(),
  doNotSay: lines,
  /** Why some of it must not be said. */
  whyNot: z.array(z.looseObject({ words: line, why: line })).optional(),
  topics: lines,
  layers: z.array(z.looseObject({ audience: z.enum(['executive', 'technical', 'user']), text })),
  rival: line.optional(),
  criteria: z.array(
    z.looseObject({
      criterion: line,
      us: z.looseObject({ text, source: line.optional(), on: day.optional() }).optional(),
      them: z.looseObject({ text, source: line.optional(), on: day.optional() }).optional(),
    }),
  ),
  trapQuestions: lines,
  lastCheckedOn: day.optional(),
  /** By name; absent in older files, and where nobody has said. */
  checkedBy: line.optional(),
  reviewBy: day.optional(),
  /** What the user has saved by name, starting at 1; absent until the first. */
  revision: z.int().min(1).optional(),
  revisedOn: day.optional(),
  /** Began as one of Presnap's own starters, after these cards of the playbook. */
  starter: line.optional(),
  playbook: lines.optional(),
})
export type Answer = RecordOfSchema<typeof answerSchema>

export function newAnswer(fields: Partial<Answer> & { readonly question: string }, making: Making): Answer {
  return {
    form: 'question',
    variants: [],
    short: '',
    proofIds: [],
    doNotSay: [],
    topics: [],
    layers: [],
    criteria: [],
    trapQuestions: [],
    ...fields,
    ...newBase('answer', making),
  }
}
