/** R33 (P15, "Write when you find work"): a script, or an answer it leans on, that nobody has checked in time. */
import { knownFact } from '../advisor/finding'
import type { Thresholds } from '../advisor/settings'
import { daysBetween, sayDay, shortened } from '../advisor/words'
import type { ScriptFacts, StepFacts } from './facts'
import { type LintFinding, type LintFix, lintFindingOf, type ScriptField } from './finding'
import type { LintRule } from './rule'

export const staleRule: LintRule = (facts, thresholds) => [
  ...staleScript(facts, thresholds),
  ...facts.steps.flatMap(one => staleAnswers(one, facts)),
]

/** Of a call's copy the library script it comes from; a copy by itself carries no such day. */
function staleScript(facts: ScriptFacts, thresholds: Thresholds): readonly LintFinding[] {
  const dated = facts.call === undefined ? facts.story : facts.call.from
  if (dated === undefined) return []
  const isOwn = facts.call === undefined
  const verified = verifiedFinding(facts, dated.lastVerifiedOn, thresholds, isOwn)
  const review = reviewFinding(facts, dated.reviewBy, thresholds, isOwn)
  return [...(review ?? verified), ...versionFinding(facts, dated.productVersion, isOwn)]
}

const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

function reviewFinding(
  { today }: ScriptFacts,
  reviewBy: string | undefined,
  { staleScriptDays }: Thresholds,
  isOwn: boolean,
): readonly LintFinding[] | undefined {
  if (reviewBy === undefined || reviewBy >= today) return undefined
  const next = later(today, staleScriptDays)
  return [
    stale('reviewBy', {
      title: `Its review was due ${sayDay(reviewBy)}`,
      facts: [knownFact('Review by', sayDay(reviewBy), { on: reviewBy })],
      missing: [],
      fix: isOwn
        ? {
            label: `Verified today, next review ${sayDay(next)}`,
            apply: story => ({ ...story, lastVerifiedOn: today, reviewBy: next }),
          }
        : undefined,
    }),
  ]
}

function verifiedFinding(
  { today }: ScriptFacts,
  verifiedOn: string | undefined,
  { staleScriptDays }: Thresholds,
  isOwn: boolean,
): readonly LintFinding[] {
  const days = verifiedOn === undefined ? undefined : daysBetween(verifiedOn, today)
  if (days !== undefined && days <= staleScriptDays) return []
  return [
    stale('lastVerifiedOn', {
      title:
        days === undefined ? 'Nobody has said when it was last verified' : `Last verified ${days} days ago`,
      facts:
        verifiedOn === undefined ? [] : [knownFact('Last verified', sayDay(verifiedOn), { on: verifiedOn })],
      missing: verifiedOn === undefined ? ['when it was last verified'] : [],
      fix: isOwn
        ? { label: `Verified today, ${sayDay(today)}`, apply: story => ({ ...story, lastVerifiedOn: today }) }
        : undefined,
    }),
  ]
}

function versionFinding(
  { productVersion: now }: ScriptFacts,
  written: string | undefined,
  isOwn: boolean,
): readonly LintFinding[] {
  if (now === undefined || written === undefined || now.trim() === written.trim()) return []
  return [
    stale('productVersion', {
      title: `Written for ${shortened(written, 12)}; the product is at ${shortened(now, 12)}`,
      facts: [knownFact('Written for version', written), knownFact('Version now', now)],
      missing: ['whether every click is still there'],
      fix: isOwn
        ? { label: `It holds for ${shortened(now, 20)}`, apply: story => ({ ...story, productVersion: now }) }
        : undefined,
    }),
  ]
}

interface Stale {
  readonly title: string
  readonly facts: LintFinding['facts']
  readonly missing: readonly string[]
  readonly fix: LintFix | undefined
}

const stale = (field: ScriptField, rest: Stale): LintFinding =>
  lintFindingOf('R33', {
    severity: 'warn',
    why: 'A wrong script is worse than none: what has moved in the product is found in front of them, or before.',
    place: { kind: 'script', field },
    ...rest,
  })

function staleAnswers({ step }: StepFacts, { answers, today }: ScriptFacts): readonly LintFinding[] {
  const ids = new Set(step.ifAsked.flatMap(({ answerId }) => answerId ?? []))
  return [...ids].flatMap(id => {
    const answer = answers.get(id)
    if (answer?.reviewBy === undefined || answer.reviewBy >= today) return []
    return [
      lintFindingOf('R33', {
        severity: 'info',
        title: `An answer here was due for review ${sayDay(answer.reviewBy)}`,
        why: 'What you say when they ask has to be so today.',
        place: { kind: 'step', stepId: step.id, field: 'ifAsked' },
        about: id,
        facts: [
          knownFact('Answer', shortened(answer.question, 60)),
          knownFact('Review by', sayDay(answer.reviewBy), { on: answer.reviewBy }),
        ],
      }),
    ]
  })
}
