/** The cue window and the neutral page as main has them; every window holds the same. */
import { type CueSize, type CueState, unknownCue } from '@shared/run/cue'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { orSay } from './say-failure'
import type { State } from './store'

export interface CueSlice {
  readonly cue: CueState
  takeCue(cue: CueState): void
  readCue(): Promise<void>
  /** Without a size: the next one. */
  showCue(size?: CueSize): Promise<void>
  moveCue(): Promise<void>
  /** At once in this window; in the others as soon as main has told them. */
  setNeutral(isNeutral: boolean): Promise<void>
  changeCue(change: Partial<Pick<CueState, 'opacity' | 'keepsOut'>>): Promise<void>
}

export const createCueSlice: StateCreator<State, [], [], CueSlice> = (set, get) => {
  async function take(answer: Promise<CueState>): Promise<void> {
    await orSay(get().say, async () => get().takeCue(await answer))
  }
  return {
    cue: unknownCue,
    takeCue: cue => set({ cue }),
    readCue: async () => get().takeCue(await ask('readCue')),
    showCue: size => take(ask('showCue', { size })),
    moveCue: () => take(ask('moveCue')),
    setNeutral: isNeutral => {
      set({ cue: { ...get().cue, isNeutral } })
      return take(ask('setNeutral', { isNeutral }))
    },
    changeCue: change => take(ask('changeCue', change)),
  }
}
