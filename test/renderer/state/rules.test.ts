import { defaultThresholds } from '@shared/advisor/settings'
import { describe, expect, it } from 'vitest'
import { ruleSettingsOf } from '../../../renderer/state/rules'

const [threshold] = Object.keys(defaultThresholds) as (keyof typeof defaultThresholds)[]

describe('rules in the settings', () => {
  it('are all on, with their own thresholds, when nothing is said', () => {
    expect(ruleSettingsOf([])).toEqual({ off: [], thresholds: {} })
  })

  it('are off only where that is said', () => {
    const entries = [{ rule: 'R01', off: true }, { rule: 'R03', off: false }, { rule: 'R06' }]
    expect(ruleSettingsOf(entries).off).toEqual(['R01'])
  })

  it('take another threshold by its name, zero included', () => {
    expect(ruleSettingsOf([{ rule: threshold ?? '', threshold: 0 }]).thresholds).toEqual({
      [threshold ?? '']: 0,
    })
  })

  it.each(['R99', 'toString', '__proto__', ''])('pass over %j, which this version does not know', rule => {
    expect(ruleSettingsOf([{ rule, off: true, threshold: 3 }])).toEqual({ off: [], thresholds: {} })
  })
})
