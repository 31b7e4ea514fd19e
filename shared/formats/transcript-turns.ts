/**
 * Turns of a transcript kept as text, as Zoom, Teams, Meet and note takers write them ("Name  00:12:34" and lines,
 * "[00:12] Name: words", "14:32:10 From Name to Everyone: words"), and the lines of a summary, which has no times.
 */
import { withoutBullet, withoutNumber } from './pasted-text/sentences'
import type { Transcript, TranscriptContext, TranscriptCue } from './transcript'
import { speakerNames, withoutExtras } from './transcript-names'
import { readVoice } from './transcript-voice'

const time = '(?<t>(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?)'
const timeFirst = new RegExp(
  `^[[(]?${time}[\\])]?[\\s,–—-]+(?:From\\s+)?(?<who>[^:]{2,60}?)(?:\\s+to\\s+[^:]{1,60})?\\s*(?::(?:\\s+(?<words>.*))?)?$`,
  'u',
)
const nameFirst = new RegExp(
  `^\\[?(?<who>[^:[\\]]{2,60}?)\\]?[\\s,–—-]{1,6}[[(]?${time}[\\])]?\\s*(?::\\s*(?<words>.*))?$`,
  'u',
)
const timeAlone = new RegExp(`^[[(]?${time}[\\])]?$`, 'u')

interface Head {
  readonly who?: string | undefined
  readonly time?: string | undefined
  readonly words: string
}

interface Turn extends Omit<TranscriptCue, 'atMs'> {
  readonly time: string | undefined
}

export function readTurns(
  lines: readonly string[],
  context: TranscriptContext,
): Pick<Transcript, 'clock' | 'cues'> {
  const isName = speakerNames(lines, context)
  const heads = lines.map((text, at) => headOf(text.trim(), isName, lines[at + 1]))
  const turns = heads.some(head => head?.time !== undefined) ? timedTurns(lines, heads) : notes(lines, isName)
  const clock = clockOf(turns, context)
  return {
    clock: clock.is,
    cues: turns.map(({ time: told, ...turn }) => ({
      ...turn,
      atMs: told === undefined ? undefined : clock.msOf(told),
    })),
  }
}

function headOf(text: string, isName: (words: string) => boolean, next = ''): Head | undefined {
  if (text === '' || text.length > 5_000) return undefined
  const alone = timeAlone.exec(text)?.groups?.t
  if (alone !== undefined) return { time: alone, words: '' }
  if (/\d/.test(text)) {
    for (const pattern of [timeFirst, nameFirst]) {
      const { who, t, words = '' } = pattern.exec(text)?.groups ?? {}
      if (who !== undefined && isName(who)) return { who: withoutExtras(who), time: t, words }
    }
  }
  if (timeAlone.test(next.trim()) && isName(text)) return { who: withoutExtras(text), words: '' }
  const { who, words } = readVoice(text, isName)
  return who === undefined ? undefined : { who: withoutExtras(who), words }
}

/** Lines without a head go on with who spoke last. */
function timedTurns(lines: readonly string[], heads: readonly (Head | undefined)[]): readonly Turn[] {
  let who: string | undefined
  let at: string | undefined
  return lines.flatMap((text, i) => {
    const head = heads[i]
    who = head?.who ?? who
    at = head?.time ?? at
    const words = (head === undefined ? text : head.words).trim()
    return words === '' ? [] : [{ line: i + 1, time: at, who, words }]
  })
}

const headings: readonly (readonly [RegExp, TranscriptCue['under']])[] = [
  [
    /^(?:next steps?|action items?|actions|to-?dos?|follow[- ]?ups?|commitments?|promises|what we promised|nächste schritte|aufgaben|actiepunten|prochaines étapes)$/iu,
    'promises',
  ],
  [/^(?:(?:open |their |customer )?questions?(?: asked)?|offene fragen|fragen|vragen)$/iu, 'questions'],
]

/** Each line of a summary stands for itself, under its heading. */
function notes(lines: readonly string[], isName: (words: string) => boolean): readonly Turn[] {
  let under: TranscriptCue['under']
  return lines.flatMap((text, i) => {
    const bare = withoutNumber(withoutBullet(text).trim())
    if (bare === '') return []
    const isBullet = bare !== text.trim()
    const title = bare.replace(/^[#*_\s]+|[*_:\s]+$/g, '')
    if (
      !isBullet &&
      title.length <= 60 &&
      (/^#|:\**$/.test(text.trim()) || headings.some(([one]) => one.test(title)))
    ) {
      under = headings.find(([pattern]) => pattern.test(title))?.[1]
      return []
    }
    const { who, words } = readVoice(bare.replace(/\*\*/g, ''), isName)
    return [{ line: i + 1, time: undefined, who: who && withoutExtras(who), words, under }]
  })
}

interface Clock {
  readonly is: Transcript['clock']
  readonly msOf: (told: string) => number
}

/** A call begins within so many minutes of its time. */
const nearMinutes = 120

/** From the first time: near the call's own it is a time of day, else it counts from the start. */
function clockOf(turns: readonly Turn[], { startsAt }: TranscriptContext): Clock {
  const times = turns.flatMap(turn => turn.time ?? [])
  const [first] = times
  if (first === undefined) return { is: 'none', msOf: () => 0 }
  const isOfDay = times.some(told => /[ap]\.?m/i.test(told))
  const hasSeconds = times.some(told => told.split(':').length === 3)
  const asDay = (told: string) => dayMs(told, hasSeconds)
  const near = startsAt !== undefined && Math.abs(asDay(first) / 60_000 - startsAt) <= nearMinutes
  if (isOfDay || near) return { is: 'wall', msOf: asDay }
  return { is: 'start', msOf: told => dayMs(`00:${told}`, true) }
}

/** "2:32 PM", "14:32", "14:32:10" and, with seconds everywhere, "12:34" as minutes; in ms. */
function dayMs(told: string, hasSeconds: boolean): number {
  const parts = told
    .replace(/\s?[ap]\.?m\.?$/i, '')
    .split(':')
    .map(part => Number(part.replace(',', '.')))
  const half = /([ap])\.?m\.?$/i.exec(told)?.[1]?.toLowerCase()
  const [seconds = 0, minutes = 0, hours = 0] =
    hasSeconds && half === undefined
      ? parts.toReversed()
      : parts.length === 2
        ? [0, ...parts.toReversed()]
        : parts.toReversed()
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)
  return Math.round(((hour * 60 + minutes) * 60 + seconds) * 1000)
}
