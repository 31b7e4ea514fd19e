/** The one table of web preferences. Frozen: the security test compares every window with it. */
import type { WebPreferences } from 'electron'

const safePreferences = Object.freeze({
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  /** A run's clock goes on in a window behind another. */
  backgroundThrottling: false,
} satisfies WebPreferences)

export function webPreferences(preload: string): WebPreferences {
  return { ...safePreferences, preload }
}

/** For a page that only draws what it is given: it has no bridge to ask anything by. */
export const bridgelessPreferences: WebPreferences = safePreferences
