/**
 * A time zone as the file itself defines it (VTIMEZONE). Written on our own because ical.js reads the
 * machine's clock for it and expands every rule from its first year; here only the years asked for.
 */
import { type Wall, wallMs } from '../zones/zone'
import { expandRule, readRule, type Steps } from './bounded-rule'
import { allOf, type Component, firstOf } from './components'
import { readTime, readTimes } from './times'

interface Observance {
  readonly start: Wall
  readonly from: number
  readonly to: number
  readonly rule?: string
  readonly extra: readonly number[]
}

interface Onset {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The file's own rules of one zone. `hasRules`: it says what happens every year, not only once. */
export interface BundledZone {
  readonly tzid: string
  readonly location?: string
  readonly hasRules: boolean
  readonly toInstant: (wall: Wall) => number
}

/** Reads a VTIMEZONE, or undefined when nothing in it can be used. */
export function readBundledZone(component: Component, steps: Steps): BundledZone | undefined {
  const tzid = firstOf(component, 'TZID')?.value.trim()
  const observances = component.children.flatMap(child => readObservance(child) ?? [])
  if (!tzid || observances.length === 0) return undefined
  const years = new Map<number, readonly Onset[]>()
  const onsetsOf = (year: number): readonly Onset[] => {
    const known = years.get(year)
    if (known) return known
    const made = observances.flatMap(o => onsetsAround(o, year, steps)).sort((a, b) => a.at - b.at)
    years.set(year, made)
    return made
  }
  return {
    tzid,
    location: firstOf(component, 'X-LIC-LOCATION')?.value.trim(),
    hasRules: observances.length === 1 || observances.some(o => o.rule !== undefined),
    toInstant: wall => wallMs(wall) - offsetFor(wall, onsetsOf(wall.year), observances),
  }
}

function readObservance(component: Component): Observance | undefined {
  const started = firstOf(component, 'DTSTART')
  const start = started ? readOldTime(started.value) : undefined
  const from = readOffset(firstOf(component, 'TZOFFSETFROM')?.value)
  const to = readOffset(firstOf(component, 'TZOFFSETTO')?.value)
  if (!start || to === undefined) return undefined
  const rule = firstOf(component, 'RRULE')?.value
  const extra = allOf(component, 'RDATE').flatMap(line => readTimes(line, 400).map(time => wallMs(time.wall)))
  return { start, from: from ?? to, to, rule: rule && /FREQ=YEARLY/i.test(rule) ? rule : undefined, extra }
}

/** Exchange dates its zones from the year 1601, before any meeting; that is as good as always. */
function readOldTime(value: string): Wall | undefined {
  const text = value.trim().replace(/^1[0-8]\d\d/, '1900')
  return readTime({ line: 0, name: 'DTSTART', params: new Map(), value: text })?.wall
}

function readOffset(value: string | undefined): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(value?.trim() ?? '')
  if (!match) return undefined
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return seconds > 18 * 3600 ? undefined : (match[1] === '-' ? -1000 : 1000) * seconds
}

function onsetsAround(o: Observance, year: number, steps: Steps): readonly Onset[] {
  const onset = (at: number): Onset => ({ at, from: o.from, to: o.to })
  const first = [wallMs(o.start), ...o.extra].map(onset)
  const rule = o.rule === undefined ? undefined : readRule(o.rule)
  if (!rule) return first
  const begin = { ...o.start, year: Math.max(o.start.year, year - 1) }
  const window = { from: wallMs(begin), to: Date.UTC(year + 1, 11, 31), most: 12 }
  return [...first, ...expandRule(rule, begin, window, steps).walls.map(onset)]
}

/** The offset in force: the latest onset not after the wall time; inside a spring gap still the old one. */
function offsetFor(wall: Wall, onsets: readonly Onset[], observances: readonly Observance[]): number {
  const at = wallMs(wall)
  const current = onsets.findLast(onset => onset.at <= at)
  if (!current) {
    const standard = observances.reduce((a, b) => (wallMs(b.start) < wallMs(a.start) ? b : a))
    return standard.from
  }
  const inGap = at < current.at + Math.max(0, current.to - current.from)
  return inGap ? current.from : current.to
}
