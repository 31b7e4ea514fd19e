/** How the leader stands, as main has it, and what it last heard. */
import type { LeaderHeard, LeaderState } from '@shared/run/leader'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { orSay } from './say-failure'
import type { State } from './store'

export interface LeaderSlice {
  readonly leader: LeaderState
  readonly leaderHeard: LeaderHeard | null
  /** Whether this page tries the leader, shows the run, or neither. */
  hearLeader(as: 'trial' | 'live' | 'none'): Promise<void>
  takeLeader(leader: LeaderState): void
  takeHeard(heard: LeaderHeard): void
}

export const createLeaderSlice: StateCreator<State, [], [], LeaderSlice> = (set, get) => ({
  leader: { kind: 'off' },
  leaderHeard: null,
  hearLeader: async as => {
    if (as === 'trial') set({ leaderHeard: null })
    await orSay(get().say, async () => get().takeLeader(await ask('hearLeader', { as })))
  },
  takeLeader: leader => {
    const before = get().leader
    set({ leader })
    if (leader.kind !== 'refused' || get().run === null) return
    if (before.kind === 'refused' && before.keys === leader.keys) return
    get().say(
      `${leader.keys} belongs to another program, so marks reach Presnap only from its own windows. Choose another key above, or bind “presnap --mark Q” in your system’s shortcuts.`,
      { tone: 'danger' },
    )
  },
  takeHeard: leaderHeard => {
    set({ leaderHeard })
    if (leaderHeard.problem !== undefined) get().say(leaderHeard.problem, { tone: 'danger' })
  },
})
