/** The user's settings: on disk first, then in effect. */
import type { Services } from '../services'
import { applyTheme } from '../windows/theme'
import type { Handlers } from './handle'

export function settingsCalls({ settings, leader }: Services): Pick<Handlers, 'saveSettings'> {
  return {
    saveSettings: async (wanted, from) => {
      // Which folder is in use is main's to say: a page may not know yet that it has changed.
      const { workspaceFolder } = settings.current()
      const saved = await settings.save({ ...wanted, workspaceFolder })
      applyTheme(saved.theme)
      from.setZoomFactor(saved.zoom)
      leader.settle()
      return saved
    },
  }
}
