/** Reads the folder by itself, with no code of the store: which sequence of each record stands there, whole or not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesFor, recordId } from './sample-record'

export type Standing = number | 'absent' | 'corrupt'

export function sequenceOnDisk(workspace: string, number: number): Standing {
  const path = join(workspace, 'call', `${recordId(number)}.json`)
  if (!existsSync(path)) return 'absent'
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'))
    const [which, sequence, size] = String(value.title).split(' ').map(Number)
    const whole =
      which === number && value.id === recordId(number) && value.notes === notesFor(value.title, size ?? 0)
    return whole && sequence !== undefined ? sequence : 'corrupt'
  } catch {
    return 'corrupt'
  }
}

/** Files that are neither records nor ours to keep: what a crash may leave and a start must clear. */
export function litterIn(workspace: string): readonly string[] {
  const folder = join(workspace, 'call')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter(name => !name.endsWith('.json'))
}
