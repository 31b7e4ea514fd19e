/** The workspace as a whole: opening it, its state, what could not be read, and Today. */
import type { Opening, StoreProblem, TodayData, WorkspaceState } from '@shared/contract'
import type { RecordKind } from '@shared/domain/record'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { setClock } from './clock'
import type { State } from './store'

export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly message: string }

export interface WorkspaceSlice {
  readonly phase: Phase
  readonly workspace: WorkspaceState | null
  readonly problems: readonly StoreProblem[]
  readonly counts: Readonly<Partial<Record<RecordKind, number>>>
  readonly today: TodayData | null
  /** IANA zone of this computer. */
  readonly zone: string
  readonly platform: Opening['platform']
  readonly version: string
  open(): Promise<void>
  loadToday(): Promise<void>
  openSample(): Promise<void>
  removeSample(): Promise<void>
  startEmpty(): Promise<void>
}

export const createWorkspaceSlice: StateCreator<State, [], [], WorkspaceSlice> = (set, get) => ({
  phase: { kind: 'opening' },
  workspace: null,
  problems: [],
  counts: {},
  today: null,
  zone: 'UTC',
  platform: 'linux',
  version: '',
  open: async () => {
    try {
      const opening = await ask('openWorkspace')
      takeOpening(opening)
      if (opening.givenFile !== null) await get().takeFile(opening.givenFile)
    } catch (error) {
      set({ phase: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } })
    }
    function takeOpening(opening: Opening): void {
      setClock(opening.clock)
      const { workspace, problems, counts, today, zone, platform, version, settings, unfinishedRun } = opening
      set({
        phase: { kind: 'open' },
        workspace,
        problems,
        counts,
        today,
        zone,
        platform,
        version,
        settings,
        unfinishedRun,
      })
      get().receive([...opening.colleagues, ...today.records])
    }
  },
  loadToday: async () => {
    const today = await ask('readToday')
    get().receive(today.records)
    set({ today })
  },
  openSample: async () => {
    await ask('openSample')
    await reopen(get)
    get().go({ kind: 'today' })
  },
  removeSample: async () => {
    const { removed } = await ask('removeSample')
    set({ records: {}, summaries: {}, siblings: {}, undoable: [], redoable: [] })
    await reopen(get)
    get().go({ kind: 'today' })
    get().say(`The sample is gone: ${removed} records are in the trash. Your own are untouched.`)
  },
  startEmpty: async () => {
    await ask('startEmpty')
    await reopen(get)
  },
})

/** Reads the workspace again after it was changed as a whole. */
async function reopen(get: () => State): Promise<void> {
  await get().saveNow()
  await get().open()
}
