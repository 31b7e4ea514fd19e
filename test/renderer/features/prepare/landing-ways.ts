/** Every link that a case of a rule has, and a world in which it is there to be followed. */
import { advise } from '@shared/advisor/advise'
import { type CallNeighbourhood, collectFacts } from '@shared/advisor/facts'
import type { Finding, Target } from '@shared/advisor/finding'
import { rules, type SpeakingRule } from '@shared/advisor/registry'
import { ruleEntries } from '@shared/playbook/rules'
import { isCalm } from '@shared/prepare/sections'
import { ruleCases } from '../../../shared/advisor/rule-cases'
import { now, worldOf } from '../../../shared/advisor/world'

export const speaking = Object.keys(rules) as readonly SpeakingRule[]

/** A link, and a world in which it is there to be followed. */
export interface Way {
  readonly world: CallNeighbourhood
  readonly target: Target
  /** The finding that is pressed; one of its ways out has none, and is followed as from Today. */
  readonly title?: string | undefined
  readonly rules: Set<string>
}

/** Whatever any rule says anywhere among its cases. */
function findingsOf(rule: SpeakingRule): readonly { world: CallNeighbourhood; finding: Finding }[] {
  const { speaks, unknown, sides, edges } = ruleCases[rule]
  const worlds = [
    ...ruleEntries[rule].kinds.map(callKind => speaks({ callKind })),
    unknown[1],
    ...sides.map(([, world]) => world),
    ...Object.values(edges).map(edge => edge.in),
  ]
  return worlds.flatMap(fields => {
    const world = worldOf(fields)
    const findings = advise(world, now).findings.filter(one => one.rule === rule)
    return findings.map(finding => ({ world, finding }))
  })
}

/**
 * Links that lead to the same kind of field from the same kind of screen are followed once: what a rule says of it
 * differs, the way does not.
 */
export function collectWays(): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>()
  const put = (rule: string, world: CallNeighbourhood, target: Target, title?: string) => {
    const name = `${shapeOf(target)}, ${screenOf(world, target)}`
    const known = ways.get(name)
    if (known === undefined) ways.set(name, { world, target, title, rules: new Set([rule]) })
    else known.rules.add(rule)
  }
  for (const rule of speaking) {
    for (const { world, finding } of findingsOf(rule)) {
      put(rule, world, finding.target, finding.title)
      for (const { target } of finding.waysOut ?? []) if (target !== undefined) put(rule, world, target)
    }
  }
  return ways
}

/** The target without its ids. */
const shapeOf = (target: Target): string =>
  Object.entries(target)
    .flatMap(([key, value]) => (value === undefined ? [] : [/Id$/.test(key) ? key : value]))
    .join(':')

/** What decides how the screen looks, and how the field is hidden in it. */
function screenOf(world: CallNeighbourhood, target: Target): string {
  const facts = collectFacts(world, now)
  const has = { prospect: facts.prospect, deal: facts.deal, plan: facts.plan, room: facts.room[0] }
  const lacks = Object.entries(has).flatMap(([name, value]) => (value === undefined ? [`no ${name}`] : []))
  return [isCalm(facts) ? 'calm' : 'columns', ...lacks, ...stateOf(target, world)].join(', ')
}

/** A gap is told in another place when it is linked, only suggested, or merely stands at a step. */
function stateOf(target: Target, world: CallNeighbourhood): readonly string[] {
  if (target.kind !== 'gap' && target.kind !== 'exposure') return []
  const touching = collectFacts(world, now).touchingGaps.find(({ gap }) => gap.id === target.gapId)
  return [touching?.touches[0]?.kind ?? 'at a step']
}
