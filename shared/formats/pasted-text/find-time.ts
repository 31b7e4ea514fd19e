/** The first time of day in a piece of text, with its end if a range is written, and its readings. */

/** Minutes since midnight of a start, and the length if an end or a length was written. */
export interface FoundTime {
  readonly starts: readonly number[]
  readonly length?: number
  readonly index: number
  readonly end: number
  readonly problem?: string
}

interface Clock {
  readonly minutes: number
  readonly half?: 'am' | 'pm'
  readonly exact: boolean
}

const half = '(a\\.?m\\.?|p\\.?m\\.?)(?![\\p{L}])'
const suffix = '(uhr|uur|heures?|hrs?|h)(?![\\p{L}\\d])'
const one = `(\\d{1,2})(?:([:h.])(\\d{2})(?!\\d))?(?::\\d{2})?\\s*(?:${half}|${suffix})?`
const between = '\\s*(?:[-–—−→]|to|until|till|bis|tot|à|a|au|hasta)\\s*'
const notADate = '(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d)'
const expression = new RegExp(
  `(?<![\\p{L}\\d:./,+-])(?:${one}(?:${between}${notADate}${one})?|(noon|midday|mittags|midi|mediodía)(?![\\p{L}]))`,
  'giu',
)

/** The first thing in the text that is surely a time; undefined when there is none. */
export function findTime(text: string): FoundTime | undefined {
  for (const match of text.matchAll(expression)) {
    const found = match[11] ? noon(match) : readRange(match)
    if (found) return found
  }
  return undefined
}

/** "45 min", "1 hour", "1.5 h": minutes of a length that stands alone. */
export function findLength(text: string): number | undefined {
  const match =
    /(?<![\d.,:])(\d{1,3})(?:[.,](\d))?\s*(?:-\s*)?(min(?:ute)?n?s?|minuten|hours?|hrs?|h|stunden?|std|uur|heures?|horas?)(?![\p{L}\d])/iu.exec(
      text,
    )
  if (!match) return undefined
  const amount = Number(match[1]) + Number(match[2] ?? 0) / 10
  const minutes = /^min/i.test(match[3] ?? '') ? amount : amount * 60
  return minutes >= 5 && minutes <= 720 ? Math.round(minutes) : undefined
}

function noon(match: RegExpExecArray): FoundTime {
  return { starts: [720], index: match.index, end: match.index + match[0].length }
}

function readRange(match: RegExpExecArray): FoundTime | undefined {
  const first = readClock(match.slice(1, 6))
  const second = match[6] === undefined ? undefined : readClock(match.slice(6, 11))
  if (!first) return undefined
  const isTime = isCertain(match.slice(1, 6)) || (second !== undefined && isCertain(match.slice(6, 11)))
  if (!isTime) return undefined
  const at = { index: match.index, end: match.index + match[0].length }
  return second ? { ...rangeOf(first, second), ...at } : { ...startsOf(first), ...at }
}

/** A colon with minutes, am or pm, or a word for the hour make digits a time; a dot alone does not. */
function isCertain([, mark, , halfWord, word]: readonly (string | undefined)[]): boolean {
  return mark === ':' || mark === 'h' || halfWord !== undefined || /^(?:uhr|uur|h)$/i.test(word ?? '')
}

function readClock([hourText = '', mark, minuteText = '0', halfWord, word]: readonly (string | undefined)[]):
  | Clock
  | undefined {
  const hour = Number(hourText)
  const minute = Number(minuteText)
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  const which = halfWord === undefined ? undefined : /^a/i.test(halfWord) ? 'am' : 'pm'
  if (which !== undefined && (hour < 1 || hour > 12)) return undefined
  const plain = which === undefined ? hour : (hour % 12) + (which === 'pm' ? 12 : 0)
  const exact =
    which !== undefined || word !== undefined || mark === 'h' || hour > 12 || hourText.startsWith('0')
  return { minutes: plain * 60 + minute, half: which, exact }
}

function rangeOf(first: Clock, second: Clock): Pick<FoundTime, 'starts' | 'length' | 'problem'> {
  if (first.half === undefined && second.half !== undefined && first.minutes < 780) {
    const late = (first.minutes % 720) + 720
    const start = second.half === 'pm' && late < second.minutes ? late : first.minutes
    return { starts: [start], length: lengthOf(start, second.minutes) }
  }
  const exact = first.exact || second.exact
  const read = exact ? { starts: [first.minutes] } : startsOf(first)
  return { ...read, length: lengthOf(first.minutes, second.minutes) }
}

function lengthOf(start: number, end: number): number | undefined {
  const length = (end - start + 1440) % 1440
  return length >= 5 && length <= 720 ? length : undefined
}

/** 1:00 to 6:59 without am, pm or a leading zero can be either half of the day. */
function startsOf(clock: Clock): Pick<FoundTime, 'starts' | 'problem'> {
  const { minutes, exact } = clock
  if (exact || minutes < 60 || minutes >= 420) return { starts: [minutes] }
  const shown = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return { starts: [minutes + 720, minutes], problem: `"${shown}" can be in the afternoon or at night.` }
}
