/** When a gap was told, and how the deal ended (P04: early it costs hours, late it costs weeks). */
import { daysBetween } from '../deal/days'
import { medianOf } from './deal-hours'
import { dealRef, type Figure } from './figure'
import type { GapFact } from './gap-facts'
import { isWithin } from './range'
import type { Scope } from './scope'
import { differ, leastPerGroup } from './small-n'
import { counted, oneDecimal } from './words'

/** The last days before a decision. Ours: in less than that nobody finds a way round. */
export const lateDays = 10

export interface Told {
  readonly gap: string
  readonly deal: string
  readonly dealId: string
  /** Whole days from telling to the decision. */
  readonly days: number
  readonly decided: 'won' | 'lost'
}

export interface Disclosure extends Figure {
  readonly told: readonly Told[]
  readonly medianDays: number | undefined
  /** Told after the decision, or never, on deals that were decided: in no plot, but said. */
  readonly leftOut: number
}

/** Gaps of deals won or lost in the range. */
export function disclosure({ days, fits }: Scope, facts: readonly GapFact[]): Disclosure {
  const decided = facts.filter(
    one => one.decidedOn !== undefined && isWithin(one.decidedOn, days) && fits(belongs(one)),
  )
  const told = decided
    .flatMap(({ toldOn, decidedOn, decided: how, gap, deal, dealId }) => {
      if (toldOn === undefined || decidedOn === undefined || how === undefined) return []
      const before = daysBetween(toldOn, decidedOn)
      return before < 0 ? [] : [{ gap, deal, dealId, days: before, decided: how }]
    })
    .toSorted((a, b) => b.days - a.days)
  const leftOut = decided.length - told.length
  return {
    ...{ told, leftOut, n: told.length, medianDays: medianOf(told.map(one => one.days)) },
    title: findingOf(told),
    sub: `n = ${counted(told.length, 'gap')} told before a decision.${leftOut > 0 ? ` ${leftOut} told after it or never.` : ''}`,
    columns: [
      { id: 'gap', title: 'Gap' },
      { id: 'deal', title: 'Deal' },
      { id: 'days', title: 'Days before', isNumber: true },
      { id: 'outcome', title: 'Outcome' },
    ],
    rows: told.map((one, at) => ({
      key: `${one.dealId} ${at}`,
      cells: [one.gap, one.deal, one.days, one.decided],
      refs: [dealRef({ id: one.dealId })],
    })),
  }
}

/** For the filter by kind of call: the call it was told in. */
export const belongs = ({ toldIn, dealId, prospectId }: GapFact) => ({ callId: toldIn, dealId, prospectId })

function findingOf(told: readonly Told[]): string {
  if (told.length === 0) return 'No gap told on a deal that was decided'
  const [late, early] = [told.filter(isLate), told.filter(one => !isLate(one))]
  const lost = (those: readonly Told[]) => those.filter(one => one.decided === 'lost').length
  const words = `${lost(late)} of ${late.length} told in the last ${lateDays} days ended in a loss, ${lost(early)} of ${early.length} told earlier`
  if (late.length < leastPerGroup || early.length < leastPerGroup) return `${words}: too few to compare`
  if (!differ({ part: lost(late), of: late.length }, { part: lost(early), of: early.length }))
    return `${words}: no difference stands out`
  const [isWorse, share] = [lost(late) / late.length > lost(early) / early.length, words]
  return isWorse
    ? `Told late, a gap goes with a loss: ${share}`
    : `Told early, a gap goes with a loss: ${share}`
}

const isLate = ({ days }: Told): boolean => days <= lateDays

export const medianDaysWords = ({ medianDays }: Disclosure): string | undefined =>
  medianDays === undefined ? undefined : String(oneDecimal(medianDays))
