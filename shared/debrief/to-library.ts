/** An answer given in a call goes on into the library: as one of its own, or as another way of asking what is known. */
import { firstSentence } from '../advisor/questions'
import { wordsOf } from '../advisor/words'
import { isTooLong } from '../answer/short-form'
import { type Answer, newAnswer } from '../domain/answer'
import type { Question } from '../domain/question'
import type { Making } from '../domain/record'

/** What is said aloud has two lines: of a longer answer the first sentence, with the whole behind it. */
export function answerOfQuestion(
  question: Question,
  { today, by }: { readonly today: string; readonly by: string | undefined },
  making: Making,
): Answer {
  const text = question.answer?.trim() ?? ''
  const isLong = isTooLong(text)
  return newAnswer(
    {
      question: asLine(question.words),
      short: isLong ? firstSentence(text) : text,
      long: isLong ? text : undefined,
      lastCheckedOn: today,
      checkedBy: by,
    },
    making,
  )
}

/** The answer with their words as another way of asking; the same when it knows them. */
export function withVariant(answer: Answer, words: string): Answer {
  const plain = (one: string) => wordsOf(one).join(' ')
  const isKnown = [answer.question, ...answer.variants].some(one => plain(one) === plain(words))
  return isKnown ? answer : { ...answer, variants: [...answer.variants, asLine(words)] }
}

const asLine = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, 2_000)
