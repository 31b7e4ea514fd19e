import { listed } from '@shared/advisor/words'
import type { WordingWarning } from '@shared/domain/gap-wording'

const fieldNames = {
  workaround: 'The workaround',
  plainAnswer: 'The plain answer',
  doesNot: '“It does not”',
} as const

/** A warning in a sentence: what it does to the listener, and what would mend it. */
export function wordingWords({ field, kind, words }: WordingWarning): string {
  const said = listed(words.map(word => `“${word}”`))
  if (kind === 'hides-the-no')
    return `${fieldNames[field]} says ${said} and nothing that cannot be done. Say the no in the same breath.`
  if (kind === 'later-without-a-date')
    return `${fieldNames[field]} says ${said} without a date. Give the date, or leave it out.`
  return `${fieldNames[field]} is empty, so only what can be done would be told.`
}
