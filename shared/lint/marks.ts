/** What stands under a text while it is written: whom its words are about, what they take back, how long they take. */
import { countWords } from '../prepare/reading-time'
import type { TextRange } from './finding'
import { readText, speakingSeconds, type WordHit } from './read-step'

export interface TextMark extends TextRange {
  readonly kind: 'you' | 'we' | 'hedge'
}

export interface TextMarks {
  /** In the order of the text; none overlaps another. What is quoted is theirs and carries none. */
  readonly marks: readonly TextMark[]
  readonly you: number
  readonly we: number
  readonly hedges: number
  readonly words: number
  /** Read aloud, not rounded. */
  readonly seconds: number
}

/** A hint, never a score (P24). */
export function marksIn(text: string): TextMarks {
  const marks = readText(text).hits.flatMap(markOf)
  const count = (kind: TextMark['kind']) => marks.filter(mark => mark.kind === kind).length
  const words = countWords(text)
  return {
    marks,
    you: count('you'),
    we: count('we'),
    hedges: count('hedge'),
    words,
    seconds: speakingSeconds(words),
  }
}

function markOf({ kind, start, end }: WordHit): readonly TextMark[] {
  if (kind === 'you' || kind === 'we') return [{ kind, start, end }]
  return kind === 'hedge' || kind === 'weak-verb' ? [{ kind: 'hedge', start, end }] : []
}

/** "you, your 4", "we, our 1", "39 words, 0:16". */
export function sayMarks({ you, we, words, seconds }: TextMarks): readonly [string, string, string] {
  const whole = Math.round(seconds)
  const clock = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
  return [`you, your ${you}`, `we, our ${we}`, `${words === 1 ? '1 word' : `${words} words`}, ${clock}`]
}
