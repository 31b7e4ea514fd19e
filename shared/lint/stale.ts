/** R33 (P15, "Write when you find work"): a script, or an answer it leans on, that nobody has checked in time. */
import { knownFact } from '../advisor/finding'
import type { Thresholds } from '../advisor/settings'
import { sayDay, shortened } from '../advisor/words'
import { type Dated, type StaleWhy, verifiedToday, whyStale } from '../library/stale'
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
  const why = whyStale(dated, facts.today, thresholds.staleScriptDays)
  const asks = why === undefined ? [] : [staleFinding(why, dated, facts, thresholds)]
  return [...asks, ...versionFinding(facts, dated.productVersion, isOwn)]
}

function staleFinding(
  why: StaleWhy,
  dated: Dated,
  { today, me, call }: ScriptFacts,
  { staleScriptDays: staleDays }: Thresholds,
): LintFinding {
  const next = verifiedToday(dated, { today, staleDays, by: me })
  const isMoved = next.reviewBy !== dated.reviewBy && next.reviewBy !== undefined
  const label = isMoved
    ? `Verified today, next review ${sayDay(next.reviewBy ?? '')}`
    : `Verified today, ${sayDay(today)}`
  return stale(why.kind === 'review-due' ? 'reviewBy' : 'lastVerifiedOn', {
    ...saidOf(why),
    missing: why.kind === 'never-verified' ? ['when it was last verified'] : [],
    fix:
      call === undefined
        ? { label, apply: story => verifiedToday(story, { today, staleDays, by: me }) }
        : undefined,
  })
}

function saidOf(why: StaleWhy): Pick<Stale, 'title' | 'facts'> {
  if (why.kind === 'never-verified') return { title: 'Never verified', facts: [] }
  if (why.kind === 'review-due')
    return {
      title: `Its review was due ${sayDay(why.on)}`,
      facts: [knownFact('Review by', sayDay(why.on), { on: why.on })],
    }
  return {
    title: `Last verified ${why.days} days ago`,
    facts: [knownFact('Last verified', sayDay(why.on), { on: why.on })],
  }
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
