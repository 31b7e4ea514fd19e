/**
 * A meeting's transcript or summary, read into who said what and when: WebVTT, SubRip, the text forms of Zoom, Teams
 * and Meet, and plain notes. Text is only ever text: nothing in it is run, and one broken cue loses only itself.
 */
import { looksBinary } from './bytes'
import { readCues } from './transcript-cues'
import { readTurns } from './transcript-turns'

/** What one speaker said in one go. */
export interface TranscriptCue {
  /** In the text as pasted, from 1. */
  readonly line: number
  /** On the transcript's own clock, see `clock`; undefined where it tells no time. */
  readonly atMs: number | undefined
  /** As written there. */
  readonly who: string | undefined
  readonly words: string
  /** What the heading above it says it is, in a summary. */
  readonly under?: 'promises' | 'questions' | undefined
}

export interface BrokenCue {
  readonly line: number
  /** What is wrong with it, as the end of a sentence. */
  readonly words: string
}

export interface Transcript {
  readonly form: 'vtt' | 'srt' | 'text' | 'summary'
  /** Times count from its own start, from midnight, or there are none. */
  readonly clock: 'start' | 'wall' | 'none'
  readonly cues: readonly TranscriptCue[]
  readonly broken: readonly BrokenCue[]
  /** Cues beyond `mostCues`. */
  readonly leftOut: number
}

export type TranscriptRead =
  | { readonly kind: 'read'; readonly transcript: Transcript }
  | { readonly kind: 'refused'; readonly message: string; readonly line?: number | undefined }

export interface TranscriptContext {
  /** Of those in the call, ours and theirs: a first name before a colon is known by them. */
  readonly names: readonly string[]
  /** When the call began, in minutes of the user's day: "14:32" is then a time of day and not 14 minutes in. */
  readonly startsAt?: number | undefined
}

/** Characters. An hour of talk is about 60,000. */
export const mostTranscript = 2_000_000
export const mostCues = 10_000

export function readTranscriptText(text: string, context: TranscriptContext): TranscriptRead {
  if (text.trim() === '') return refused('There is nothing in it.')
  if (text.length > mostTranscript) return refused('It is larger than 2 MB. Take the part of this call.')
  if (looksBinary(text)) return refused('This is no text. Save the transcript as .vtt, .srt or .txt.')
  const other = kinds.find(([pattern]) => pattern.test(text))
  if (other !== undefined) return refused(`This is ${other[1]}, not a transcript or a summary.`)
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const isVtt = /^\s*WEBVTT(?=\s|$)/.test(lines[0] ?? '')
  const read = isVtt || lines.some(line => line.includes('-->')) ? readCues(lines, context) : undefined
  if (read !== undefined && (isVtt || read.cues.length > 0)) {
    const [first] = read.broken
    if (read.cues.length === 0) return refused('It has no cue that can be read.', first?.line)
    return asRead({ form: isVtt ? 'vtt' : 'srt', clock: 'start', ...read })
  }
  const turns = readTurns(lines, context)
  const isTalk = turns.clock !== 'none' || turns.cues.some(({ who }) => who !== undefined)
  if (turns.cues.length === 0 || !(isTalk || turns.cues.some(({ words }) => isSentence(words))))
    return refused('There is no sentence in it.')
  return asRead({ form: turns.clock === 'none' ? 'summary' : 'text', broken: [], ...turns })
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^\s*BEGIN:V(?:CALENDAR|CARD)/i, 'a calendar or an address card'],
  [/^\s*[[{]\s*(?:["{[\]}]|$)/, 'data for a program'],
  [/^\s*<(?:!doctype|html|\?xml)/i, 'a web page'],
]

const isSentence = (words: string): boolean =>
  words.split(/\s+/).filter(word => /\p{L}/u.test(word)).length >= 3

const refused = (message: string, line?: number): TranscriptRead => ({ kind: 'refused', message, line })

function asRead(all: Omit<Transcript, 'leftOut'>): TranscriptRead {
  const cues = all.cues.slice(0, mostCues)
  return { kind: 'read', transcript: { ...all, cues, leftOut: all.cues.length - cues.length } }
}
