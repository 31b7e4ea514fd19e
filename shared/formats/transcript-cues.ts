/** Cues of WebVTT and SubRip. Times are milliseconds from the start of the recording. */
import { decodeEntities } from './plain-text'
import type { BrokenCue, TranscriptContext, TranscriptCue } from './transcript'
import { speakerNames } from './transcript-names'
import { readVoice, splitVoices } from './transcript-voice'

interface Cues {
  readonly cues: readonly TranscriptCue[]
  readonly broken: readonly BrokenCue[]
}

interface Open {
  readonly line: number
  readonly atMs: number
  readonly texts: { readonly line: number; readonly text: string }[]
}

export function readCues(lines: readonly string[], context: TranscriptContext): Cues {
  const { opened, broken } = openCues(lines)
  const isName = speakerNames(
    opened.flatMap(({ texts }) => texts.map(({ text }) => text)),
    context,
  )
  const cues = opened.flatMap(({ atMs, texts }) => {
    let who: string | undefined
    return texts.flatMap(({ line, text }) =>
      splitVoices(text).map((part): TranscriptCue => {
        const voice = readVoice(part, isName)
        who = voice.who ?? who
        return { line, atMs, who: who && decodeEntities(who), words: decodeEntities(voice.words).trim() }
      }),
    )
  })
  return { cues: cues.filter(({ words }) => words !== ''), broken }
}

/** Cues that have a time and words; all others are named. */
function openCues(lines: readonly string[]): {
  readonly opened: readonly Open[]
  readonly broken: BrokenCue[]
} {
  const all: Open[] = []
  const broken: BrokenCue[] = []
  let place: 'between' | 'cue' | 'passed over' = 'between'
  lines.forEach((text, i) => {
    const line = i + 1
    if (text.trim() === '') place = 'between'
    else if (text.includes('-->')) place = openCue(text, line)
    else if (isCueName(lines, i)) place = 'between'
    else if (place === 'cue') all.at(-1)?.texts.push({ line, text })
    else if (place === 'between') place = passOver(text, line)
  })
  return {
    opened: all.filter(({ texts }) => texts.length > 0),
    broken: [...broken, ...wordless(all)].sort(byLine),
  }

  function openCue(text: string, line: number): 'cue' | 'passed over' {
    const time = timesOf(text)
    if (typeof time === 'string') broken.push({ line, words: time })
    else all.push({ line, atMs: time.from, texts: [] })
    return typeof time === 'string' ? 'passed over' : 'cue'
  }

  function passOver(text: string, line: number): 'passed over' {
    const isBlock = line === 1 || /^(?:NOTE|STYLE|REGION)(?=\s|$)/.test(text)
    if (!isBlock) broken.push({ line, words: 'words without a time' })
    return 'passed over'
  }
}

const byLine = (a: BrokenCue, b: BrokenCue): number => a.line - b.line

/** A line right above a time that is a number or a name of the cue. */
const isCueName = (lines: readonly string[], at: number): boolean =>
  (lines[at + 1] ?? '').includes('-->') &&
  (at === 0 || (lines[at - 1] ?? '').trim() === '' || /^\s*\d+\s*$/.test(lines[at] ?? ''))

const wordless = (cues: readonly Open[]): readonly BrokenCue[] =>
  cues.filter(({ texts }) => texts.length === 0).map(({ line }) => ({ line, words: 'a time without words' }))

const clock = '(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})'
const timing = new RegExp(`^\\s*${clock}\\s*-->\\s*${clock}(?:\\s|$)`)

/** Begin and end, or what is wrong with them. */
function timesOf(text: string): { readonly from: number } | string {
  const found = timing.exec(text)
  if (found === null) return 'a time that cannot be read'
  const [from, to] = [msOf(found.slice(1, 5)), msOf(found.slice(5, 9))]
  if (from === undefined || to === undefined) return 'a time that cannot be read'
  return to < from ? 'a cue that ends before it begins' : { from }
}

function msOf([hours = '0', minutes = '', seconds = '', part = '']: readonly (string | undefined)[]):
  | number
  | undefined {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)]
  if (m > 59 || s > 59) return undefined
  return ((h * 60 + m) * 60 + s) * 1000 + Number(part.padEnd(3, '0'))
}
