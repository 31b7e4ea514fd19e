/** The end of the app, held because no disk took some changes: main asks, the user decides. */
import type { Events } from '@shared/contract'
import type { quitChoices } from '@shared/safety'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { orSay } from './say-failure'
import type { State } from './store'

export interface LeavingSlice {
  /** Main waits for an answer. */
  readonly quitHeld: Events['quitHeld'] | null
  holdQuit(held: Events['quitHeld']): void
  /** Stays, or goes. A copy that was made elsewhere is named, and the question stays open. */
  answerQuit(choice: (typeof quitChoices)[number]): Promise<void>
}

export const createLeavingSlice: StateCreator<State, [], [], LeavingSlice> = (set, get) => ({
  quitHeld: null,
  // Nothing unsaved is nothing to ask: it was answered in another window, or all was written after all.
  holdQuit: held => set({ quitHeld: held.unsaved === 0 ? null : held }),
  answerQuit: async choice => {
    await orSay(get().say, async () => {
      const { keptAt } = await ask('answerQuit', { choice })
      if (choice !== 'save-elsewhere') set({ quitHeld: null })
      else if (keptAt !== null) get().say(`A copy of the unsaved changes is in ${keptAt}.`)
    })
  },
})
