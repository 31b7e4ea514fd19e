import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A fresh empty folder that goes when the running test ends. */
export function tempFolder(name = 'presnap'): string {
  const folder = createTempFolder(name)
  onTestFinished(() => removeFolder(folder))
  return folder
}

/** The same for a whole suite or a bench; the caller removes it. */
export function createTempFolder(name = 'presnap'): string {
  return mkdtempSync(join(tmpdir(), `${name}-`))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
