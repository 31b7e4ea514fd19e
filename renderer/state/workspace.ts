/** The workspace as a whole: opening it, its state, what could not be read, and Today. */
import type { Opening, TodayData, WorkspaceState } from '@shared/contract'
import type { RecordKind } from '@shared/domain/record'
import type { StoreProblem } from '@shared/safety'
import type { StateCreator } from 'zustand'
import { ask } from '../api'
import { setClock } from './clock'
import { without } from './outbox'
import { notOvertaken, withDayCalls } from './records'
import { loadRunAround } from './run'
import { noLongerEmpty } from './saving'
import { orSay, wordsOf } from './say-failure'
import type { State } from './store'
import type { View } from './view'
import { recallView } from './view-memory'

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
  /** Main says that the folder went, came back, or takes no changes. What came back is read again. */
  takeWorkspace(workspace: WorkspaceState, problems: readonly StoreProblem[]): void
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
      // Before anything is shown: every window may be on the neutral page.
      const [opening] = await Promise.all([ask('openWorkspace'), get().readCue()])
      const wasAt = recallView(opening.workspace.folder)
      takeOpening(opening)
      await comeBack(opening.liveRun, wasAt)
      if (opening.givenFile !== null) await get().takeFile(opening.givenFile)
    } catch (error) {
      set({ phase: { kind: 'failed', message: wordsOf(error) } })
    }
    function takeOpening(opening: Opening): void {
      setClock(opening.clock)
      const { workspace, problems, problemCount, counts, today, zone, platform, version } = opening
      const { settings, unfinishedRun } = opening
      set({
        phase: { kind: 'open' },
        workspace,
        problems,
        problemCount,
        counts,
        today,
        zone,
        platform,
        version,
        settings,
        unfinishedRun,
      })
      get().receive(notOvertaken(get().records, [...opening.colleagues, ...today.records]))
      set(state => around(state, today))
      get().takeStanding(opening.undo)
      get().takeUnsaved(opening.unsaved)
    }
    /** A page that died and was loaded again stands where it stood; a run that is going on is shown as it is. */
    async function comeBack(liveRun: Opening['liveRun'], wasAt: View | undefined): Promise<void> {
      if (liveRun !== null && get().run === null) {
        await loadRunAround(liveRun, get())
        get().mirrorRun(liveRun)
      }
      if (wasAt !== undefined) get().go(wasAt)
    }
  },
  takeWorkspace: (workspace, problems) => {
    const before = get().workspace?.kind
    set({ workspace, problems })
    // What could not be written waits for no timer once it can.
    if (workspace.kind === 'ready' && before !== 'ready') void get().saveNow()
    if (before !== 'missing' || workspace.kind === 'missing') return
    set({ summaries: {} })
    void get().open()
  },
  loadToday: async () => {
    await orSay(get().say, async () => {
      const today = await ask('readToday')
      get().receive(notOvertaken(get().records, today.records))
      set(state => ({ today, ...around(state, today) }))
    })
  },
  openSample: async () => {
    await orSay(get().say, async () => {
      await get().saveNow()
      await ask('openSample')
      set({ summaries: {} })
      await get().open()
      get().go({ kind: 'today' })
    })
  },
  removeSample: async () => {
    await orSay(get().say, async () => {
      await get().saveNow()
      const { removed } = await ask('removeSample')
      const sampleIds = Object.values(get().records).flatMap(one => (one.sample === true ? [one.id] : []))
      set(state => ({
        records: ownOf(state.records),
        summaries: {},
        siblings: {},
        backgrounds: {},
        undone: [],
      }))
      get().setOutbox(without(get().outbox, sampleIds))
      await get().open()
      get().go({ kind: 'today' })
      get().say(
        `The sample is gone: ${removed === 1 ? '1 record is' : `${removed} records are`} in the trash. Your own are untouched.`,
      )
    })
  },
  startEmpty: async () => {
    await orSay(get().say, async () => {
      await ask('startEmpty')
      await get().open()
      // Empty it is; but the user has said how to begin, so the first start is not asked again.
      set(state => ({ workspace: noLongerEmpty(state.workspace) }))
    })
  },
})

/** Main has put the sample away, so nothing of it is to be written again; the user's own stays as it is. */
const ownOf = (records: State['records']): State['records'] =>
  Object.fromEntries(Object.entries(records).filter(([, record]) => record.sample !== true))

const around = (state: State, today: TodayData): Pick<State, 'siblings' | 'backgrounds' | 'dayCalls'> => ({
  siblings: { ...state.siblings, ...today.siblings },
  backgrounds: { ...state.backgrounds, ...today.backgrounds },
  dayCalls: withDayCalls(state.dayCalls, today.dayCalls),
})
