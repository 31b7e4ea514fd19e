/** Which answers, gaps and scripts lean on a proof. */
import type { SummaryOf } from '../domain/summary'

export interface ProofUses {
  readonly answers: readonly SummaryOf<'answer'>[]
  readonly gaps: readonly SummaryOf<'gap'>[]
  /** Scripts with a step that shows it. */
  readonly scripts: readonly SummaryOf<'script'>[]
}

interface Leaning {
  readonly proofIds?: readonly string[] | undefined
}

export function usesOfProof(proofId: string, { answers, gaps, scripts }: ProofUses): ProofUses {
  const leans = ({ proofIds }: Leaning) => proofIds?.includes(proofId) === true
  return { answers: answers.filter(leans), gaps: gaps.filter(leans), scripts: scripts.filter(leans) }
}

/** How many lean on each proof. */
export function countProofUses({ answers, gaps, scripts }: ProofUses): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { proofIds } of [...answers, ...gaps, ...scripts] as readonly Leaning[])
    for (const id of new Set(proofIds)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
