/** What concerns the files as files, on every screen: a long piece of work, how many problems there are, a move that was made. */
import type { LongTask, UndoAnswer } from '@shared/safety'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { orSay } from './say-failure'
import type { State } from './store'

interface Move {
  readonly from: string
  readonly to: string
}

export interface FilesSlice {
  /** A long piece of work in main, for the line with Cancel. */
  readonly task: LongTask | null
  readonly problemCount: number
  /** Goes up whenever main tells of a change: what only main knows, such as the trash, is then read again. */
  readonly changesTold: number
  /** The workspace was moved; the old folder stays, and is named until the user has seen it. */
  readonly moved: Move | null
  takeTask(task: LongTask | null): void
  takeProblemCount(count: number): void
  noteChange(): void
  /** True when a backup was made. */
  backUpNow(): Promise<boolean>
  cancelTask(): Promise<void>
  /** Throws main's words when it failed; then the folder is the one it was. */
  moveWorkspace(folder: string): Promise<void>
  dismissMoved(): void
  /** What main did as one step is shown, and said with a way back. */
  takeDone(answer: UndoAnswer, words: string): void
}

const count = new Intl.NumberFormat('en-GB')

export const createFilesSlice: StateCreator<State, [], [], FilesSlice> = (set, get) => ({
  task: null,
  problemCount: 0,
  changesTold: 0,
  moved: recallMove(),
  takeTask: task => set({ task }),
  takeProblemCount: problemCount => set({ problemCount }),
  noteChange: () => set(state => ({ changesTold: state.changesTold + 1 })),
  backUpNow: () =>
    orSay(get().say, async () => {
      await get().saveNow()
      const { records } = await ask('backUpNow')
      get().say(`Backed up: ${records === 1 ? '1 record' : `${count.format(records)} records`}.`)
      get().noteChange()
    }),
  cancelTask: async () => {
    await orSay(get().say, () => ask('cancelTask'))
  },
  moveWorkspace: async folder => {
    const move = { from: get().workspace?.folder ?? '', to: folder }
    // Main opens the pages anew in the new folder, so it is noted before.
    keepMove(move)
    try {
      await get().saveNow()
      await ask('moveWorkspace', { folder })
      set({ moved: move })
    } catch (error) {
      keepMove(null)
      throw error
    }
  },
  dismissMoved: () => {
    keepMove(null)
    set({ moved: null })
  },
  takeDone: ({ step, standing, records }, words) => {
    set({ newestStep: step ?? standing.undo })
    get().takeStanding(standing)
    get().receive(records)
    get().noteChange()
    get().say(words, { undoes: get().newestStep !== null })
  },
})

const moveKey = 'moved-folder'

/** Of this window and this session only. */
const shelf = (): Storage | undefined => (typeof window === 'undefined' ? undefined : window.sessionStorage)

function keepMove(move: Move | null): void {
  if (move === null) shelf()?.removeItem(moveKey)
  else shelf()?.setItem(moveKey, JSON.stringify(move))
}

function recallMove(): Move | null {
  const kept = shelf()?.getItem(moveKey)
  // Only keepMove has written it.
  return typeof kept === 'string' ? JSON.parse(kept) : null
}
