/** The windows of the app: the main one, opened when there is none and brought forward when there is. */
import { BrowserWindow } from 'electron'
import { tellPage } from '../ipc/events'
import type { Bundle, Home } from '../paths'
import type { Services } from '../services'
import { bringForward, openMainWindow } from './main-window'

export interface Windows {
  readonly show: () => void
  /** Hands a file to the page of the main window. */
  readonly giveFile: (path: string) => void
  readonly choose: (command: string) => void
}

export function createWindows(services: Services, home: Home, bundle: Bundle): Windows {
  const { log, flusher, givenFiles, settings } = services
  let main: BrowserWindow | undefined
  const open = () => {
    const window = openMainWindow({
      preload: bundle.preload,
      stateFile: home.window,
      zoom: () => settings.current().zoom,
      onBlur: () => void services.flushPages(),
      beforeClose: window => flusher.flush([window.webContents]),
      onFailure: log.failure,
    })
    window.on('closed', () => (main = undefined))
    main = window
  }
  const show = () => (main === undefined ? open() : bringForward(main))
  return {
    show,
    giveFile: path => {
      givenFiles.allow(path)
      show()
      if (main !== undefined) tellPage(main.webContents, 'fileGiven', { path })
    },
    choose: command => {
      const window = BrowserWindow.getFocusedWindow() ?? main
      if (window !== undefined) tellPage(window.webContents, 'commandChosen', { command })
    },
  }
}
