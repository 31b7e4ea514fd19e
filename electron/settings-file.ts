/** The user's settings in the app's own folder. Settings that cannot be read never stop a start: they are kept aside. */
import { constants, readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { StoreProblem } from '@shared/safety'
import { defaultSettings, type Settings, settingsSchema } from '@shared/settings'
import { asDiskError } from './store/disk-errors'
import { isErrno } from './store/errno'
import { openRecordFile } from './store/record-file'

export interface SettingsFile {
  readonly current: () => Settings
  /** That they could not be read, in words; undefined when they could, or when there are none yet. */
  readonly problem: () => StoreProblem | undefined
  /** Resolves when they are on disk; rejects with an `AppError`, and then the old ones stand. */
  readonly save: (settings: Settings) => Promise<Settings>
}

/** Read at once and synchronously: theme and zoom are wanted before the first window. */
export function openSettingsFile(path: string, onFailure: (error: unknown) => void): SettingsFile {
  const file = openRecordFile(path)
  let current = defaultSettings
  let turn: Promise<unknown> = Promise.resolve()
  let problem: StoreProblem | undefined
  try {
    const text = readText(path)
    if (text !== undefined) current = settingsSchema.parse(JSON.parse(text))
  } catch (error) {
    onFailure(error)
    problem = settingsProblem(path, error)
    turn = keepAside(path).catch(onFailure)
  }
  return {
    current: () => current,
    problem: () => problem,
    save: settings => {
      const saved = turn.then(async () => {
        await file.write({ ...settings })
        current = settings
        return settings
      })
      turn = saved.catch(() => undefined)
      return saved.catch(error => Promise.reject(asDiskError(error)))
    },
  }
}

/** Before anything is written over it; what an earlier start has kept is not replaced. */
async function keepAside(path: string): Promise<void> {
  for (let copy = 1; ; copy += 1) {
    try {
      return await copyFile(
        path,
        `${path}${copy === 1 ? '' : `.${copy}`}.unreadable`,
        constants.COPYFILE_EXCL,
      )
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error
    }
  }
}

/** Another damage is another problem, though this one was dismissed. */
const settingsProblem = (path: string, error: unknown): StoreProblem => ({
  id: `settings:${crc32(String(error))}`,
  form: 'settings',
  actions: ['dismiss'],
  file: path,
  message: `Your settings could not be read, so Presnap started with the usual ones. A copy of the old file is kept beside it as ${path}.unreadable. Your records are all here.`,
})

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
