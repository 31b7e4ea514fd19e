import { defaultSettings, settingsSchema } from '@shared/settings'
import { describe, expect, it } from 'vitest'

describe('settings', () => {
  it('have a good default for everything', () => {
    expect(defaultSettings).toEqual({
      theme: 'system',
      sidebar: 'full',
      singleLetters: true,
      keys: [],
      rules: [],
      stakes: false,
      dignityFlags: false,
      burnHistory: false,
      effortFigures: [],
      setUpReminders: true,
      weekHours: 40,
      leaderKey: 'Ctrl+Shift+Space',
      runTextSize: 33,
      runLayout: 'step',
      crmForm: 'lines',
      zoom: 1,
    })
  })

  it('keep what another version wrote', () => {
    const written = { ...defaultSettings, novelty: { deep: 1 }, rules: [{ rule: 'R99', novelty: true }] }
    expect(settingsSchema.parse(written)).toEqual(written)
  })

  it.each([
    ['zoom', 0.8, true],
    ['zoom', 0.79, false],
    ['zoom', 2, true],
    ['zoom', 2.01, false],
    ['runTextSize', 14, true],
    ['runTextSize', 13, false],
    ['runTextSize', 48, true],
    ['runTextSize', 49, false],
    ['runTextSize', 20.5, false],
    ['runLayout', 'notes', true],
    ['runLayout', 'wide', false],
    ['theme', 'dark', true],
    ['theme', 'sepia', false],
    ['sidebar', 'gone', false],
  ])('%s of %s is accepted: %s', (field, value, accepted) => {
    expect(settingsSchema.safeParse({ [field]: value }).success).toBe(accepted)
  })
})
