/**
 * What became of a line that was owed: its question was answered later, in the library, in Today or in the debrief.
 * That answer is offered to the row; it fills a row where nothing was written, and never one that was.
 */
import type { Answer } from '../domain/answer'
import type { Question } from '../domain/question'
import type { Questionnaire, QuestionnaireLine } from '../domain/questionnaire'
import type { SummaryOf } from '../domain/summary'
import { changeLine } from './questionnaire-changes'

/** Where the words of a line were taken from, when they answered its question later. */
export type LineSource = NonNullable<QuestionnaireLine['filledFrom']>

export interface AnswerSince {
  readonly row: number
  readonly text: string
  readonly from: LineSource
  /** When the question was answered; a library's answer may stand before anybody was told. */
  readonly at?: string | undefined
  readonly answerId?: Answer['id'] | undefined
}

type FindRecord = (
  id: string,
) => { readonly kind: string; readonly deletedAt?: string | undefined } | undefined

export const isAnswered = ({ state }: { readonly state: string }): boolean =>
  state === 'answered' || state === 'answered-live'

/**
 * The words that answer the line's question by now, where they are not its own already. What they were told goes before
 * what the library says; a question that is still owed is answered by the library alone, a draft is not.
 */
export function answerSince(line: QuestionnaireLine, find: FindRecord): AnswerSince | undefined {
  const question = standing<Question>(find(line.questionId ?? ''), 'question')
  if (question === undefined) return undefined
  const answer = standing<Answer>(find(question.answerId ?? ''), 'answer')
  const at = isAnswered(question) ? question.answeredAt : undefined
  const told = isAnswered(question) ? (question.answer?.trim() ?? '') : ''
  const known = answer?.long?.trim() || answer?.short.trim() || ''
  const text = told || known
  if (text === '' || text === line.text?.trim()) return undefined
  return { row: line.row, text, from: told === '' ? 'library' : 'question', at, answerId: answer?.id }
}

const standing = <R extends Answer | Question>(
  record: ReturnType<FindRecord>,
  kind: R['kind'],
): R | undefined =>
  record?.kind === kind && record.deletedAt === undefined ? (record as unknown as R) : undefined

/** All lines that were answered since, those one wrote oneself too: they say so, and are filled by hand only. */
export const answeredSince = ({ lines }: Questionnaire, find: FindRecord): readonly AnswerSince[] =>
  lines.flatMap(line => answerSince(line, find) ?? [])

/** Nothing of one's own would be lost: it is owed and empty, or still says what it was filled with. */
export const mayFill = (line: QuestionnaireLine): boolean =>
  (line.text ?? '').trim() === '' ? line.state !== 'skipped' : line.filledFrom !== undefined

/** One line takes the words that answered its question, whatever stood there: asked for by hand. */
export const fillLine = (questionnaire: Questionnaire, since: AnswerSince): Questionnaire =>
  changeLine(questionnaire, since.row, {
    state: 'answered',
    text: since.text,
    filledFrom: since.from,
    filledAt: since.at,
    answerId: since.answerId,
  })

/** Every row that may be filled; the same questionnaire where none may. */
export const fillLines = (questionnaire: Questionnaire, all: readonly AnswerSince[]): Questionnaire =>
  fillable(questionnaire, all).reduce(fillLine, questionnaire)

export function fillable({ lines }: Questionnaire, all: readonly AnswerSince[]): readonly AnswerSince[] {
  const free = new Set(lines.filter(mayFill).map(({ row }) => row))
  return all.filter(({ row }) => free.has(row))
}

/** How many of its owed questions are answered by now, as far as the lists know. */
export function countAnsweredSince(
  { owedIds = [] }: SummaryOf<'questionnaire'>,
  questions: ReadonlyMap<string, SummaryOf<'question'>>,
): number {
  return owedIds.filter(id => {
    const question = questions.get(id)
    return question !== undefined && isAnswered(question)
  }).length
}
