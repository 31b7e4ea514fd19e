/** What they asked and is still ours to answer, with what we would say (P29). */
import type { Answer } from '../domain/answer'
import { isOwed, type Question } from '../domain/question'
import type { ScriptCopy } from '../domain/script-copy'
import type { Step } from '../domain/step'
import { isFilled, wordsOf } from './words'

export interface AskedQuestion {
  readonly question: Question
  /** What we would say: the answer written for them, else the two lines of the library. */
  readonly answer?: string | undefined
  /** An answer of the library is chosen that is not at hand: what it says is not known. */
  readonly isElsewhere: boolean
  /** The step at which the plan answers it. */
  readonly atStep?: string | undefined
}

/** The oldest first. Those set aside for one-to-one have no place in this room. */
export function askedQuestions(
  questions: readonly Question[],
  plan: ScriptCopy | undefined,
  answers: readonly Answer[],
): readonly AskedQuestion[] {
  return questions
    .filter(question => question.deletedAt === undefined && isOwed(question) && question.oneToOne !== true)
    .toSorted((a, b) => inOrder(orderOf(a), orderOf(b)))
    .map(question => ({
      question,
      answer: answerTo(question, answers),
      isElsewhere: question.answerId !== undefined && !answers.some(({ id }) => id === question.answerId),
      atStep: stepThatAnswers(question, plan),
    }))
}

const orderOf = ({ askedAt = '', words, id }: Question): string => `${askedAt} ${words} ${id}`
const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function answerTo({ answer, answerId }: Question, answers: readonly Answer[]): string | undefined {
  if (isFilled(answer)) return answer
  const chosen = answerId === undefined ? undefined : answers.find(({ id }) => id === answerId)
  return isFilled(chosen?.short) ? chosen.short : undefined
}

const stepThatAnswers = (question: Question, plan: ScriptCopy | undefined): string | undefined =>
  plan?.steps.find(step => answersQuestion(step, question))?.title

/** The step expects the question in the same words, or with the same answer of the library. */
export function answersQuestion(
  { ifAsked }: Pick<Step, 'ifAsked'>,
  { words, answerId }: Pick<Question, 'words' | 'answerId'>,
): boolean {
  const asked = wordsOf(words).join(' ')
  return ifAsked.some(
    entry =>
      (asked !== '' && wordsOf(entry.question).join(' ') === asked) ||
      (answerId !== undefined && entry.answerId === answerId),
  )
}
