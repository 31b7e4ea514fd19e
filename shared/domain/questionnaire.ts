import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { idOf, instant, line, text } from './schema'

export const lineStates = ['open', 'answered', 'skipped', 'owed'] as const

/** Beyond these a table is no questionnaire any more. */
export const mostTableRows = 3_000
export const mostTableColumns = 60

/** Their list of questions, kept as it came: what goes back out has every row and column of it, in the same order. */
export const questionnaireSchema = recordSchema('questionnaire', {
  name: line,
  source: z.looseObject({
    form: z.enum(['pasted', 'csv', 'xlsx']),
    /** Where the workbook lies that is to be filled. */
    path: z.string().max(4_096).optional(),
    sheet: line.optional(),
    delimiter: z.string().max(1),
  }),
  /** Every cell as it was given. */
  table: z.array(z.array(text).max(mostTableColumns)).max(mostTableRows),
  /** Rows at the top that only name the columns. */
  headRows: z.int().min(0),
  questionColumn: z.int().min(0),
  /** May lie beyond the last: then a column is added. */
  answerColumn: z.int().min(0),
  prospectId: idOf('prospect').optional(),
  callId: idOf('call').optional(),
  /** One for each row that asks something, by its place in the table. */
  lines: z.array(
    z.looseObject({
      row: z.int().min(0),
      state: z.enum(lineStates),
      answerId: idOf('answer').optional(),
      /** What goes out: the answer as it stood when it was taken, or what was written instead. */
      text: text.optional(),
      questionId: idOf('question').optional(),
      /** Its question was answered later, and these words are from there; gone once they are one's own. */
      filledFrom: z.enum(['question', 'library']).optional(),
      filledAt: instant.optional(),
    }),
  ),
  /** What was not understood, in words. */
  notices: z.array(line),
})
export type Questionnaire = RecordOfSchema<typeof questionnaireSchema>
export type QuestionnaireLine = Questionnaire['lines'][number]

export function newQuestionnaire(
  fields: Partial<Questionnaire> & Pick<Questionnaire, 'name' | 'table'>,
  making: Making,
): Questionnaire {
  return {
    source: { form: 'pasted', delimiter: '\t' },
    headRows: 0,
    questionColumn: 0,
    answerColumn: 1,
    lines: [],
    notices: [],
    ...fields,
    ...newBase('questionnaire', making),
  }
}
