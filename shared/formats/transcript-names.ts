/** Which words before a colon or a time are somebody's name, in one transcript. */
import { fold } from '../search/fold'
import type { TranscriptContext } from './transcript'

const oneWord = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const nameWord = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|\p{Ll}{1,3}\.?)$/u
const numbered =
  /^(?:speaker|sprecher|spreker|orateur|participant|unknown(?: speaker)?|guest|gast)(?: \d{1,3})?$/i
const labels =
  /^(?:next|action|open|key|follow|meeting|call|discussion|decisions?|summary|notes?|topics?|questions?|answers?|agenda|date|time|attendees|participants|subject|re|budget|risks?|todos?|to|from|ps|transcript|recap|overview|outcome|goals?|commitments?|gaps?|pain|needs?|who|what|when|where|why|how|and|but|so|http|https|nächste|offene|fragen|zusammenfassung)(?!\p{L})/iu

/** Of a first name alone one must be sure: of the call, or several times before a colon. */
const leastOften = 2

/** Tells names in these lines: "Helen Brandt", "Speaker 2", and first names of people of the call or that come up again. */
export function speakerNames(
  lines: readonly string[],
  { names }: TranscriptContext,
): (words: string) => boolean {
  const known = new Set(names.flatMap(name => [fold(name), fold(name.split(/\s+/)[0] ?? '')]))
  const often = new Map<string, number>()
  for (const line of lines) {
    const word = /^(?:<[^>]{0,60}>)?([^\s:]{2,40}):\s/u.exec(line.trim())?.[1]
    if (word !== undefined) often.set(word, (often.get(word) ?? 0) + 1)
  }
  return words => {
    const name = withoutExtras(words)
    if (name === '' || name.length > 60) return false
    if (known.has(fold(name)) || numbered.test(name)) return true
    if (labels.test(name)) return false
    const parts = name.replace(',', '').split(/\s+/)
    if (parts.length === 1) return oneWord.test(name) && (often.get(name) ?? 0) >= leastOften
    return (
      parts.length <= 5 &&
      parts.every(part => nameWord.test(part)) &&
      /^[\p{Lu}\p{Lo}]/u.test(parts.at(-1) ?? '')
    )
  }
}

/** "Helen Brandt (Corvane)", "Helen Brandt | Corvane" and "Helen Brandt [Guest]" are Helen Brandt. */
export const withoutExtras = (name: string): string =>
  name.replace(/\s*(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|\|.{0,60})\s*$/u, '').trim()
