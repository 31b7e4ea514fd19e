/** The user's settings: on disk first, then in effect. */
import type { Services } from '../services'
import { applyTheme } from '../windows/theme'
import type { Handlers } from './handle'

export function settingsCalls({ settings }: Services): Pick<Handlers, 'saveSettings'> {
  return {
    saveSettings: async (wanted, from) => {
      const saved = await settings.save(wanted)
      applyTheme(saved.theme)
      from.setZoomFactor(saved.zoom)
      return saved
    },
  }
}
