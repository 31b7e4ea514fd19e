/**
 * The first date in a piece of text, with every reading it can have: 3/4 is two dates, and stays two. A
 * missing year is the next one in which the date comes; a weekday beside it decides between readings.
 */
import { wallMs, wallOf } from '../zones/zone'
import {
  countOf,
  countPattern,
  hasDateWord,
  longWeekdayPattern,
  monthNumber,
  monthPattern,
  relativeDays,
  relativePattern,
  weekdayNumber,
  weekdayPattern,
} from './calendar-words'

/** A day of the calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Readings of one date in the text, most likely first; `problem` says what is not certain. */
export interface FoundDate {
  readonly days: readonly Day[]
  readonly index: number
  readonly length: number
  readonly problem?: string
}

const letter = '(?<![\\p{L}\\p{N}])'
const noLetter = '(?![\\p{L}])'
const weekday = `(?:(?<wd>${weekdayPattern})\\.?,?\\s*(?:den |the |le |el |de )?\\s*)?`
const year = '(?:[,.]?\\s*(?:de |del )?(?<y>\\d{4}))?(?!\\d)'

type Groups = Readonly<Record<string, string | undefined>>
type Reader = (groups: Groups, today: Day, whole: string) => Reading | undefined
interface Reading {
  readonly days: readonly Day[]
  readonly problem?: string
}

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/(?<!\d)(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/u, readIso],
  [
    pattern(
      `${weekday}(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s*(?:of |de )?\\s*(?<mon>${monthPattern})${noLetter}\\.?${year}`,
    ),
    readNamed,
  ],
  [
    pattern(`${weekday}(?<mon>${monthPattern})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)${year}`),
    readNamed,
  ],
  [
    pattern(`${weekday}(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})(?:\\k<sep>(?<y>\\d{4}|\\d{2}))?(?![\\d:/])`),
    readNumeric,
  ],
  [pattern(`(?<rel>${relativePattern})${noLetter}`), readRelative],
  [
    pattern(
      `(?:in|dans|en|over) (?<n>\\d{1,2}|${countPattern}) (?<unit>days?|weeks?|tagen?|wochen?|jours?|semaines?|dagen|weken|días?|semanas?)${noLetter}`,
    ),
    readAhead,
  ],
  [
    pattern(
      `(?<next>next |nächste[nr]? |kommende[nr]? |volgende |coming |this |on |am |op )?(?<wd>${longWeekdayPattern}|mon|tue|wed|thu|fri)${noLetter}(?<after> prochaine?| próximo)?`,
    ),
    readWeekday,
  ],
]
/** The first so many patterns cannot match a text without a digit. */
const wantDigits = 4
const patterns = readers.map(
  ([expression, read]) => [new RegExp(expression, `${expression.flags}g`), read] as const,
)

/** The first date of the text by the strongest pattern, or undefined. `today` is the reader's own day. */
export function findDate(text: string, today: Day): FoundDate | undefined {
  const hasDigit = /\d/.test(text)
  if (!hasDigit && !hasDateWord(text)) return undefined
  for (const [at, [expression, read]] of patterns.entries()) {
    if (at < wantDigits && !hasDigit) continue
    for (const match of text.matchAll(expression)) {
      const reading = read(match.groups ?? {}, today, match[0])
      if (reading) return { ...reading, index: match.index, length: match[0].length }
    }
  }
  return undefined
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(dayMs(day)).getUTCDay() || 7
}

/** The day so many days on. */
export function plusDays(day: Day, days: number): Day {
  const { year: y, month, day: d } = wallOf(dayMs(day) + days * 86_400_000)
  return { year: y, month, day: d }
}

function pattern(source: string): RegExp {
  return new RegExp(letter + source, 'iu')
}

function readIso(groups: Groups): Reading | undefined {
  return reading([real(Number(groups.y), Number(groups.m), Number(groups.d))])
}

function readNamed(groups: Groups, today: Day): Reading | undefined {
  const month = monthNumber(groups.mon ?? '')
  if (month === undefined) return undefined
  return withYear(groups, today, [[month, Number(groups.d)]])
}

function readNumeric(groups: Groups, today: Day, whole: string): Reading | undefined {
  const a = Number(groups.a)
  const b = Number(groups.b)
  const bare = groups.y === undefined
  if (bare && groups.sep === '-') return undefined
  if (bare && groups.sep === '.' && groups.wd === undefined) return undefined
  const dayFirst = [b, a] as const
  if (groups.sep !== '/') return withYear(groups, today, [dayFirst])
  const read = withYear(groups, today, [dayFirst, [a, b]])
  if (!read || read.days.length < 2) return read
  return { ...read, problem: `"${whole.trim()}" can be day/month or month/day.` }
}

function readRelative(groups: Groups, today: Day): Reading | undefined {
  const days = relativeDays((groups.rel ?? '').toLowerCase())
  return days === undefined ? undefined : reading([plusDays(today, days)])
}

/** "in two weeks", "in 3 Tagen", "dans deux semaines". */
function readAhead(groups: Groups, today: Day): Reading | undefined {
  const amount = countOf(groups.n ?? '')
  const isWeeks = /^(?:w|s)/i.test(groups.unit ?? '')
  return amount === undefined ? undefined : reading([plusDays(today, amount * (isWeeks ? 7 : 1))])
}

/** A bare weekday is the next one to come; "next Tuesday" can also mean the one after. */
function readWeekday(groups: Groups, today: Day, whole: string): Reading | undefined {
  const wanted = weekdayNumber(groups.wd ?? '')
  if (wanted === undefined) return undefined
  const ahead = (wanted - weekdayOf(today) + 7) % 7
  const coming = plusDays(today, ahead)
  const isNext = /^(?:next|nächste|volgende)/i.test(groups.next ?? '') || groups.after !== undefined
  if (!isNext && ahead > 0) return reading([coming])
  return {
    days: isNext && ahead > 0 ? [coming, plusDays(coming, 7)] : [plusDays(coming, 7), coming],
    problem: `"${whole.trim()}" can be this week's or the next one's.`,
  }
}

/** Month-day pairs with the written year, or without one the year that fits; the weekday picks. */
function withYear(
  groups: Groups,
  today: Day,
  pairs: readonly (readonly [number, number])[],
): Reading | undefined {
  const wanted = weekdayNumber(groups.wd ?? '')
  const written = groups.y === undefined ? undefined : fullYear(groups.y)
  const all = pairs.flatMap(([month, d]) => daysFor(month, d, written, today, wanted))
  const unique = all.filter((day, i) => all.findIndex(other => dayMs(other) === dayMs(day)) === i)
  const fitting = wanted === undefined ? unique : unique.filter(day => weekdayOf(day) === wanted)
  if (fitting.length > 0) return yearProblem(fitting, written, wanted)
  const first = unique[0]
  if (!first || wanted === undefined) return undefined
  return { days: [first], problem: `The weekday "${groups.wd}" does not fit that date.` }
}

function yearProblem(days: readonly Day[], written: number | undefined, wanted: number | undefined): Reading {
  if (written !== undefined || wanted !== undefined) return { days }
  return { days, problem: `No year was named: read as ${days[0]?.year}.` }
}

function daysFor(
  month: number,
  d: number,
  written: number | undefined,
  today: Day,
  wanted: number | undefined,
): readonly Day[] {
  if (written !== undefined) return keep([real(written, month, d)])
  const years = keep([0, 1].map(ahead => real(today.year + ahead, month, d)))
  const recent = years.filter(day => dayMs(day) >= dayMs(plusDays(today, -14)))
  const fits = recent.find(day => wanted === undefined || weekdayOf(day) === wanted)
  return keep([fits ?? recent[0]])
}

function real(y: number, month: number, d: number): Day | undefined {
  const day = { year: y, month, day: d }
  const back = wallOf(dayMs(day))
  return y >= 1970 && y <= 2200 && back.month === month && back.day === d ? day : undefined
}

function reading(days: readonly (Day | undefined)[]): Reading | undefined {
  const real = keep(days)
  return real.length > 0 ? { days: real } : undefined
}

function keep(days: readonly (Day | undefined)[]): readonly Day[] {
  return days.filter(day => day !== undefined)
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function dayMs(day: Day): number {
  return wallMs({ ...day, hour: 0, minute: 0, second: 0 })
}
