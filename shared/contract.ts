/**
 * Every call and event between the processes. Inputs are parsed where they arrive; what main sends has been
 * parsed when it was read. Names are verbNoun, data is plain. preload.ts exposes each as one named function.
 */
import * as z from 'zod'
import { calendarCalls } from './contract/calendar-calls'
import { changeCalls } from './contract/change-calls'
import { cueCalls } from './contract/cue-calls'
import { effortCalls } from './contract/effort-calls'
import { insightCalls } from './contract/insight-calls'
import { leaderCalls } from './contract/leader-calls'
import { libraryCalls } from './contract/library-calls'
import { outputCalls } from './contract/output-calls'
import { rehearsalCalls } from './contract/rehearsal-calls'
import { runCalls } from './contract/run-calls'
import { safetyCalls } from './contract/safety-calls'
import { call } from './contract/shape'
import { tableCalls } from './contract/table-calls'
import type { CallBackground } from './domain/background'
import { type AnyRecord, type RecordKind, type RecordRef, recordKinds } from './domain/records'
import type { Run } from './domain/run'
import type { Summary } from './domain/summary'
import type { TodaySelection } from './domain/today'
import type { WeekLoad } from './domain/week'
import type { EncodedError } from './errors'
import type { ReadResult } from './formats/draft'
import type { RunSheetResult } from './formats/run-sheet/sheet'
import type { DayCall } from './preflight/day'
import type { Habit } from './preflight/habits'
import type { CueState } from './run/cue'
import type { LeaderHeard, LeaderState } from './run/leader'
import {
  idInput as id,
  type LongTask,
  quitChoices,
  refInput as recordRef,
  type StoreProblem,
  stepInput,
  type UndoStanding,
  type UnsavedRecord,
} from './safety'
import { type Settings, settingsSchema } from './settings'

/** How the workspace stands. Everything but `ready` is shown as a banner or a screen with its words. */
export type WorkspaceState =
  | { readonly kind: 'ready'; readonly folder: string; readonly empty: boolean }
  | { readonly kind: 'read-only'; readonly folder: string; readonly empty: boolean; readonly why: string }
  | { readonly kind: 'missing'; readonly folder: string; readonly why: string }

/** The clock as main has it. With PRESNAP_NOW it starts there, and stands still unless that ends in "+". */
export interface ClockReading {
  readonly now: string
  readonly ticking: boolean
  /** How many times as fast as the computer's own; 1 when left out. */
  readonly rate?: number
}

export interface Opening {
  readonly workspace: WorkspaceState
  readonly settings: Settings
  readonly clock: ClockReading
  /** IANA zone of this computer. */
  readonly zone: string
  readonly platform: 'linux' | 'darwin' | 'win32'
  readonly version: string
  readonly counts: Readonly<Partial<Record<RecordKind, number>>>
  readonly colleagues: readonly AnyRecord[]
  /** The first of them; `problemCount` says how many there are. */
  readonly problems: readonly StoreProblem[]
  readonly problemCount: number
  readonly undo: UndoStanding
  /** Edits of an earlier time that are still not on disk. */
  readonly unsaved: readonly UnsavedRecord[]
  readonly today: TodayData
  /** A run that is going on now: a page that died and came back shows it at once. */
  readonly liveRun: Run | null
  /** A run that was going on when the app last ended. */
  readonly unfinishedRun: Run | null
  /** A file named on the command line. */
  readonly givenFile: string | null
}

export interface TodayData {
  readonly selection: TodaySelection
  /** Full records of the next calls and what surrounds them. */
  readonly records: readonly AnyRecord[]
  /** Names for ids that the selection mentions. */
  readonly names: Readonly<Record<string, string>>
  /** The other calls of the same prospect, for each call whose surroundings are in `records`. */
  readonly siblings: Readonly<Record<string, readonly Summary[]>>
  /** The planned calls within a day of any of the next. */
  readonly dayCalls: readonly DayCall[]
  /** What advice on those calls needs of records that are not among `records`. */
  readonly backgrounds?: Readonly<Record<string, CallBackground>>
  /** Left out until enough effort is on record. */
  readonly week?: WeekLoad
}

export interface CallBundle {
  readonly records: readonly AnyRecord[]
  readonly siblings: readonly Summary[]
  readonly background?: CallBackground | undefined
  /** The planned calls within a day of it, itself included. */
  readonly dayCalls: readonly DayCall[]
}

export interface OpenedLinks {
  readonly opened: number
  readonly leftOut: readonly { readonly label: string; readonly url: string; readonly why: string }[]
}

export interface SavedRecord {
  readonly kind: RecordKind
  readonly id: string
  readonly rev: number
  /** Present when it was merged with a change from elsewhere: the record as it now is on disk. */
  readonly merged?: AnyRecord
}
export interface SaveAnswer {
  readonly savedAt: string
  readonly saved: readonly SavedRecord[]
  readonly failed: readonly { readonly kind: RecordKind; readonly id: string; readonly error: EncodedError }[]
}

export const calls = {
  openWorkspace: call<Opening>()(z.undefined()),
  readToday: call<TodayData>()(z.undefined()),
  /** A list as JSON text: ten thousand summaries cross to a page faster as one text than as so many objects. */
  listSummaries: call<string>()(z.object({ kind: z.enum(recordKinds) })),
  readRecords: call<readonly AnyRecord[]>()(z.object({ refs: z.array(recordRef).max(5_000) })),
  readCall: call<CallBundle>()(z.object({ callId: id })),
  /** Empty when the prospect is gone. */
  readProspect: call<readonly AnyRecord[]>()(z.object({ prospectId: id })),
  /** What an import must know to match: people and colleagues by address, prospects by domain with their calls and questions, calls by UID. */
  findKnown: call<readonly AnyRecord[]>()(
    z.object({
      emails: z.array(z.string().max(320)).max(2_000),
      domains: z.array(z.string().max(255)).max(500),
      uids: z.array(z.string().max(2_000)).max(2_000),
      prospectNames: z.array(z.string().max(2_000)).max(50),
    }),
  ),
  /** Records are parsed one by one, so that one bad record never holds back the rest. */
  saveRecords: call<SaveAnswer>()(
    z.object({
      records: z
        .array(
          z.object({
            kind: z.enum(recordKinds),
            baseRev: z.int().min(0),
            record: z.unknown(),
          }),
        )
        .max(5_000),
      /** Whose act this is; without one it is nothing that is undone. */
      step: stepInput.optional(),
      /** An import: a backup of what stands there now is begun before anything is written. */
      isImport: z.boolean().optional(),
      /** All or none, for what belongs to one step, such as an import. */
      together: z.boolean().optional(),
    }),
  ),
  openSample: call<null>()(z.undefined()),
  removeSample: call<{ readonly removed: number }>()(z.undefined()),
  startEmpty: call<null>()(z.undefined()),
  saveSettings: call<Settings>()(settingsSchema),
  chooseFile: call<string | null>()(z.undefined()),
  readFile: call<ReadResult>()(z.object({ path: z.string().min(1).max(4_096) })),
  readText: call<ReadResult>()(z.object({ text: z.string().max(2_000_000) })),
  /** A run sheet, from a file that was chosen or dropped, or from the clipboard with its marks. */
  readRunSheet: call<RunSheetResult>()(
    z.union([
      z.object({ path: z.string().min(1).max(4_096) }),
      z.object({ text: z.string().max(2_000_000), html: z.string().max(2_000_000).optional() }),
    ]),
  ),
  copyText: call<null>()(
    z.object({ text: z.string().max(2_000_000), html: z.string().max(4_000_000).optional() }),
  ),
  readClipboard: call<string>()(z.undefined()),
  readRichClipboard: call<{ readonly text: string; readonly html: string | null }>()(z.undefined()),
  openLink: call<null>()(z.object({ url: z.string().max(2_048) })),
  /** One question that lists them, then one after the other. Only https; what is left out comes back with the reason. */
  openLinks: call<OpenedLinks>()(
    z.object({
      links: z.array(z.object({ label: z.string().max(2_000), url: z.string().max(2_048) })).max(100),
    }),
  ),
  /** The set-up tasks of the latest calls that had any, for what they took. */
  readHabits: call<readonly Habit[]>()(z.undefined()),
  showWorkspace: call<null>()(z.undefined()),
  controlWindow: call<null>()(z.object({ action: z.enum(['minimize', 'maximize', 'close', 'quit']) })),
  setZoom: call<null>()(z.object({ factor: z.number().min(0.8).max(2) })),
  ...runCalls,
  ...rehearsalCalls,
  ...leaderCalls,
  ...cueCalls,
  ...outputCalls,
  ...libraryCalls,
  ...tableCalls,
  ...effortCalls,
  ...changeCalls,
  ...calendarCalls,
  ...insightCalls,
  ...safetyCalls,
  openWindow: call<null>()(z.undefined()),
  answerQuit: call<{ readonly keptAt: string | null }>()(z.object({ choice: z.enum(quitChoices) })),
} as const

export type CallName = keyof typeof calls
export type InputOf<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type OutputOf<N extends CallName> =
  | NonNullable<(typeof calls)[N]['output']>
  | (null extends (typeof calls)[N]['output'] ? null : never)

/** What main tells every window. */
export interface Events {
  /** Records that changed elsewhere: another window, the run, the disk. */
  readonly recordsChanged: {
    readonly records: readonly AnyRecord[]
    /** Their files are gone. */
    readonly gone?: readonly RecordRef[]
  }
  readonly runChanged: { readonly run: Run | null }
  readonly leaderChanged: LeaderState
  /** The leader and its key came through; also what came of it when nothing did. */
  readonly leaderHeard: LeaderHeard
  /** A key after the leader that concerns a window: to the page that shows the run. */
  readonly leaderPressed: { readonly command: string }
  readonly cueChanged: CueState
  readonly workspaceChanged: {
    readonly workspace: WorkspaceState
    readonly problems: readonly StoreProblem[]
    readonly problemCount: number
  }
  /** A file given to a running Presnap (second start, dock, desktop). */
  readonly fileGiven: { readonly path: string }
  /** A notification was pressed: this call is wanted. */
  readonly callWanted: { readonly callId: string }
  /** A menu item was chosen. */
  readonly commandChosen: { readonly command: string }
  readonly undoChanged: UndoStanding
  /** The computer has slept: clocks that only count are behind. */
  readonly clockRead: ClockReading
  /** A long piece of work goes on, or has ended. */
  readonly taskChanged: { readonly task: LongTask | null }
  /** The app was asked to end with this many changes that no disk took. */
  readonly quitHeld: { readonly unsaved: number; readonly why: string }
  /** A window has closed whose changes no disk took: whoever is still here goes on trying. */
  readonly unsavedLeft: { readonly unsaved: readonly UnsavedRecord[] }
  /** Quit, suspend or close is near: write what is pending, then answer by `flushed`. */
  readonly flushWanted: { readonly token: number }
}
export type EventName = keyof Events
/** Answer of a call as it crosses: an expected failure is data. */
export type Crossing<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: EncodedError }

/** The bridge as the page sees it: named functions, no channels. */
export type Bridge = {
  readonly [N in CallName]: InputOf<N> extends undefined
    ? () => Promise<Crossing<OutputOf<N>>>
    : (input: InputOf<N>) => Promise<Crossing<OutputOf<N>>>
} & {
  /** The path of a dropped file; empty when it has none. */
  readonly pathOfFile: (file: unknown) => string
  readonly onRecordsChanged: Subscribe<'recordsChanged'>
  readonly onRunChanged: Subscribe<'runChanged'>
  readonly onLeaderChanged: Subscribe<'leaderChanged'>
  readonly onLeaderHeard: Subscribe<'leaderHeard'>
  readonly onLeaderPressed: Subscribe<'leaderPressed'>
  readonly onCueChanged: Subscribe<'cueChanged'>
  readonly onWorkspaceChanged: Subscribe<'workspaceChanged'>
  readonly onFileGiven: Subscribe<'fileGiven'>
  readonly onCallWanted: Subscribe<'callWanted'>
  readonly onCommandChosen: Subscribe<'commandChosen'>
  readonly onUndoChanged: Subscribe<'undoChanged'>
  readonly onClockRead: Subscribe<'clockRead'>
  readonly onTaskChanged: Subscribe<'taskChanged'>
  readonly onQuitHeld: Subscribe<'quitHeld'>
  readonly onUnsavedLeft: Subscribe<'unsavedLeft'>
  readonly onFlushWanted: Subscribe<'flushWanted'>
  readonly flushed: (token: number) => void
}
type Subscribe<E extends EventName> = (listener: (payload: Events[E]) => void) => () => void
