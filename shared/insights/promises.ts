/** Whether what we said we would do was shown by the day it was due (P14). Said is not kept: shown or signed off is. */
import type { SummaryOf } from '../domain/summary'
import type { Figure, Ref } from './figure'
import { isWithin } from './range'
import type { Scope } from './scope'
import { leastDue } from './small-n'
import { counted, percent } from './words'
import type { DayOf } from './zone-days'

export const promiseStates = ['on-time', 'late', 'overdue', 'not-due', 'no-date'] as const
export type PromiseState = (typeof promiseStates)[number]
export const promiseLabels: Readonly<Record<PromiseState, string>> = {
  'on-time': 'Kept on time',
  late: 'Kept late',
  overdue: 'Overdue',
  'not-due': 'Not due yet',
  'no-date': 'Without a date',
}

export interface Promises extends Figure {
  readonly refs: Readonly<Record<PromiseState, readonly Ref[]>>
  readonly counts: Readonly<Record<PromiseState, number>>
  /** Those that have come due or were kept: the n of the rate. */
  readonly due: number
}

export interface PromisesInput {
  readonly commitments: readonly SummaryOf<'commitment'>[]
  readonly dayOf: DayOf
  readonly today: string
}

export function promiseState(
  { dueOn, shownAt }: Pick<SummaryOf<'commitment'>, 'dueOn' | 'shownAt'>,
  { dayOf, today }: Pick<PromisesInput, 'dayOf' | 'today'>,
): PromiseState {
  if (dueOn === undefined) return 'no-date'
  if (shownAt !== undefined) return dayOf(shownAt) <= dueOn ? 'on-time' : 'late'
  return dueOn < today ? 'overdue' : 'not-due'
}

/** Promises made in the range. */
export function promises({ days, fits }: Scope, input: PromisesInput): Promises {
  const made = input.commitments.filter(
    one => one.saidAt !== undefined && isWithin(input.dayOf(one.saidAt), days) && fits(one),
  )
  const states = made.map(one => [promiseState(one, input), refOf(one)] as const)
  const refs = Object.fromEntries(
    promiseStates.map(state => [state, states.flatMap(([is, ref]) => (is === state ? (ref ?? []) : []))]),
  ) as unknown as Promises['refs']
  const counts = Object.fromEntries(
    promiseStates.map(state => [state, states.filter(([is]) => is === state).length]),
  ) as unknown as Promises['counts']
  const due = counts['on-time'] + counts.late + counts.overdue
  return {
    ...{ n: made.length, refs, counts, due },
    title: findingOf(counts, due, made.length),
    sub: `n = ${counted(made.length, 'promise')}, ${due} of them due. Kept means shown or signed off.`,
    columns: [
      { id: 'state', title: 'State' },
      { id: 'promises', title: 'Promises', isNumber: true },
    ],
    rows: promiseStates.map(state => ({
      key: state,
      cells: [promiseLabels[state], counts[state]],
      refs: refs[state],
    })),
  }
}

/** Where a promise can be seen: the debrief of its call, else its deal. */
function refOf({ callId, dealId }: SummaryOf<'commitment'>): Ref | undefined {
  if (callId !== undefined) return { kind: 'call', id: callId }
  return dealId === undefined ? undefined : { kind: 'deal', id: dealId }
}

function findingOf(counts: Promises['counts'], due: number, n: number): string {
  if (n === 0) return 'No promise in this range'
  const kept = `${counts['on-time']} of ${counted(due, 'promise')} due kept on time`
  if (due < leastDue) return `${kept}: too few for a rate`
  return `${kept}, ${percent(counts['on-time'], due)}`
}
