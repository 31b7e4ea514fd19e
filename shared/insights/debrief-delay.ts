/** Whether calls are debriefed, and how soon: what waits a night is half forgotten (C3-08). */
import { daysBetween } from '../deal/days'
import { callRef, type Figure, type Ref } from './figure'
import { type Period, periodsOf } from './periods'
import type { HeldCall, Scope } from './scope'
import { counted, percent } from './words'

export const delays = ['same-day', 'next-day', 'later', 'none'] as const
export type Delay = (typeof delays)[number]
export const delayLabels: Readonly<Record<Delay, string>> = {
  'same-day': 'Same day',
  'next-day': 'Next day',
  later: 'Later',
  none: 'None',
}

export interface DelayPeriod extends Period {
  readonly refs: Readonly<Record<Delay, readonly Ref[]>>
}

export interface DebriefDelay extends Figure {
  readonly debriefed: number
  readonly sameDay: number
  readonly periods: readonly DelayPeriod[]
}

/** By the calendar days of the user's zone, from the call to the close. */
export function delayOf({ day, closedOn }: Pick<HeldCall, 'day' | 'closedOn'>): Delay {
  if (closedOn === undefined) return 'none'
  const days = daysBetween(day, closedOn)
  return days <= 0 ? 'same-day' : days === 1 ? 'next-day' : 'later'
}

export function debriefDelay({ calls }: Pick<Scope, 'calls'>): DebriefDelay {
  const { list, keyOf } = periodsOf(calls.map(({ day }) => day))
  const fresh = (): Record<Delay, Ref[]> => ({ 'same-day': [], 'next-day': [], later: [], none: [] })
  const found = new Map(list.map(({ key }) => [key, fresh()]))
  for (const call of calls) found.get(keyOf(call.day))?.[delayOf(call)].push(callRef(call))
  const periods = list.map(period => ({ ...period, refs: found.get(period.key) ?? fresh() }))
  const total = (delay: Delay) => periods.reduce((sum, { refs }) => sum + refs[delay].length, 0)
  const [n, sameDay, debriefed] = [calls.length, total('same-day'), calls.length - total('none')]
  return {
    ...{ n, sameDay, debriefed, periods },
    title:
      n === 0
        ? 'No call in this range'
        : `${debriefed} of ${counted(n, 'call')} debriefed, ${sameDay} the same day`,
    sub: `n = ${counted(n, 'call')} whose time is over, by when the debrief was closed${
      n === 0 ? '' : `: ${percent(sameDay, n)} the same day`
    }.`,
    columns: [
      { id: 'period', title: 'Period' },
      ...delays.map(id => ({ id, title: delayLabels[id], isNumber: true })),
    ],
    rows: periods.map(({ key, label, refs }) => ({
      key,
      cells: [label, ...delays.map(delay => refs[delay].length)],
      refs: delays.flatMap(delay => refs[delay]),
    })),
  }
}
