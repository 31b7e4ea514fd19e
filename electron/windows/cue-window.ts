/**
 * The cue window itself: over everything, without a frame, and never with the keyboard. A press on its buttons acts
 * and leaves the focus where it was, so that the demo goes on under the user's hands.
 */
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { pageOrigin } from './content-policy'
import { reviveOnce } from './main-window'
import { keepBeside } from './page-windows'
import { backgroundColour } from './theme'
import { webPreferences } from './web-preferences'
import type { Bounds } from './window-state'

export interface CueWindowOptions {
  readonly preload: string
  readonly bounds: Bounds
  readonly zoom: () => number
  readonly onFailure: (where: string, error: unknown) => void
}

/** How it is made; the one place that says what it may never do. */
export function cueWindowOptions(preload: string, bounds: Bounds): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    // No company's name: titles are seen in task lists and in the choice of what to share.
    title: 'Presnap cue',
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    focusable: false,
    // On macOS the press that would only bring a window forward acts.
    acceptFirstMouse: true,
    ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
    backgroundColor: backgroundColour(),
    webPreferences: webPreferences(preload),
  }
}

export function openCueWindow({ preload, bounds, zoom, onFailure }: CueWindowOptions): BrowserWindow {
  const window = new BrowserWindow(cueWindowOptions(preload, bounds))
  keepBeside(window)
  stayOnTop(window)
  window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(zoom()))
  window.webContents.on('render-process-gone', (_event, { reason }) =>
    reviveOnce(window, reason, { onFailure }),
  )
  // Without a graphics card a hidden window may never paint, so loaded is good enough.
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.showInactive()
  }
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', show)
  window.loadURL(`${pageOrigin}/cue.html`).catch(error => onFailure('loading the cue window', error))
  return window
}

/** Above a meeting program in full screen as well, where the system knows such a level. */
function stayOnTop(window: BrowserWindow): void {
  window.setAlwaysOnTop(true, 'screen-saver')
  if (process.platform === 'darwin')
    window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
}
