/** Crash dumps stay on this computer, and only the newest three: they hold memory, and with it what people wrote. */
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { app, crashReporter } from 'electron'
import type { OnFailure } from './ipc/handle'

const mostKept = 3

export function keepCrashDumps(folder: string, onFailure: OnFailure): void {
  crashReporter.start({ uploadToServer: false })
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') onFailure(type, new Error(`process gone, ${reason}`))
  })
  void dropOldDumps(folder).catch(error => onFailure('clearing old crash dumps', error))
}

/** Removes all but the newest dumps; a folder that is not there holds none. */
export async function dropOldDumps(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const dumps = names.filter(name => name.endsWith('.dmp')).map(name => join(folder, name))
  const dated = await Promise.all(dumps.map(async path => ({ path, at: (await stat(path)).mtimeMs })))
  const old = dated.toSorted((a, b) => b.at - a.at).slice(mostKept)
  await Promise.all(old.map(({ path }) => rm(path, { force: true })))
}
