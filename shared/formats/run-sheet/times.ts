/** How long a step takes, as people write it: "5 min", "(3')", "0:05", "00:10–00:15", "10:00 am". */

export type TimePhrase =
  | { readonly kind: 'length'; readonly minutes: number }
  /** Seconds when read as hours and minutes; `short` when read as minutes and seconds. */
  | { readonly kind: 'range'; readonly from: ClockTime; readonly to: ClockTime }
  | { readonly kind: 'clock'; readonly at: ClockTime }

export interface ClockTime {
  /** Minutes of the day, or since the start. */
  readonly minutes: number
  /** The same figures read as minutes and seconds; undefined where they cannot be. */
  readonly short?: number
}

export interface FoundTime {
  readonly phrase: TimePhrase
  /** As it stands in the text. */
  readonly time: string
  /** The text without it. */
  readonly rest: string
  readonly place: 'lead' | 'end'
}

const longestPhrase = 32
const lengthWords = /^(?:~|≈|ca\.?|about|approx\.?|max\.?)?\s?(.+)$/i
const amount =
  /^(\d{1,3}(?:[.,]\d{1,2})?)(?:\s?[-–—]\s?(\d{1,3}))?\s?(h|hrs?|hours?|std|m|min|mins|min\.|minutes?|minuten|'|′|’|s|secs?|seconds?)$/i
const hoursAndMinutes = /^(\d{1,2})\s?h(?:ours?)?\s?(\d{1,2})\s?(?:m|min|mins|minutes)?$/i
const clockForm = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s?(am|pm|uhr|h)?$/i

/** The whole of `text` as a time, or undefined. A bare number is one only in a column of minutes. */
export function readTime(text: string, isColumn = false): TimePhrase | undefined {
  const clean = text.trim()
  if (clean === '' || clean.length > longestPhrase) return undefined
  if (isColumn && /^\d{1,3}(?:[.,]\d)?$/.test(clean)) return length(numberOf(clean))
  const words = lengthWords.exec(clean)?.[1] ?? clean
  const whole = amount.exec(words)
  if (whole) return length(numberOf(whole[2] ?? whole[1] ?? '') * unitOf(whole[3] ?? ''))
  const long = hoursAndMinutes.exec(words)
  if (long) return length(Number(long[1]) * 60 + Number(long[2]))
  const at = readClock(words)
  if (at) return { kind: 'clock', at }
  const ends = words.split(/\s?(?:-|–|—|\bto\b|\bbis\b)\s?/)
  const [from, to] = ends.length === 2 ? ends.map(end => readClock(end.trim())) : []
  return from && to ? { kind: 'range', from, to } : undefined
}

function readClock(text: string): ClockTime | undefined {
  const found = clockForm.exec(text)
  if (!found) return undefined
  const [first, second, third] = [Number(found[1]), Number(found[2]), found[3]]
  if (second > 59) return undefined
  const half = found[4]?.toLowerCase()
  if (half === 'pm' || half === 'am') {
    if (first < 1 || first > 12) return undefined
    return { minutes: ((first % 12) + (half === 'pm' ? 12 : 0)) * 60 + second }
  }
  if (first > 23 && half !== undefined) return undefined
  const minutes = first * 60 + second + (third === undefined ? 0 : Number(third) / 60)
  return third === undefined && half === undefined ? { minutes, short: first + second / 60 } : { minutes }
}

const length = (minutes: number): TimePhrase | undefined =>
  minutes > 0 && minutes <= 24 * 60
    ? { kind: 'length', minutes: Math.round(minutes * 4) / 4 || 0.25 }
    : undefined
const numberOf = (text: string): number => Number(text.replace(',', '.'))

function unitOf(unit: string): number {
  const word = unit.toLowerCase()
  if (word.startsWith('h') || word === 'std') return 60
  return word.startsWith('s') ? 1 / 60 : 1
}

const bracket = /[([]([^()[\]]{1,32})[)\]]/g
const figure = String.raw`\d{1,3}(?:[:.,]\d{1,2})?(?::\d{2})?\s?(?:am|pm|uhr)?`
const unit = String.raw`(?:h|hrs?|hours?|std|min\.|mins|minutes|minuten|minute|min|m|'|′|’|secs?|seconds|s)`
const phrase = String.raw`(?:~|≈|ca\.?\s|about\s|approx\.?\s)?${figure}(?:\s?(?:-|–|—|to)\s?${figure})?\s?${unit}?`
const lead = new RegExp(String.raw`^(${phrase})(?=[\s|:;,–—-]|$)[\s|:;,–—-]{0,6}`, 'i')
const endLength = String.raw`(?:~|≈|ca\.?\s|about\s)?\d{1,3}(?:[.,]\d)?(?:\s?[-–—]\s?\d{1,3})?\s?(?:h|hrs?|hours?|std|min\.?|mins|minutes?|minuten|m|'|′|’|secs?|seconds?)`
const end = new RegExp(
  String.raw`(?:^|[\s|:;,–—-])(${endLength}|\d{1,2}:\d{2}(?:\s?[-–—]\s?\d{1,2}:\d{2})?)\.?$`,
  'i',
)
/** "back in 5 minutes" says what is promised, not how long the step is. */
const promises =
  /\b(?:in|within|under|after|every|per|for|takes?|than|of|last|next|at|until|by|from|before|the|a)\s*$/i

/** A time at the start, in brackets or at the end of a line; elsewhere it is part of what is said. */
export function findTime(text: string): FoundTime | undefined {
  if (text.length > 600) return undefined
  return leading(text) ?? bracketed(text) ?? trailing(text)
}

function leading(text: string): FoundTime | undefined {
  const found = lead.exec(text)
  const time = found?.[1]?.trim()
  if (found === null || time === undefined) return undefined
  const read = readTime(time)
  return read && { phrase: read, time, rest: text.slice(found[0].length).trim(), place: 'lead' }
}

function bracketed(text: string): FoundTime | undefined {
  for (const found of text.matchAll(bracket)) {
    const read = readTime(found[1] ?? '')
    if (read === undefined) continue
    const before = text.slice(0, found.index).trimEnd()
    const rest = `${before} ${text.slice(found.index + found[0].length).trimStart()}`.trim()
    const place = before === '' ? 'lead' : 'end'
    return { phrase: read, time: (found[1] ?? '').trim(), rest: withoutEdge(rest), place }
  }
  return undefined
}

function trailing(text: string): FoundTime | undefined {
  const tail = text.slice(-40)
  const found = end.exec(tail)
  const time = found?.[1]?.trim()
  if (found === null || time === undefined) return undefined
  const before = text.slice(0, text.length - tail.length + found.index)
  const read = readTime(time)
  if (read === undefined || promises.test(before.slice(-20))) return undefined
  // A clock in running text is when something happens; after a dash it is how long.
  if (read.kind !== 'length' && !/[|:;,–—-]$/.test(tail.slice(0, found.index + 1).trimEnd())) return undefined
  return { phrase: read, time, rest: withoutEdge(before), place: 'end' }
}

const withoutEdge = (text: string): string =>
  text.replace(/[\s|:;,–—-]{1,6}$/, '').replace(/^[|:;,–—-]{1,3}\s/, '')
