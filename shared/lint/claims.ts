/** R53 (P28, "How to lose the respect of IT pros fast"): a claim has a named source, or it is a boast. */
import { type FactUsed, knownFact, suggestedFact } from '../advisor/finding'
import { listed, shortened } from '../advisor/words'
import type { Step } from '../domain/step'
import type { KnownProof, ScriptFacts, StepFacts } from './facts'
import { type LintFinding, type LintFix, lintFindingOf, withStep } from './finding'
import { hitsOf, type SpokenField, spokenFields, type WordHit } from './read-step'
import type { LintRule } from './rule'

/** A claim without a proof, one that rests on nobody's name, and one whose proof may not be shown. */
export const claimRule: LintRule = facts =>
  facts.steps.flatMap(one => {
    const claim = claimOf(one)
    if (claim === undefined) return []
    if (one.step.proofId === undefined) return [unproved(one.step, claim, facts)]
    const proof = facts.proofs.get(one.step.proofId)
    return proof === undefined ? [] : weakProof(one.step, proof, claim)
  })

interface Claim {
  readonly field: SpokenField
  readonly hits: readonly WordHit[]
}

/** The first field that claims something. */
function claimOf({ read }: StepFacts): Claim | undefined {
  for (const field of spokenFields) {
    const hits = hitsOf(read.spoken[field], 'claim')
    if (hits.length > 0) return { field, hits }
  }
  return undefined
}

const claimFact = ({ hits }: Claim): FactUsed =>
  knownFact('Claims', listed(hits.slice(0, 4).map(({ words }) => `“${words}”`)))

function unproved(step: Step, claim: Claim, facts: ScriptFacts): LintFinding {
  const fix = attachProof(step, facts)
  return lintFindingOf('R53', {
    severity: 'warn',
    title: `Claim without proof: “${shortened(claim.hits[0]?.words ?? '', 24)}”`,
    why: 'Technical people check. A figure or a superlative with a source and a date convinces, without one it costs you.',
    place: { kind: 'step', stepId: step.id, field: claim.field, ranges: claim.hits },
    facts: [claimFact(claim), ...(fix ? [suggestedFact('May prove it', fix.of, 'it shares a topic')] : [])],
    missing: ['a proof: who says so, and when'],
    fix,
  })
}

/** The only proof with a name that shares a topic; of several one is not chosen for the user. */
function attachProof(step: Step, { proofs }: ScriptFacts): (LintFix & { readonly of: string }) | undefined {
  const topics = new Set(step.topics.map(topic => topic.toLowerCase()))
  const fitting = [...proofs.values()].filter(
    proof => isStrong(proof) && proof.topics.some(topic => topics.has(topic.toLowerCase())),
  )
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return undefined
  return {
    of: only.title,
    label: `Attach “${shortened(only.title, 30)}”`,
    apply: story => withStep(story, step.id, now => ({ ...now, proofId: only.id })),
  }
}

const mayBeShown = ({ permission }: KnownProof): boolean =>
  permission === 'public' || permission === 'on-request'
const isStrong = (proof: KnownProof): boolean => proof.form !== 'anonymous' && mayBeShown(proof)

function weakProof(step: Step, proof: KnownProof, claim: Claim): readonly LintFinding[] {
  if (isStrong(proof)) return []
  const isAnonymous = proof.form === 'anonymous'
  return [
    lintFindingOf('R53', {
      severity: isAnonymous ? 'warn' : 'info',
      title: isAnonymous ? 'Rests on anonymous praise, which is weak' : permissionTitle(proof),
      why: isAnonymous
        ? 'Praise without a name is taken for our own words. A named customer, a test or a document carries the claim.'
        : 'A proof convinces when it may be shown; shown without leave it costs the customer who gave it.',
      place: { kind: 'step', stepId: step.id, field: 'proofId' },
      facts: [claimFact(claim), knownFact('Proof', proof.title)],
      missing: isAnonymous ? ['who says so'] : ['whether it may be shown'],
    }),
  ]
}

const permissionTitle = ({ permission }: KnownProof): string =>
  permission === 'internal' ? 'Its proof is for us alone' : 'Nobody knows whether its proof may be shown'
