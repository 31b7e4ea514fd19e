/** The run as main has it. This window only mirrors it: every action is asked of main and shown when main says so. */

import type { Rehearsed } from '@shared/contract/rehearsal-calls'
import type { MarkChange, MarkInput } from '@shared/contract/run-calls'
import type { Run } from '@shared/domain/run'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { orSay } from './say-failure'
import type { State } from './store'
import type { View } from './view'

export interface RunSlice {
  readonly run: Run | null
  /** A run that was going on when Presnap last ended; offered, never resumed unasked. */
  readonly unfinishedRun: Run | null
  startRun(callId: string, form?: Run['form']): Promise<void>
  /** Of a call with its copy, or of a script alone; shown once it has begun. */
  startRehearsal(of: Rehearsed): Promise<void>
  resumeRun(): Promise<void>
  endUnfinishedRun(): Promise<void>
  addMark(input: MarkInput): Promise<void>
  changeMark(markId: string, change: MarkChange): Promise<void>
  undoMark(markId: string): Promise<void>
  redoMark(markId: string): Promise<void>
  endRun(): Promise<void>
  mirrorRun(run: Run | null): void
}

export const createRunSlice: StateCreator<State, [], [], RunSlice> = (set, get) => {
  /** Shows what main answered; a failed write is said, and the mark stays in main's memory to be written with the next. */
  async function mirror(answer: Promise<Run>): Promise<void> {
    await orSay(get().say, async () => get().mirrorRun(await answer))
  }

  /** What a run took is an entry of time once it has ended. Not needed before, so its code comes then. */
  async function keepTime(run: Run): Promise<void> {
    const { entriesOfRun } = await import('./effort')
    get().put(entriesOfRun(run, get()))
  }

  /** The run that was offered, live again; null when that failed, and then the offer stands. */
  async function reopen(): Promise<Run | null> {
    const offered = get().unfinishedRun
    if (offered === null) return null
    if (!(await orSay(get().say, () => loadRunAround(offered, get())))) return null
    await mirror(ask('resumeRun', { runId: offered.id }))
    const run = get().run
    if (run?.id !== offered.id) return null
    set({ unfinishedRun: null })
    return run
  }
  return {
    run: null,
    unfinishedRun: null,
    startRun: async (callId, form = 'live') => {
      await get().saveNow()
      await mirror(ask('startRun', { callId, form }))
    },
    startRehearsal: async of => {
      await get().saveNow()
      const before = get().run?.id
      await mirror(ask('startRehearsal', of))
      const run = get().run
      if (run?.form !== 'rehearsal' || run.id === before) return
      await orSay(get().say, () => loadRunAround(run, get()))
      get().go(viewOfRun(run))
    },
    resumeRun: async () => {
      const run = await reopen()
      if (run !== null) get().go(viewOfRun(run))
    },
    endUnfinishedRun: async () => {
      if ((await reopen()) !== null) await get().endRun()
    },
    addMark: input => mirror(ask('addMark', input)),
    changeMark: (markId, change) => mirror(ask('changeMark', { markId, change })),
    undoMark: markId => mirror(ask('undoMark', { markId })),
    redoMark: markId => mirror(ask('redoMark', { markId })),
    endRun: async () => {
      const run = get().run
      await orSay(get().say, async () => {
        get().mirrorRun(await ask('endRun'))
        // In the same breath: the live view is not drawn once more for a run that is over.
        if (run !== null) get().go(viewAfterRun(run))
      })
    },
    mirrorRun: run => {
      if (run !== null) get().receive([run])
      if (run?.endedAt !== undefined) void keepTime(run)
      set({ run: run === null || run.endedAt !== undefined ? null : run })
    },
  }
}

/** Where a run is shown while it goes on. */
export const viewOfRun = ({ id, form, callId }: Run): View =>
  form === 'rehearsal' || callId === undefined
    ? { kind: 'rehearsal', id }
    : { kind: 'call', id: callId, tab: 'run' }

/** A live run leads to its debrief; a rehearsal owes none, it has timings to offer. */
function viewAfterRun(run: Run): View {
  const view = viewOfRun(run)
  return view.kind === 'call' ? { ...view, tab: 'debrief' } : view
}

/** What a run is shown with: its call and what surrounds it, or the script that is rehearsed alone. */
export async function loadRunAround(
  { callId, scriptId }: Run,
  { loadCall, loadRecords }: Pick<State, 'loadCall' | 'loadRecords'>,
): Promise<void> {
  if (callId !== undefined) await loadCall(callId)
  else if (scriptId !== undefined) await loadRecords([{ kind: 'script', id: scriptId }])
}
