import { advise } from '@shared/advisor/advise'
import { changedFor, defaultRuleSettings, settingsFor, withChanges } from '@shared/advisor/settings'
import {
  defaultThresholds,
  isThreshold,
  thresholdNames,
  thresholdsOfRule,
  thresholdTable,
} from '@shared/advisor/thresholds'
import { isRule } from '@shared/playbook/rules'
import { holdAsEverywhere, setThresholdHere, switchOffHere } from '@shared/prepare/rule-changes'
import { describe, expect, it } from 'vitest'
import { callOf, now, withNeeds, worldOf } from './world'

const prospect = withNeeds([])
const day = '2026-11-19'

describe('the thresholds', () => {
  it.each(thresholdNames)('%s has a standard within its bounds and a rule that exists', name => {
    const { rule, standard, least, most, label } = thresholdTable[name]
    expect(standard).toBeGreaterThanOrEqual(least)
    expect(standard).toBeLessThanOrEqual(most)
    expect(rule === 'all' || isRule(rule)).toBe(true)
    expect(defaultThresholds[name]).toBe(standard)
    expect(label.trim()).not.toBe('')
    expect(thresholdsOfRule(rule)).toContain(name)
  })

  it('are no names of the language', () => {
    expect(['toString', '__proto__', 'R01', ''].some(isThreshold)).toBe(false)
  })
})

describe('what a prospect changes', () => {
  it('comes on top of what holds everywhere, in both directions', () => {
    const everywhere = withChanges(defaultRuleSettings, [
      { rule: 'R06', off: true },
      { rule: 'leastQuotedNeeds', threshold: 2 },
    ])
    const here = settingsFor(everywhere, {
      ruleChanges: [
        { rule: 'R06', off: false, on: day },
        { rule: 'R03', off: true, on: day },
        { rule: 'leastQuotedNeeds', threshold: 5, on: day },
        { rule: 'R99', off: true, on: day },
      ],
    })
    expect(here).toEqual({ off: ['R03'], thresholds: { leastQuotedNeeds: 5 } })
    expect(settingsFor(everywhere, undefined)).toBe(everywhere)
    expect(settingsFor(everywhere, prospect)).toBe(everywhere)
  })

  it('silences a rule for them alone, and is told with the reason', () => {
    const world = worldOf({ call: callOf({ goal: undefined }) })
    const off = switchOffHere(world.prospect ?? prospect, 'R03', ' They set it ', day)
    const advice = advise({ ...world, prospect: off }, now)
    expect(advise(world, now).findings.map(({ rule }) => rule)).toEqual(['R03'])
    expect(advice.findings).toEqual([])
    expect(advice.changedHere).toEqual([{ rule: 'R03', off: true, reason: 'They set it', on: day }])
  })

  it('gives a rule another size for them alone', () => {
    const world = worldOf()
    const stricter = setThresholdHere(world.prospect ?? prospect, 'leastQuotedNeeds', 2, '', day)
    expect(advise({ ...world, prospect: stricter }, now).findings.map(({ rule }) => rule)).toEqual(['R06'])
  })

  it('is one change per name, and is taken back whole', () => {
    const twice = switchOffHere(switchOffHere(prospect, 'R03', 'One', day), 'R03', 'Two', day)
    expect(twice.ruleChanges).toEqual([{ rule: 'R03', off: true, reason: 'Two', on: day }])
    expect(holdAsEverywhere(twice, 'R03').ruleChanges).toBe(undefined)
    expect(holdAsEverywhere(twice, 'R06')).toBe(twice)
  })

  it('passes over names of other versions', () => {
    const ruleChanges = [
      { rule: 'R99', off: true, on: day },
      { rule: 'R03', on: day },
      { rule: 'leastQuotedNeeds', threshold: 2, on: day },
    ]
    expect(changedFor({ ruleChanges }).map(({ rule }) => rule)).toEqual(['leastQuotedNeeds'])
  })
})
