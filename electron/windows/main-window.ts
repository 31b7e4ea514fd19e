/**
 * The main window: shown when it has something to show, in the colour of its theme, where it stood last. It has no
 * frame of the system's on Windows and Linux; the page draws the title bar and its buttons.
 */
import { app, BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron'
import { pageOrigin } from './content-policy'
import { giveContextMenu } from './context-menu'
import { backgroundColour } from './theme'
import { webPreferences } from './web-preferences'
import {
  besideBounds,
  placeWindow,
  readWindowState,
  smallest,
  type WindowState,
  writeWindowState,
} from './window-state'

export interface MainWindowOptions {
  readonly preload: string
  /** Where its size and place are kept. */
  readonly stateFile: string
  /** A window that is there already: the new one does not cover it exactly. */
  readonly beside?: BrowserWindow | undefined
  readonly zoom: () => number
  readonly onBlur: () => void
  /** Before it goes: resolves when all is written. */
  readonly beforeClose: (window: BrowserWindow) => Promise<void>
  /** The app ends with this window, so it is quit as a whole: it may have to ask first, and needs a page for that. */
  readonly closesApp: () => boolean
  readonly onFailure: (where: string, error: unknown) => void
}

export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const state = stateFor(options)
  const window = new BrowserWindow({
    ...placeWindow(state, workAreas()),
    ...look(),
    webPreferences: webPreferences(options.preload),
  })
  showOnce(window, state.maximized)
  window.on('blur', options.onBlur)
  window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(options.zoom()))
  window.webContents.on('render-process-gone', (_event, details) =>
    reviveOnce(window, details.reason, options),
  )
  giveContextMenu(window)
  closeWithCare(window, options)
  window.loadURL(`${pageOrigin}/index.html`).catch(error => options.onFailure('loading the page', error))
  return window
}

function stateFor({ stateFile, beside }: MainWindowOptions): WindowState {
  if (beside === undefined || beside.isDestroyed()) return readWindowState(stateFile)
  return { bounds: besideBounds(beside.getNormalBounds(), workAreas()), maximized: false }
}

/**
 * At the first paint, or once the page is loaded: without a graphics card a hidden window may never paint at all,
 * and a window nobody sees is worse than one that is painted a moment later in its own colour.
 */
function showOnce(window: BrowserWindow, maximized: boolean): void {
  let shown = false
  const show = () => {
    if (shown || window.isDestroyed()) return
    shown = true
    if (maximized) window.maximize()
    else window.show()
  }
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', show)
  window.webContents.once('did-fail-load', show)
}

/** Restored, in front and with the keyboard, for a second start or a click on the dock. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function look(): BrowserWindowConstructorOptions {
  return {
    title: 'Presnap',
    show: false,
    minWidth: smallest.width,
    minHeight: smallest.height,
    backgroundColor: backgroundColour(),
    titleBarStyle: process.platform === 'darwin' ? 'hiddenInset' : 'hidden',
    autoHideMenuBar: true,
  }
}

function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(display => display.id !== primary.id)
  return [primary, ...others].map(display => display.workArea)
}

/** A page that died is loaded again; what it showed is on disk or in main. Twice within ten seconds is a bug. */
export function reviveOnce(
  window: BrowserWindow,
  reason: string,
  { onFailure }: Pick<MainWindowOptions, 'onFailure'>,
): void {
  onFailure('the page', new Error(`process gone, ${reason}`))
  if (reason === 'clean-exit' || window.isDestroyed()) return
  const now = performance.now()
  if (now - (lastRevival.get(window) ?? Number.NEGATIVE_INFINITY) < 10_000) return
  lastRevival.set(window, now)
  window.webContents.reload()
}
const lastRevival = new WeakMap<BrowserWindow, number>()

function closeWithCare(window: BrowserWindow, options: MainWindowOptions): void {
  const { beforeClose, closesApp, onFailure } = options
  let mayGo = false
  window.on('close', event => {
    if (mayGo) return
    event.preventDefault()
    const kept = keepPlace(window, options)
    if (closesApp()) return void kept.then(() => app.quit())
    void Promise.all([kept, beforeClose(window)])
      .catch(error => onFailure('closing the window', error))
      .finally(() => {
        mayGo = true
        if (!window.isDestroyed()) window.close()
      })
  })
}

function keepPlace(window: BrowserWindow, { stateFile, onFailure }: MainWindowOptions): Promise<void> {
  const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
  return writeWindowState(stateFile, state).catch(error => onFailure('keeping the window’s place', error))
}
