/** What is said aloud: how long it stands in a run, and whether it claims something that nothing proves (P28). */
import type { Answer } from '../domain/answer'

/** The lookup of a run has room for so many letters in a line. */
export const lettersPerRunLine = 64
/** What can be read at a glance. */
export const mostRunLines = 2

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0

export const runLines = (text: string): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) => sum + (line.trim() === '' ? 0 : Math.ceil(line.trim().length / lettersPerRunLine)),
      0,
    )

/** "20 words, two lines in a run". */
export function lengthWords(text: string): string {
  const words = countWords(text)
  if (words === 0) return 'nothing to say yet'
  const lines = runLines(text)
  return `${words} ${words === 1 ? 'word' : 'words'}, ${numberWords[lines] ?? lines} ${lines === 1 ? 'line' : 'lines'} in a run`
}
const numberWords: Readonly<Record<number, string>> = { 1: 'one', 2: 'two', 3: 'three', 4: 'four' }

export const isTooLong = (text: string): boolean => runLines(text) > mostRunLines

/**
 * The words that make it a claim: a figure, a yes, a superlative. Undefined when it states nothing to prove, or a
 * proof is named. Advice only: nobody is judged by it.
 */
export function unprovenClaim({
  short,
  proofIds,
  proof,
  form,
}: Pick<Answer, 'short' | 'proofIds' | 'proof' | 'form'>): string | undefined {
  if (form === 'competitor' || proofIds.length > 0 || (proof ?? '').trim() !== '') return undefined
  return claim.exec(short)?.[0]
}

const claim =
  /\b\d+(?:[.,]\d+)*(?:\s?%|\s?percent\b|x\b)?|\b(?:yes|always|never|every|all|certified|guaranteed?|fastest|best|only|compliant)\b/i
