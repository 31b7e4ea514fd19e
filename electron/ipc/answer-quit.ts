/** The user's answer to a held quit. */
import { join } from 'node:path'
import type { OutputOf } from '@shared/contract'
import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { Services } from '../services'
import { asDiskError } from '../store/disk-errors'
import type { Parsed } from './handle'

/** Long enough to read where the copy is. */
const readingMs = 1_500

export async function answerQuit(
  { quitHold, workspace, clock }: Services,
  { choice }: Parsed<'answerQuit'>,
  from: WebContents,
): Promise<OutputOf<'answerQuit'>> {
  if (choice !== 'save-elsewhere') {
    quitHold.answer(choice)
    return { keptAt: null }
  }
  const path = await askWhere(from, clock.now())
  if (path === null) return { keptAt: null }
  const { journal } = await workspace
  await journal.copyTo(path).catch(error => Promise.reject(asDiskError(error)))
  setTimeout(() => quitHold.answer('quit'), readingMs)
  return { keptAt: path }
}

async function askWhere(from: WebContents, now: string): Promise<string | null> {
  const name = `Presnap unsaved changes ${now.slice(0, 10)}.json`
  const options = {
    title: 'Save a copy of the unsaved changes',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'JSON', extensions: ['json'] }],
  }
  const window = BrowserWindow.fromWebContents(from)
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
