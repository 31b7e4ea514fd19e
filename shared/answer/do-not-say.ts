/** What must not be said, each with the reason where there is one. The words are a list of their own in the record. */
import type { Answer } from '../domain/answer'

export interface NotToSay {
  readonly words: string
  readonly why: string
}

export const notToSay = ({ doNotSay, whyNot = [] }: Answer): readonly NotToSay[] =>
  doNotSay.map(words => ({ words, why: whyNot.find(one => one.words === words)?.why ?? '' }))

export const addNotToSay = (answer: Answer, words: string): Answer =>
  words.trim() === '' || answer.doNotSay.includes(words.trim())
    ? answer
    : { ...answer, doNotSay: [...answer.doNotSay, words.trim()] }

export const removeNotToSay = (answer: Answer, at: number): Answer =>
  withList(
    answer,
    notToSay(answer).filter((_, place) => place !== at),
  )

export const writeNotToSay = (answer: Answer, at: number, fields: Partial<NotToSay>): Answer =>
  withList(
    answer,
    notToSay(answer).map((one, place) => (place === at ? { ...one, ...fields } : one)),
  )

function withList(answer: Answer, list: readonly NotToSay[]): Answer {
  const whyNot = list.filter(({ why }) => why !== '')
  return {
    ...answer,
    doNotSay: list.map(({ words }) => words),
    whyNot: whyNot.length === 0 ? undefined : whyNot,
  }
}
