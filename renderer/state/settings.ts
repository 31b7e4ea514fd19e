import { defaultSettings, type Settings } from '@shared/settings'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { orSay } from './say-failure'
import type { State } from './store'

export interface SettingsSlice {
  readonly settings: Settings
  /** Applies at once; a write that fails is said and the choice holds for this session. */
  changeSettings(change: Partial<Settings>): Promise<void>
}

export const createSettingsSlice: StateCreator<State, [], [], SettingsSlice> = (set, get) => ({
  settings: defaultSettings,
  changeSettings: async change => {
    const settings = { ...get().settings, ...change }
    set({ settings })
    const wanted = structuredClone(settings) as Parameters<typeof ask<'saveSettings'>>[1]
    await orSay(get().say, () => ask('saveSettings', wanted))
  },
})
