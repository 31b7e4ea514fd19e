/** Undo of changes to user data in this window: each entry holds the records as they were. */
import type { AnyRecord } from '@shared/domain/records'
import type { StateCreator } from 'zustand'
import { now, nowMs } from './clock'
import type { State } from './store'

export interface UndoEntry {
  readonly label: string
  /** The changed records as they were. */
  readonly before: readonly AnyRecord[]
  /** Records the change made; undoing moves them to the trash. */
  readonly createdIds: readonly string[]
}

export interface UndoSlice {
  readonly undoable: readonly UndoEntry[]
  readonly redoable: readonly UndoEntry[]
  remember(entry: UndoEntry): void
  undo(): void
  redo(): void
}

const deepest = 200
/** Typing in one field within this time is one entry. */
const sameEditMs = 1_500

export const createUndoSlice: StateCreator<State, [], [], UndoSlice> = (set, get) => {
  let lastAt = Number.NEGATIVE_INFINITY

  function step(from: 'undoable' | 'redoable', to: 'undoable' | 'redoable'): void {
    const entry = get()[from].at(-1)
    if (entry === undefined) return
    const touchedIds = [...entry.before.map(record => record.id as string), ...entry.createdIds]
    const inverse: UndoEntry = {
      label: entry.label,
      before: touchedIds.flatMap(id => get().records[id] ?? []),
      createdIds: [],
    }
    const restored = [
      ...entry.before.map(record => ({
        ...record,
        rev: get().records[record.id]?.rev ?? record.rev,
        updatedAt: now(),
      })),
      ...entry.createdIds.flatMap(id => {
        const record = get().records[id]
        return record === undefined ? [] : [{ ...record, deletedAt: now() }]
      }),
    ]
    // What is typed next is an edit of its own, however soon.
    lastAt = Number.NEGATIVE_INFINITY
    set({ [from]: get()[from].slice(0, -1), [to]: [...get()[to], inverse] })
    get().put(restored)
  }

  return {
    undoable: [],
    redoable: [],
    remember: entry => {
      const stack = get().undoable
      const last = stack.at(-1)
      const goesOn = last !== undefined && isSameEdit(last, entry) && nowMs() - lastAt < sameEditMs
      lastAt = nowMs()
      set({ undoable: goesOn ? stack : [...stack, entry].slice(-deepest), redoable: [] })
    },
    undo: () => step('undoable', 'redoable'),
    redo: () => step('redoable', 'undoable'),
  }
}

function isSameEdit(a: UndoEntry, b: UndoEntry): boolean {
  return (
    a.label === b.label &&
    a.createdIds.length + b.createdIds.length === 0 &&
    a.before.length === 1 &&
    b.before.length === 1 &&
    a.before[0]?.id === b.before[0]?.id
  )
}
