/** Where things are: the app's own folder (settings, index, logs) and the user's workspace folder. */
import { join, resolve } from 'node:path'

export interface Home {
  readonly folder: string
  readonly settings: string
  readonly window: string
  /** Of the cue window: its places and looks. */
  readonly cue: string
  readonly logs: string
  readonly crashes: string
  /** Chromium's own files, kept apart so that ours can be seen. */
  readonly chromium: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** PRESNAP_HOME, else the system's place for this app. */
export function homeOf(env: Environment, userData: string): Home {
  const folder = env.PRESNAP_HOME ? resolve(env.PRESNAP_HOME) : userData
  return {
    folder,
    settings: join(folder, 'settings.json'),
    window: join(folder, 'window.json'),
    cue: join(folder, 'cue.json'),
    logs: join(folder, 'logs'),
    crashes: join(folder, 'crashes'),
    chromium: join(folder, 'chromium'),
  }
}

/** `--workspace FOLDER`, else PRESNAP_WORKSPACE, else what the settings say, else Documents/Presnap. */
export function workspaceOf(from: {
  readonly argument: string | undefined
  readonly env: Environment
  readonly settings: string | undefined
  readonly documents: string
}): string {
  const chosen = from.argument || from.env.PRESNAP_WORKSPACE || from.settings
  return chosen ? resolve(chosen) : join(from.documents, 'Presnap')
}

/** The built parts, beside each other as the build lays them out; `main` is the folder of main.js. */
export interface Bundle {
  readonly page: string
  readonly preload: string
  readonly importWorker: string
}

export function bundleOf(main: string): Bundle {
  return {
    page: join(main, '..', 'renderer'),
    preload: join(main, '..', 'preload', 'preload.cjs'),
    importWorker: join(main, 'import-worker.js'),
  }
}
