import { advise } from '@shared/advisor/advise'
import type { CallNeighbourhood } from '@shared/advisor/facts'
import { type Finding, findingKey, severities } from '@shared/advisor/finding'
import { rules, type SpeakingRule } from '@shared/advisor/registry'
import type { RuleSettings } from '@shared/advisor/settings'
import { thresholdsOfRule, thresholdTable } from '@shared/advisor/thresholds'
import { callKinds } from '@shared/domain/call'
import { cardOf } from '@shared/playbook/card'
import { callRuleIds, ruleEntries } from '@shared/playbook/rules'
import { describe, expect, it } from 'vitest'
import { ruleCases } from './rule-cases'
import { now, worldOf } from './world'

const speaking = Object.keys(rules) as readonly SpeakingRule[]

const found = (
  rule: SpeakingRule,
  world: Partial<CallNeighbourhood>,
  settings?: RuleSettings,
): readonly Finding[] => advise(worldOf(world), now, settings).findings.filter(one => one.rule === rule)

/** The loudest of them; one more than all when there is none. */
const loudness = (findings: readonly Finding[]): number =>
  Math.min(severities.length, ...findings.map(({ severity }) => severities.indexOf(severity)))

it('every rule speaks but the definition of the slot, and has its cases', () => {
  expect([...speaking, 'R26'].toSorted()).toEqual([...callRuleIds].toSorted())
  expect(Object.keys(ruleCases).toSorted()).toEqual([...speaking].toSorted())
})

it('a call that lacks nothing hears from none', () => {
  expect(advise(worldOf(), now).findings).toEqual([])
})

describe.each(speaking)('%s', rule => {
  const { speaks, unknown, sides, edges } = ruleCases[rule]
  const { kinds, card } = ruleEntries[rule]

  it.each(callKinds)('in a call of kind %s', callKind => {
    const findings = found(rule, speaks({ callKind }))
    const inOtherKind = { ...speaks({ callKind }) }
    if (!kinds.includes(callKind)) {
      expect(found(rule, { ...inOtherKind, call: { ...worldOf(inOtherKind).call, callKind } })).toEqual([])
      return
    }
    expect(findings.length).toBeGreaterThan(0)
    for (const finding of findings) {
      expect(finding.playbook).toBe(card)
      expect(cardOf(finding.playbook)).toBeDefined()
      expect(finding.title).not.toMatch(/undefined|NaN|null/)
      expect(finding.why).toMatch(/[.?]$/)
      expect(finding.facts.length + finding.missing.length).toBeGreaterThan(0)
      expect(Number.isInteger(finding.minutesToMend) && finding.minutesToMend > 0).toBe(true)
      expect(findingKey(finding)).not.toBe('')
    }
    expect(new Set(findings.map(findingKey)).size).toBe(findings.length)
  })

  it('never guesses what is unknown', () => {
    const [does, world] = unknown
    const findings = found(rule, world)
    if (does === 'silent') expect(findings).toEqual([])
    else expect(findings[0]?.missing.length).toBeGreaterThan(0)
  })

  it.each(sides)('with %s', (_, world, expected) => {
    expect(found(rule, world)[0]?.severity ?? 'silent').toBe(expected)
  })

  const deciding = thresholdsOfRule(rule).filter(name => thresholdTable[name].is === 'decides')
  it.each(deciding)('on both sides of %s', name => {
    const edge = edges[name]
    if (edge === undefined) throw new Error(`${rule} has no case for its threshold ${name}`)
    const at = (value: number) => found(rule, edge.in, { off: [], thresholds: { [name]: value } })
    const [loud, mild] = [at(edge.loud), at(edge.mild)]
    expect(loud.length).toBeGreaterThan(0)
    expect([loudness(mild), mild[0]?.title, mild[0]?.minutesToMend]).not.toEqual([
      loudness(loud),
      loud[0]?.title,
      loud[0]?.minutesToMend,
    ])
    expect(loudness(mild)).toBeGreaterThanOrEqual(loudness(loud))
  })

  it('can be switched off', () => {
    const world = speaks({ callKind: kinds[0] ?? 'demo' })
    expect(found(rule, world, { off: [rule], thresholds: {} })).toEqual([])
  })
})
