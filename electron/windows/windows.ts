/**
 * The main windows: one is opened when there is none, more on request. Each closes by itself; what comes from
 * outside goes to the one that was used last.
 */
import { BrowserWindow, type WebContents } from 'electron'
import { tellPage, tellWindows } from '../ipc/events'
import type { Bundle, Home } from '../paths'
import type { Services } from '../services'
import { type Cue, createCue } from './cue'
import { openCueFile } from './cue-file'
import { systemDisplays } from './displays'
import { bringForward, openMainWindow } from './main-window'

export interface Windows {
  /** Brings a window forward; opens one when there is none. */
  readonly show: () => void
  /** Opens one more. */
  readonly open: () => void
  /** Hands a file to the page of the window used last. */
  readonly giveFile: (path: string) => void
  /** Brings a window forward and shows the call there; a window that only opens now stands at Today. */
  readonly openCall: (callId: string) => void
  readonly choose: (command: string) => void
  readonly cue: Cue
  /** The computer has slept. */
  readonly wokeUp: () => void
}

export function createWindows(services: Services, home: Home, bundle: Bundle): Windows {
  const { log, flusher, givenFiles, settings, clock } = services
  /** The one used last is the last. */
  const windows = new Set<BrowserWindow>()
  const latest = () => [...windows].at(-1)

  const cue = createCue({
    preload: bundle.preload,
    file: openCueFile(home.cue),
    displays: systemDisplays,
    zoom: () => settings.current().zoom,
    full: {
      of: page => ownerOf(page) ?? latest(),
      comeBack: window => (window === undefined ? show() : bringForward(window)),
    },
    tell: state => tellWindows('cueChanged', state),
    onFailure: log.failure,
  })
  services.onRun(cue.followRun)
  const ownerOf = (page: WebContents | undefined) => [...windows].find(window => window.webContents === page)

  const open = () => {
    const window = openMainWindow({
      preload: bundle.preload,
      stateFile: home.window,
      beside: latest(),
      zoom: () => settings.current().zoom,
      onBlur: () => void services.flushPages(),
      beforeClose: one => flusher.flush([one.webContents]),
      closesApp: () => windows.size === 1 && process.platform !== 'darwin',
      onFailure: log.failure,
    })
    windows.add(window)
    cue.takeIn(window)
    window.on('focus', () => {
      windows.delete(window)
      windows.add(window)
    })
    window.on('closed', () => {
      windows.delete(window)
      void handOn(services).catch(error => log.failure('handing unsaved changes on', error))
    })
  }
  const show = () => {
    const window = latest()
    if (window === undefined) open()
    else bringForward(window)
  }
  return {
    show,
    open,
    cue,
    giveFile: path => {
      const window = latest()
      // A window that is only opening now asks for the file itself.
      if (window === undefined) givenFiles.offer(path)
      else givenFiles.allow(path)
      show()
      if (window !== undefined) tellPage(window.webContents, 'fileGiven', { path })
    },
    openCall: callId => {
      const window = latest()
      show()
      if (window !== undefined) tellPage(window.webContents, 'callWanted', { callId })
    },
    choose: command => {
      const window = BrowserWindow.getFocusedWindow() ?? latest()
      if (window !== undefined) tellPage(window.webContents, 'commandChosen', { command })
      else if (command === openCommand) open()
    },
    wokeUp: () => {
      services.wokeUp()
      tellWindows('clockRead', clock.reading())
    },
  }
}

/** What the closed window could not write is in the journal; the windows that are left go on trying. */
async function handOn({ workspace }: Services): Promise<void> {
  const unsaved = (await workspace).journal.entries().map(({ record, why }) => ({ record, why }))
  if (unsaved.length > 0) tellWindows('unsavedLeft', { unsaved })
}

/** The one command that needs no window. */
const openCommand = 'app.new-window'
