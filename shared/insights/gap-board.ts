/**
 * What the product team should hear (D-24): each gap with the need in the users' own words, whether the workaround
 * held, on which deals, first and last seen, what they said. Money is left off unless asked for.
 */
import { type Verdict, verdicts } from '../domain/exposure'
import { belongs } from './disclosure'
import { dealRef, distinct, type Figure, grouped, type Ref } from './figure'
import type { GapFact } from './gap-facts'
import { isWithin } from './range'
import type { Scope } from './scope'
import { counted } from './words'

export interface BoardGap {
  readonly gapId: string
  readonly title: string
  readonly workaround: string
  /** In their words, each once. */
  readonly needs: readonly string[]
  readonly deals: readonly { readonly id: string; readonly name: string }[]
  readonly firstSeen: string
  readonly lastSeen: string
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Told with a workaround or plain answer, and a verdict given: in how many they could live with it. */
  readonly worked: { readonly part: number; readonly of: number }
  /** Summed over its deals, by currency. */
  readonly money: readonly { readonly currency: string; readonly amount: number }[]
  readonly refs: readonly Ref[]
}

export interface GapBoard extends Figure {
  /** Those on most deals first. */
  readonly gaps: readonly BoardGap[]
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  kills: 'deal killer',
  lives: 'can live with it',
  unsure: 'unsure',
}

/** Gaps seen in the range: found, told or judged. */
export function gapBoard({ days, fits }: Scope, facts: readonly GapFact[], withMoney: boolean): GapBoard {
  const seen = facts.filter(one => seenOn(one).some(day => isWithin(day, days)) && fits(belongs(one)))
  const gaps = [...grouped(seen, one => one.gapId)]
    .map(([gapId, those]) => boardGap(gapId, those))
    .toSorted((a, b) => b.deals.length - a.deals.length || a.title.localeCompare(b.title))
  const killers = gaps.filter(one => one.verdicts.kills > 0).length
  return {
    ...{ gaps, n: gaps.length },
    title:
      gaps.length === 0
        ? 'No gap met a need in this range'
        : `${counted(gaps.length, 'gap')} met a need; ${killers} called a deal killer`,
    sub: `n = ${counted(gaps.length, 'gap')} on ${counted(new Set(seen.map(one => one.dealId)).size, 'deal')}. For the product team: nothing leaves until you export it.`,
    columns: [
      { id: 'gap', title: 'Gap' },
      { id: 'needs', title: 'Need, in their words' },
      { id: 'worked', title: 'Workaround held' },
      { id: 'deals', title: 'Deals' },
      { id: 'first', title: 'First seen' },
      { id: 'last', title: 'Last seen' },
      { id: 'verdicts', title: 'What they said' },
      ...(withMoney ? [{ id: 'money', title: 'Value of the deals' }] : []),
    ],
    rows: gaps.map(gap => ({
      key: gap.gapId,
      cells: [
        gap.title,
        gap.needs.map(need => `“${need}”`).join(' '),
        workedWords(gap),
        gap.deals.map(({ name }) => name).join(', '),
        gap.firstSeen,
        gap.lastSeen,
        saidWords(gap),
        ...(withMoney ? [moneyWords(gap)] : []),
      ],
      refs: gap.refs,
    })),
  }
}

/** Every day on which something is on record of it. */
const seenOn = ({ foundOn, toldOn, verdictOn }: GapFact): readonly string[] =>
  [foundOn, toldOn, verdictOn].flatMap(day => day ?? [])

function boardGap(gapId: string, those: readonly GapFact[]): BoardGap {
  const days = those.flatMap(seenOn).toSorted()
  const judged = those.filter(
    one => one.hasWorkaround && one.toldOn !== undefined && one.verdict !== undefined,
  )
  const deals = [...new Map(those.map(one => [one.dealId, { id: one.dealId, name: one.deal }])).values()]
  const count = (is: Verdict) => those.filter(({ verdict }) => verdict === is).length
  return {
    ...{ gapId, deals, title: those[0]?.gap ?? '', workaround: those[0]?.workaround ?? '' },
    needs: [...new Set(those.map(({ need }) => need.trim()).filter(need => need !== ''))],
    firstSeen: days[0] ?? '',
    lastSeen: days.at(-1) ?? '',
    verdicts: { kills: count('kills'), lives: count('lives'), unsure: count('unsure') },
    worked: { part: judged.filter(({ verdict }) => verdict === 'lives').length, of: judged.length },
    money: moneyOf(those),
    refs: distinct([{ kind: 'gap', id: gapId }, ...deals.map(dealRef)]),
  }
}

/** A deal counts once, however many needs the gap meets there. */
function moneyOf(those: readonly GapFact[]): BoardGap['money'] {
  const values = new Map(those.flatMap(({ dealId, value }) => (value === undefined ? [] : [[dealId, value]])))
  const sums = new Map<string, number>()
  for (const { currency, amount } of values.values()) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums].map(([currency, amount]) => ({ currency, amount }))
}

export const workedWords = ({ worked: { part, of } }: BoardGap): string =>
  of === 0 ? 'not known' : `${part} of ${of}`

export const saidWords = ({ verdicts: said }: BoardGap): string =>
  verdicts
    .filter(verdict => said[verdict] > 0)
    .map(verdict => `${verdictWords[verdict]} ${said[verdict]}`)
    .join(', ') || 'no verdict yet'

export const moneyWords = ({ money }: BoardGap): string =>
  money.map(({ currency, amount }) => `${amount} ${currency}`).join(', ')
