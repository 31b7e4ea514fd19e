/** What could still go wrong after a call, each with what it was read from. Nothing is guessed. */
import { type Commitment, hasStage } from '../domain/commitment'
import type { Complaint } from '../domain/complaint'
import type { Deal } from '../domain/deal'
import { type Gap, toldTogether } from '../domain/gap'
import { isOwed, type Question } from '../domain/question'
import { isBlank } from './close'

export interface RiskFacts {
  readonly deal: Deal | undefined
  readonly gaps: readonly Gap[]
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly complaints: readonly Complaint[]
  /** The calendar day today. */
  readonly today: string
  readonly dayWords: (day: string) => string
}

export function risksOf(facts: RiskFacts): readonly string[] {
  const { deal, questions, commitments, complaints, today, dayWords } = facts
  const isLate = (day: string | undefined) => day !== undefined && day < today
  return [
    ...complaints
      .filter(one => one.resolvedAt === undefined && one.words.trim() !== '')
      .map(({ words }) => `Complaint, not settled: ${words}`),
    ...(deal?.exposures ?? []).flatMap(exposure => gapRisk(exposure, facts)),
    ...commitments
      .filter(one => !isBlank(one) && isLate(one.dueOn) && !hasStage(one, 'shown'))
      .map(({ words, dueOn }) => `Promise not kept by ${dayWords(dueOn ?? '')}: ${words}`),
    ...questions
      .filter(one => one.oneToOne !== true && !isBlank(one) && isOwed(one) && isLate(one.dueOn))
      .map(({ words, dueOn }) => `Answer owed since ${dayWords(dueOn ?? '')}: ${words}`),
    ...(deal !== undefined && deal.outcome === undefined && isLate(deal.decisionDate)
      ? [`Their decision was due ${dayWords(deal.decisionDate ?? '')}.`]
      : []),
  ]
}

/** A gap never stands bare, not even among risks (P25). */
function gapRisk(
  { gapId, told, verdict, resolvedOn }: Deal['exposures'][number],
  { gaps, dayWords }: RiskFacts,
): readonly string[] {
  const gap = gaps.find(({ id }) => id === gapId)
  const what =
    told === undefined
      ? 'Gap not told yet'
      : verdict?.is === 'kills'
        ? 'Gap, a deal killer'
        : verdict?.is === 'unsure'
          ? 'Gap, open whether it is a deal killer'
          : undefined
  if (gap === undefined || what === undefined || resolvedOn !== undefined) return []
  const { workaround, date } = toldTogether(gap, dayWords)
  return [`${what}: ${gap.title}. Instead: ${workaround || 'no words yet'}. Fix: ${date}.`]
}
