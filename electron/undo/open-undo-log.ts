import type { RecordStore } from '../store/record-store'
import type { UndoLog } from './undo-log'

export interface UndoLogOptions {
  readonly store: RecordStore
  /** What the app keeps of the open workspace; undefined while there is none. */
  readonly folder: () => string | undefined
  /** ISO instant. */
  readonly now: () => string
  readonly log: (message: string) => void
}

export async function openUndoLog(_options: UndoLogOptions): Promise<UndoLog> {
  const standing = { undo: null, redo: null }
  const nothing = async () => ({ step: null, standing, records: [], kept: 0 })
  return {
    standing: () => standing,
    record: async () => undefined,
    undo: nothing,
    redo: nothing,
    forget: async () => undefined,
    pins: () => new Map(),
    onChanged: () => () => undefined,
    flush: async () => undefined,
  }
}
