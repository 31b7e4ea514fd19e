/** Deals to picture: the sample with won deals beside it, a deal nobody has said anything of, and one reviewed. */
import { answerReview } from '@shared/deal/review'
import { type Deal, newDeal } from '@shared/domain/deal'
import { newEffort } from '@shared/domain/effort'
import type { AnyRecord } from '@shared/domain/records'
import { testId } from '../helpers/ids'
import { sample } from './files-scene'

let count = 0
const making = {
  now: '2026-11-19T09:00:00.000Z',
  newId: () => {
    count += 1
    return testId(count, 0xdea1)
  },
}

function dealNamed(name: string): Deal {
  const found = sample.find(record => record.kind === 'deal' && record.name.includes(name))
  if (found?.kind !== 'deal') throw new Error(`No deal ${name}`)
  return found
}
export const corvane = dealNamed('Roermond')
export const halden = dealNamed('Twelve ships')

/** Five won deals of the same size, each over ten weeks. */
const won: readonly AnyRecord[] = [26, 29, 32, 34, 41].flatMap((hours, at) => {
  const outcome = { is: 'won', on: '2026-09-30' } as const
  const deal = newDeal(
    { name: `Won ${at + 1}`, prospectId: halden.prospectId, sizeBand: 'medium', outcome },
    making,
  )
  const days = [
    ['2026-07-22', 0.1],
    ['2026-08-05', 0.35],
    ['2026-09-02', 0.35],
    ['2026-09-23', 0.2],
  ] as const
  const efforts = days.map(([on, share]) =>
    newEffort({ phase: 'other', minutes: hours * 60 * share, on, dealId: deal.id }, making),
  )
  return [deal, ...efforts]
})

export const empty = newDeal({ name: 'Leiden, second site', prospectId: corvane.prospectId }, making)

const reviewed = [
  ['sale-type', 'Tactical: one audit finding, by March', 'Helen, 28 Oct'],
  ['pricing', 'Subscription, per terabyte', 'Quote of 13 Nov'],
  ['security-duties', 'EU GMP Annex 11, 21 CFR Part 11', 'Dieter’s mail'],
  ['hand-off', 'Marcus, from the first day', 'Deep dive, 12 Nov'],
] as const
const withReview = reviewed.reduce<Deal>(
  (deal, [topic, answer, evidence]) => answerReview(deal, topic, { answer, evidence, on: '2026-11-16' }),
  corvane,
)

export const scene: readonly AnyRecord[] = [
  ...sample.map(record => (record.id === corvane.id ? withReview : record)),
  ...won,
  empty,
]
