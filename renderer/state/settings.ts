import { defaultSettings, type Settings } from '@shared/settings'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
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
    try {
      await ask('saveSettings', structuredClone(settings) as Parameters<typeof ask<'saveSettings'>>[1])
    } catch (error) {
      get().say(error instanceof Error ? error.message : String(error), { tone: 'danger' })
    }
  },
})
