/**
 * The edge of the renderer, faked: `window.presnap` over a disk in memory. What crosses is cloned and parsed as
 * in the app, so that a test meets the refusals a page would meet. A test breaks single calls with `fail`, holds
 * their answers with `hold`, and speaks as main with `tell`.
 */
import {
  type Bridge,
  type CallName,
  type Crossing,
  calls,
  type EventName,
  type Events,
  type InputOf,
  type Opening,
  type OutputOf,
} from '@shared/contract'
import { callNames } from '@shared/contract-names'
import { callBackgrounds } from '@shared/domain/background'
import { callNeighbourhood, prospectNeighbourhood, siblingCalls } from '@shared/domain/neighbourhood'
import type { AnyRecord, RecordKind, RecordRef } from '@shared/domain/records'
import { newRun, type Run } from '@shared/domain/run'
import { type Summary, summarize } from '@shared/domain/summary'
import { selectToday } from '@shared/domain/today'
import { weekLoad } from '@shared/domain/week'
import { dealsToDecide } from '@shared/effort/deals-to-decide'
import { AppError, type ErrorCode, encodeError } from '@shared/errors'
import { callsAround } from '@shared/preflight/day-calls'
import { habitsOf } from '@shared/preflight/habits'
import * as changes from '@shared/run/marks'
import { plannedEndOf } from '@shared/run/plan'
import { defaultSettings, type Settings } from '@shared/settings'
import { createLookup } from '../../electron/workspace/lookup'
import { testNow, testZone } from './builders'
import { changeAnswers } from './fake-changes'
import { cueAnswers } from './fake-cue'
import { createFakeDisk } from './fake-disk'
import { insightAnswers } from './fake-insights'
import { libraryAnswers } from './fake-library'
import { safetyAnswers } from './fake-safety'
import { countingIds } from './ids'

type Answers = { [N in CallName]?: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>> }

export interface FakeBridgeOptions {
  /** What is on disk at the start. */
  readonly records?: readonly AnyRecord[]
  /** ISO instant at which main's clock stands. */
  readonly now?: string
  readonly settings?: Partial<Settings>
  readonly opening?: Partial<Opening>
  /** Answers of single calls instead of the usual ones. */
  readonly answers?: Answers
}

export interface FakeBridge {
  /** By id, as last written. */
  readonly disk: ReadonlyMap<string, AnyRecord>
  /** Every call so far with its input, as it crossed. */
  readonly asked: readonly { readonly name: CallName; readonly input: unknown }[]
  inputsOf<N extends CallName>(name: N): readonly InputOf<N>[]
  /** The record on disk; throws when there is none of that kind. */
  onDisk<K extends RecordKind>(kind: K, id: string): Extract<AnyRecord, { kind: K }>
  /** The call answers with this failure until `mend`. */
  fail(name: CallName, code: ErrorCode, message?: string): void
  /** Saving this record is refused until `mend`; the others are written. */
  refuse(id: string, code: ErrorCode, message?: string): void
  mend(): void
  /** Holds the answers of a call back; the result lets them go, oldest first. */
  hold(name: CallName): () => void
  /** Puts a record on disk as another window or program would, without telling. */
  write(record: AnyRecord): void
  tell<E extends EventName>(event: E, payload: Events[E]): void
  readonly flushed: readonly number[]
  /** Path that a dropped file has; empty by default. */
  pathOfDrop: string
  readonly copied: readonly { readonly text: string; readonly html?: string | undefined }[]
}

/** Puts a fresh fake on `globalThis.window` and returns the test's side of it. */
export function installFakeBridge(options: FakeBridgeOptions = {}): FakeBridge {
  const fake = createFakeBridge(options)
  const page = (globalThis as { window?: unknown }).window ?? {}
  Object.defineProperty(globalThis, 'window', { value: page, configurable: true, writable: true })
  Object.defineProperty(page, 'presnap', { value: fake.bridge, configurable: true })
  return fake
}

export function createFakeBridge(options: FakeBridgeOptions = {}): FakeBridge & { readonly bridge: Bridge } {
  const now = options.now ?? testNow
  const newId = countingIds(0xfa4e)
  const asked: { name: CallName; input: unknown }[] = []
  const failing = new Map<CallName, AppError>()
  const refused = new Map<string, AppError>()
  const gates = new Map<CallName, Promise<void>>()
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  const flushed: number[] = []
  const copied: { text: string; html?: string | undefined }[] = []
  const fakeDisk = createFakeDisk({
    records: options.records ?? [],
    now,
    refusal: id => refused.get(id),
    onStanding: standing => fake.tell('undoChanged', standing),
  })
  const { records: disk, put } = fakeDisk
  let live: Run | null = null
  let settings: Settings = { ...defaultSettings, ...options.settings }

  const list = (kind: RecordKind): readonly Summary[] =>
    [...disk.values()].filter(record => record.kind === kind).map(record => summarize(record) as Summary)
  const lookup = () => createLookup(list)
  const read = (refs: readonly RecordRef[]) => refs.flatMap(({ id }) => disk.get(id) ?? [])

  function today() {
    const selection = selectToday(lookup(), now, `${now.slice(0, 10)}T00:00:00.000Z`)
    const ids = selection.upcoming.slice(0, 5).map(one => one.id)
    const near = ids.flatMap(id => callNeighbourhood(id, lookup()))
    const others = [...selection.upcoming, ...selection.undebriefed].map(({ id }) => ({
      kind: 'call' as const,
      id,
    }))
    const begun = selection.toFile.flatMap(({ id }) =>
      lookup()
        .of('debrief', 'callId', id)
        .map(one => ({ kind: 'debrief' as const, id: one.id })),
    )
    const refs = new Map([...near, ...others, ...begun].map(ref => [ref.id, ref]))
    const names = Object.fromEntries([...disk.values()].map(record => [record.id, nameOf(record)]))
    const siblings = Object.fromEntries(ids.map(id => [id, siblingCalls(id, lookup())]))
    const starts = selection.upcoming.flatMap(({ start }) => start ?? [])
    const week = weekLoad(lookup(), fictionWeek)
    return {
      selection,
      records: read([...refs.values()]),
      names,
      siblings,
      backgrounds: callBackgrounds(ids, lookup()),
      dayCalls: callsAround(starts, lookup()),
      ...(week && { week }),
    }
  }

  function keep(run: Run): Run {
    const kept = { ...run, rev: run.rev + 1 }
    put(kept)
    live = kept.endedAt === undefined ? kept : null
    return kept
  }
  function running(change: (run: Run) => Run): Run {
    if (live === null) throw new AppError('no-run', 'No run is going on, so nothing was marked.')
    return keep(change(live))
  }
  function stored<K extends RecordKind>(kind: K, id: string): Extract<AnyRecord, { kind: K }> {
    const record = disk.get(id)
    if (record === undefined || record.kind !== kind) throw new AppError('not-found', `No ${kind} ${id}`)
    return record as Extract<AnyRecord, { kind: K }>
  }

  const usual: { [N in CallName]: (input: never) => unknown } = {
    ...safetyAnswers(fakeDisk, now, newId),
    openWorkspace: (): Opening => ({
      workspace: { kind: 'ready', folder: '/home/mira/Documents/Presnap', empty: disk.size === 0 },
      settings,
      clock: { now, ticking: false },
      zone: testZone,
      platform: 'linux',
      version: '0.1.0',
      counts: {},
      colleagues: [...disk.values()].filter(record => record.kind === 'colleague'),
      problems: [],
      problemCount: 0,
      undo: fakeDisk.standing(),
      unsaved: [],
      today: today(),
      liveRun: live,
      unfinishedRun: null,
      givenFile: null,
      ...options.opening,
    }),
    readToday: today,
    listSummaries: ({ kind }: InputOf<'listSummaries'>) => JSON.stringify(list(kind)),
    readRecords: ({ refs }: InputOf<'readRecords'>) => read(refs),
    readCall: ({ callId }: InputOf<'readCall'>) => {
      const refs = callNeighbourhood(callId, lookup())
      if (refs.length === 0) throw new AppError('not-found', 'This call is not in the workspace any more.')
      const background = callBackgrounds([callId], lookup())[callId]
      const start = lookup().find('call', callId)?.start
      return {
        records: read(refs),
        siblings: siblingCalls(callId, lookup()),
        background,
        dayCalls: start === undefined ? [] : callsAround([start], lookup()),
      }
    },
    ...insightAnswers({ records: () => [...disk.values()], lookup }),
    ...libraryAnswers({ records: () => [...disk.values()], lookup, now: () => now }),
    readProspect: ({ prospectId }: InputOf<'readProspect'>) =>
      read(prospectNeighbourhood(prospectId, lookup())),
    findKnown: () => [...disk.values()].filter(({ kind }) => importKinds.has(kind)),
    saveRecords: fakeDisk.save,
    openSample: () => null,
    removeSample: () => {
      const sample = [...disk.values()].filter(record => record.sample === true)
      for (const one of sample) put({ ...one, deletedAt: now, rev: one.rev + 1 })
      return { removed: sample.length }
    },
    startEmpty: () => null,
    saveSettings: (wanted: Settings) => {
      settings = wanted
      return wanted
    },
    chooseFile: () => null,
    chooseTable: () => null,
    readTable: () => ({ kind: 'refused', message: 'No such file.' }),
    ...changeAnswers({ records: () => [...disk.values()], lookup, now: () => now }),
    saveCalendar: ({ name }: InputOf<'saveCalendar'>) => ({ path: `/home/mira/${name}.ics` }),
    saveTable: ({ name }: InputOf<'saveTable'>) => ({ path: `/home/mira/${name}.csv` }),
    fillWorkbook: ({ name }: InputOf<'fillWorkbook'>) => ({ path: `/home/mira/${name}.xlsx`, notices: [] }),
    readFile: () => unreadable,
    readText: () => unreadable,
    readRunSheet: () => unreadable,
    copyText: (input: InputOf<'copyText'>) => {
      copied.push(input)
      return null
    },
    saveDocument: ({ name, as }: InputOf<'saveDocument'>) => ({ path: `/home/mira/${name}.${as}`, pages: 1 }),
    printDocument: () => ({ isPrinted: true }),
    readClipboard: () => '',
    readRichClipboard: () => ({ text: '', html: null }),
    openLink: () => null,
    openShowRow: () => true,
    openLinks: ({ links }: InputOf<'openLinks'>) => ({ opened: links.length, leftOut: [] }),
    readDealsToDecide: (input: InputOf<'readDealsToDecide'>) => dealsToDecide(lookup(), input),
    readHabits: () =>
      habitsOf(
        read(
          lookup()
            .list('call')
            .map(({ id }) => ({ kind: 'call' as const, id })),
        ).flatMap(one => (one.kind === 'call' ? [one] : [])),
      ),
    showWorkspace: () => null,
    controlWindow: () => null,
    setZoom: () => null,
    startRun: ({ callId, form }: InputOf<'startRun'>) => {
      const call = stored('call', callId)
      const fields = { callId: call.id, scriptCopyId: call.scriptCopyId, form, startedAt: now }
      return keep(newRun({ ...fields, plannedEnd: plannedEndOf(call, now) }, { now, newId }))
    },
    startRehearsal: (of: InputOf<'startRehearsal'>) => {
      const fields = { form: 'rehearsal', startedAt: now, plannedEnd: now } as const
      if ('scriptId' in of)
        return keep(newRun({ ...fields, scriptId: stored('script', of.scriptId).id }, { now, newId }))
      const { id, scriptCopyId } = stored('call', of.callId)
      return keep(newRun({ ...fields, callId: id, scriptCopyId }, { now, newId }))
    },
    resumeRun: ({ runId }: InputOf<'resumeRun'>) => keep(changes.reopenRun(stored('run', runId), now)),
    addMark: (input: InputOf<'addMark'>) => running(run => changes.addMark(run, input, { at: now, newId })),
    changeMark: ({ markId, change }: InputOf<'changeMark'>) =>
      running(run => changes.changeMark(run, markId, change, now)),
    undoMark: ({ markId }: InputOf<'undoMark'>) => running(run => changes.undoMark(run, markId, now)),
    redoMark: ({ markId }: InputOf<'redoMark'>) => running(run => changes.redoMark(run, markId, now)),
    hearLeader: () => ({ kind: 'off' }),
    endRun: () => running(run => changes.endRun(run, { at: now, newId })),
    ...cueAnswers(state => fake.tell('cueChanged', state)),
  }

  async function cross(name: CallName, input: unknown): Promise<Crossing<unknown>> {
    const given = input === undefined ? undefined : structuredClone(input)
    asked.push({ name, input: given })
    try {
      const parsed = calls[name].input.safeParse(given)
      if (!parsed.success) throw new AppError('bad-request', `${name}: ${parsed.error.message}`)
      await gates.get(name)
      const failure = failing.get(name)
      if (failure !== undefined) throw failure
      const answer = (options.answers?.[name] ?? usual[name]) as (input: unknown) => unknown
      return { ok: true, value: structuredClone(await answer(parsed.data)) }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { ok: false, error: encodeError(error) }
    }
  }

  const subscribe = (event: EventName) => (listener: (payload: never) => void) => {
    const heard = listeners.get(event) ?? new Set()
    listeners.set(event, heard.add(listener))
    return () => void heard.delete(listener)
  }

  const bridge = {
    ...Object.fromEntries(callNames.map(name => [name, (input?: unknown) => cross(name, input)])),
    pathOfFile: () => fake.pathOfDrop,
    onRecordsChanged: subscribe('recordsChanged'),
    onRunChanged: subscribe('runChanged'),
    onLeaderChanged: subscribe('leaderChanged'),
    onLeaderHeard: subscribe('leaderHeard'),
    onLeaderPressed: subscribe('leaderPressed'),
    onCueChanged: subscribe('cueChanged'),
    onWorkspaceChanged: subscribe('workspaceChanged'),
    onFileGiven: subscribe('fileGiven'),
    onCallWanted: subscribe('callWanted'),
    onCommandChosen: subscribe('commandChosen'),
    onUndoChanged: subscribe('undoChanged'),
    onClockRead: subscribe('clockRead'),
    onTaskChanged: subscribe('taskChanged'),
    onQuitHeld: subscribe('quitHeld'),
    onUnsavedLeft: subscribe('unsavedLeft'),
    onFlushWanted: subscribe('flushWanted'),
    flushed: (token: number) => void flushed.push(token),
  } as unknown as Bridge

  const fake: FakeBridge & { readonly bridge: Bridge } = {
    bridge,
    disk,
    asked,
    flushed,
    copied,
    pathOfDrop: '',
    inputsOf: <N extends CallName>(name: N) =>
      asked.filter(one => one.name === name).map(one => one.input as InputOf<N>),
    onDisk: stored,
    fail: (name, code, message = 'It did not work. Nothing was changed.') =>
      void failing.set(name, new AppError(code, message)),
    refuse: (id, code, message = 'It was not written. It is still here.') =>
      void refused.set(id, new AppError(code, message)),
    mend: () => {
      failing.clear()
      refused.clear()
    },
    hold: name => {
      let open = () => {}
      gates.set(name, new Promise<void>(resolve => (open = resolve)))
      return () => {
        gates.delete(name)
        open()
      }
    },
    write: record => void put(record),
    tell: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) listener(structuredClone(payload) as never)
    },
  }
  return fake
}

/** The week of `testNow` in Berlin. */
const fictionWeek = { from: '2026-11-15T23:00:00.000Z', to: '2026-11-22T23:00:00.000Z' }

const importKinds: ReadonlySet<RecordKind> = new Set(['person', 'colleague', 'prospect', 'call'])
const unreadable = {
  kind: 'refused',
  message: 'This text says nothing about a call.',
  safe: 'Nothing was changed.',
} as const

function nameOf(record: AnyRecord): string {
  return (summarize(record) as Summary).title
}
