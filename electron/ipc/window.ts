/** The window the page sits in. */
import { AppError } from '@shared/errors'
import { app, BrowserWindow, type WebContents } from 'electron'
import type { Handlers } from './handle'

type Calls = 'controlWindow' | 'setZoom'
type Action = Parameters<Handlers['controlWindow']>[0]['action']

const actions: Readonly<Record<Action, (window: BrowserWindow) => void>> = {
  minimize: window => window.minimize(),
  maximize: window => (window.isMaximized() ? window.unmaximize() : window.maximize()),
  close: window => window.close(),
  quit: () => app.quit(),
}

export function windowCalls(): Pick<Handlers, Calls> {
  return {
    controlWindow: ({ action }, from) => {
      actions[action](windowOf(from))
      return null
    },
    setZoom: ({ factor }, from) => {
      from.setZoomFactor(factor)
      return null
    },
  }
}

export function windowOf(page: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page)
  if (window === null) throw new AppError('refused', 'This window is closing.')
  return window
}
