/**
 * ical.js expands a repeat rule; here it is kept on a short lead. Some rules match never or every second,
 * and its loops would turn for ever: each check of the rule costs one of a limited number of steps.
 */
import ICAL from 'ical.js'
import { type Wall, wallMs, wallOf } from '../zones/zone'

/** Steps left for the whole file; shared by all its rules. */
export interface Steps {
  left: number
}

/** Rule checks for one file. A step costs a few microseconds, so the whole stays far below the 2 s limit. */
export const stepsPerFile = 40_000
const stepsPerRule = 15_000
/** Beyond it ical.js walks month by month to the far future inside one step: minutes for one date. */
const mostInterval = 1_000
const dayMs = 86_400_000

/** What a rule gave: wall times in ms, ascending. `cut`: it could have gone on but was stopped. */
export interface Expansion {
  readonly walls: readonly number[]
  readonly cut: boolean
}

interface Window {
  readonly from: number
  readonly to: number
  readonly most: number
}

class OutOfSteps extends Error {}

/** The rule's own words on how often, or undefined when it is no rule. */
export function readRule(text: string): ICAL.Recur | undefined {
  try {
    const rule = ICAL.Recur.fromString(text.trim().replace(/;+$/, '').toUpperCase())
    return rule.interval >= 1 && rule.interval <= mostInterval ? rule : undefined
  } catch {
    return undefined
  }
}

/** Dates of `rule` from `start`, inside the window; never more than `most`, and never for long. */
export function expandRule(rule: ICAL.Recur, start: Wall, window: Window, steps: Steps): Expansion {
  const limited = rule.clone()
  const begin = limited.count ? start : fastForward(limited, start, window.from)
  const end = limited.until ? Math.min(wallMs(wallOfTime(limited.until)), window.to) : window.to
  limited.until = timeOf(wallOf(Math.max(end, wallMs(begin))))
  const walls: number[] = []
  try {
    collect(iteratorOf(limited, begin, steps), { ...window, to: end }, walls, rule)
  } catch (error) {
    if (!(error instanceof OutOfSteps)) return { walls, cut: false }
    return { walls, cut: true }
  }
  return { walls: walls.slice(0, window.most), cut: walls.length > window.most }
}

export function timeOf(wall: Wall): ICAL.Time {
  return new ICAL.Time({ ...wall, isDate: false }, ICAL.Timezone.localTimezone)
}

export function wallOfTime(time: ICAL.Time): Wall {
  const { year, month, day } = time
  if (time.isDate) return { year, month, day, hour: 23, minute: 59, second: 59 }
  return { year, month, day, hour: time.hour, minute: time.minute, second: time.second }
}

function collect(iterator: ICAL.RecurIterator, window: Window, walls: number[], rule: ICAL.Recur): void {
  for (let next = iterator.next(); next; next = iterator.next()) {
    const at = wallMs(wallOfTime(next))
    if (at > window.to || walls.length > window.most) return
    if (at >= window.from && isInMonth(next.month, rule)) walls.push(at)
  }
}

/** ical.js lets a 30 February run over into March; a rule with months means those months. */
function isInMonth(month: number, rule: ICAL.Recur): boolean {
  const months = rule.parts.BYMONTH
  return months === undefined || months.length === 0 || months.map(Number).includes(month)
}

function iteratorOf(rule: ICAL.Recur, start: Wall, steps: Steps): ICAL.RecurIterator {
  const iterator = rule.iterator(timeOf(start))
  const check = iterator.check_contracting_rules.bind(iterator)
  let own = stepsPerRule
  iterator.check_contracting_rules = () => {
    if (--steps.left < 0 || --own < 0) throw new OutOfSteps()
    return check()
  }
  return iterator
}

/** A daily or weekly rule without a count may begin near the window, a whole number of its steps later. */
function fastForward(rule: ICAL.Recur, start: Wall, from: number): Wall {
  const unit = rule.freq === 'DAILY' ? dayMs : rule.freq === 'WEEKLY' ? 7 * dayMs : undefined
  const behind = from - wallMs(start)
  if (unit === undefined || behind <= 0) return start
  const step = unit * rule.interval
  return wallOf(wallMs(start) + Math.max(0, Math.floor(behind / step) - 1) * step)
}
