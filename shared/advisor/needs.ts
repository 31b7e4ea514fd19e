/** R06 (P24, "The Power of Choice"): nobody's problem is on file in their own words. */
import type { CallFacts } from './facts'
import { type FactUsed, findingOf, knownFact } from './finding'
import type { Rule } from './rule'
import { severityOfUnknowns } from './settings'
import { isFilled } from './words'

/** Fewer needs in their own words than wanted: a warning in a discovery, a gate in a demo or later. */
export const theirWordsRule: Rule = (facts, { leastQuotedNeeds, mendNeedsMinutes }) => {
  const quoted = facts.needs.filter(need => need.quoted && isFilled(need.words))
  if (quoted.length >= leastQuotedNeeds) return []
  return [
    findingOf('R06', {
      severity: severityOfUnknowns[facts.call.callKind],
      title: quoted.length === 0 ? 'No need in their own words' : 'Too few needs in their own words',
      why: 'They test whether you listened; their own sentence read back to them is the proof.',
      facts: usedBy(facts, quoted.length),
      missing: [
        facts.prospect === undefined
          ? 'the prospect, and a need in their own words'
          : 'a need in their own words',
      ],
      minutesToMend: mendNeedsMinutes,
      target: facts.prospect === undefined ? { kind: 'prospect' } : { kind: 'needs' },
    }),
  ]
}

function usedBy({ kind, needs }: CallFacts, quoted: number): readonly FactUsed[] {
  const ours = needs.length - quoted
  return [
    kind,
    knownFact('Needs in their words', String(quoted)),
    ...(ours > 0 ? [knownFact('Needs in our words', String(ours))] : []),
  ]
}
