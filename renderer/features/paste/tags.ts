/** What a sentence can be, its key (KEYS.md, sorting pasted text) and its words. */
import type { SentenceTag } from '@shared/formats/draft'

export const tagOrder = [
  'need',
  'person',
  'house-rule',
  'question',
  'fact',
  'commitment',
  'none',
] as const satisfies readonly SentenceTag[]

export const tagLabels: Readonly<Record<SentenceTag, string>> = {
  need: 'need',
  person: 'person',
  'house-rule': 'house rule',
  question: 'question',
  fact: 'fact',
  commitment: 'commitment',
  none: 'leave out',
}

export const tagKeys: Readonly<Record<SentenceTag, string>> = {
  need: 'E',
  person: 'I',
  'house-rule': 'U',
  question: 'Q',
  fact: 'N',
  commitment: 'C',
  none: 'Del',
}

/** The tag a key press means; undefined for any other key. */
export function tagOfKey(key: string): SentenceTag | undefined {
  const wanted = key === 'Delete' ? 'Del' : key.toUpperCase()
  return tagOrder.find(tag => tagKeys[tag] === wanted)
}

const plurals: Readonly<Record<SentenceTag, readonly [string, string]>> = {
  need: ['need', 'needs'],
  person: ['person note', 'person notes'],
  'house-rule': ['house rule', 'house rules'],
  question: ['question', 'questions'],
  fact: ['fact', 'facts'],
  commitment: ['commitment', 'commitments'],
  none: ['left out', 'left out'],
}

/** How many of each, in the order of the keys. */
export function countTags(
  tags: readonly SentenceTag[],
): readonly { tag: SentenceTag; count: number; words: string }[] {
  return tagOrder.map(tag => {
    const count = tags.filter(one => one === tag).length
    return { tag, count, words: plurals[tag][count === 1 ? 0 : 1] }
  })
}
