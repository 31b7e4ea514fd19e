/** In memory where there is such a place: for what needs no disk to be proven, and would spend its time on flushes. */
import { existsSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createTempFolder } from '../helpers/temp-folder'

const memory = '/dev/shm'

export function createMemoryFolder(name: string): string {
  return existsSync(memory) ? mkdtempSync(join(memory, `${name}-`)) : createTempFolder(name)
}
