/** The user's settings in the app's own folder. Settings that cannot be read never stop a start: they are kept aside. */
import { readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { defaultSettings, type Settings, settingsSchema } from '@shared/settings'
import { asDiskError } from './store/disk-errors'
import { openRecordFile } from './store/record-file'

export interface SettingsFile {
  readonly current: () => Settings
  /** Resolves when they are on disk; rejects with an `AppError`, and then the old ones stand. */
  readonly save: (settings: Settings) => Promise<Settings>
}

/** Read at once and synchronously: theme and zoom are wanted before the first window. */
export function openSettingsFile(path: string, onFailure: (error: unknown) => void): SettingsFile {
  const file = openRecordFile(path)
  let current = defaultSettings
  let turn: Promise<unknown> = Promise.resolve()
  try {
    const text = readText(path)
    if (text !== undefined) current = settingsSchema.parse(JSON.parse(text))
  } catch (error) {
    onFailure(error)
    turn = copyFile(path, `${path}.unreadable`).catch(onFailure)
  }
  return {
    current: () => current,
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

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
