/**
 * Wording that keeps the no visible (P25, "The Power of Choice"): never a flat no, and never a no that cannot be heard.
 * It reads English words and only advises; whoever writes knows their product and their buyer.
 */
import type { Gap } from './gap'

/** Words that say what can be done; on their own they sound as if nothing were missing. */
export const promisingWords: readonly string[] = [
  'able',
  'absolutely',
  'can',
  'easily',
  'fully',
  'just',
  'of course',
  'possible',
  'seamlessly',
  'simply',
  'supported',
  'supports',
  'works',
]

/** Words by which a listener hears that something is not there. */
export const noWords: readonly string[] = [
  'cannot',
  'except',
  'instead',
  'lack',
  'lacks',
  'limited to',
  'manual',
  'manually',
  'missing',
  'no',
  'none',
  'not',
  'never',
  'only',
  'unable',
  'unsupported',
  'until',
  'without',
  'yet',
]

/** They hold a no-word and deny the no. */
export const soothingWords: readonly string[] = [
  'no big deal',
  'no issue',
  'no problem',
  'no worries',
  'not a big deal',
  'not a problem',
  'not an issue',
  'not only',
]

/** Words that promise a later time. */
export const laterWords: readonly string[] = [
  'coming',
  'in the works',
  'next release',
  'next version',
  'on the roadmap',
  'planned',
  'shortly',
  'soon',
]

export interface WordingWarning {
  readonly field: 'workaround' | 'plainAnswer' | 'doesNot'
  readonly kind: 'hides-the-no' | 'no-limit' | 'later-without-a-date'
  /** The words it was told by. */
  readonly words: readonly string[]
}

/** What in the words of a gap could hide the no. Nothing while nothing is written. */
export function wordingWarnings(gap: Gap): readonly WordingWarning[] {
  const texts = (['workaround', 'plainAnswer'] as const).map(field => ({ field, text: gap[field] ?? '' }))
  const isAnyWritten = texts.some(({ text }) => text.trim() !== '')
  const limit: readonly WordingWarning[] =
    isAnyWritten && gap.doesNot.trim() === '' ? [{ field: 'doesNot', kind: 'no-limit', words: [] }] : []
  return [...limit, ...texts.flatMap(({ field, text }) => warningsOf(field, text, gap.fixOn !== undefined))]
}

function warningsOf(
  field: WordingWarning['field'],
  text: string,
  hasDate: boolean,
): readonly WordingWarning[] {
  const later = hasDate ? [] : wordsIn(text, laterWords)
  return [
    ...(hidesTheNo(text) ? [{ field, kind: 'hides-the-no' as const, words: promisesIn(text) }] : []),
    ...(later.length > 0 ? [{ field, kind: 'later-without-a-date' as const, words: later }] : []),
  ]
}

/** It speaks of what can be done, or soothes, and of nothing that cannot. */
export function hidesTheNo(text: string): boolean {
  return promisesIn(text).length > 0 && wordsIn(withoutSoothing(text), noWords).length === 0 && !hasNt(text)
}

const promisesIn = (text: string): readonly string[] => wordsIn(text, [...soothingWords, ...promisingWords])

/** The words of the list that stand in the text, whole words only, whatever their case. */
function wordsIn(text: string, list: readonly string[]): readonly string[] {
  const plain = plainOf(text)
  return list.filter(word => plain.includes(` ${word} `))
}

function withoutSoothing(text: string): string {
  return soothingWords.reduce((rest, words) => rest.replaceAll(` ${words} `, ' '), plainOf(text))
}

/** "can't", "doesn't", "won't", with either apostrophe. */
const hasNt = (text: string): boolean => /n['’]t\b/i.test(text)

const plainOf = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’]+/gu, ' ')
    .trim()} `
