/** Where my time went (P13): by phase, and how much of it with customers. Private. */
import { effortPhaseLabels } from '../domain/effort'
import type { SummaryOf } from '../domain/summary'
import { distinct, type Figure, type Ref } from './figure'
import { isWithin } from './range'
import type { Scope } from './scope'
import { counted, oneDecimal, percent } from './words'

export const phases = ['prepare', 'run', 'debrief', 'other'] as const
export type Phase = (typeof phases)[number]

export interface TimeOfPhase {
  readonly phase: Phase
  readonly label: string
  readonly minutes: number
  readonly facing: number
  readonly entries: number
  readonly refs: readonly Ref[]
}

export interface TimeSpent extends Figure {
  readonly phases: readonly TimeOfPhase[]
  readonly minutes: number
  readonly facing: number
}

export function timeSpent({ days, fits }: Scope, efforts: readonly SummaryOf<'effort'>[]): TimeSpent {
  const entries = efforts.filter(entry => isWithin(entry.on, days) && fits(entry))
  const found = phases.map(phase => phaseOf(phase, entries))
  const [minutes, facing] = [sumOf(found, one => one.minutes), sumOf(found, one => one.facing)]
  return {
    ...{ n: entries.length, phases: found, minutes, facing },
    title:
      entries.length === 0
        ? 'No time logged in this range'
        : `${hours(facing)} of ${hours(minutes)} h with customers, ${percent(facing, minutes) || '0%'}`,
    sub: `n = ${counted(entries.length, 'time entry', 'time entries')}. Yours alone: time stays on this computer.`,
    columns: [
      { id: 'phase', title: 'Phase' },
      { id: 'hours', title: 'Hours', isNumber: true },
      { id: 'facing', title: 'With customers, h', isNumber: true },
      { id: 'entries', title: 'Entries', isNumber: true },
    ],
    rows: found.map(({ phase, label, minutes: all, facing: theirs, entries: count, refs }) => ({
      ...{ key: phase, refs },
      cells: [label, hours(all), hours(theirs), count],
    })),
  }
}

const hours = (minutes: number): number => oneDecimal(minutes / 60)
const sumOf = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((sum, one) => sum + of(one), 0)

function phaseOf(phase: Phase, entries: readonly SummaryOf<'effort'>[]): TimeOfPhase {
  const those = entries.filter(entry => entry.phase === phase)
  return {
    ...{ phase, label: effortPhaseLabels[phase], entries: those.length },
    minutes: sumOf(those, one => one.minutes),
    facing: sumOf(those, one => (isFacing(one) ? one.minutes : 0)),
    refs: distinct(those.flatMap(refOf)),
  }
}

/** A run is with them unless its entry says otherwise; all else only where it says so. */
const isFacing = ({ phase, customerFacing }: SummaryOf<'effort'>): boolean =>
  customerFacing ?? phase === 'run'

function refOf({ callId, dealId, prospectId }: SummaryOf<'effort'>): readonly Ref[] {
  if (callId !== undefined) return [{ kind: 'call', id: callId }]
  if (dealId !== undefined) return [{ kind: 'deal', id: dealId }]
  return prospectId === undefined ? [] : [{ kind: 'prospect', id: prospectId }]
}
