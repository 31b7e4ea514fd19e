/**
 * The live run. This process owns it: clock from timestamps, each mark on disk before it is answered for. Windows
 * only mirror what `onChanged` tells them, so none of them can lose anything. One run is live at a time.
 */
import type { InputOf } from '@shared/contract'
import type { Rehearsed } from '@shared/contract/rehearsal-calls'
import type { MarkChange } from '@shared/contract/run-calls'
import { callIdOf, newRun, type Run } from '@shared/domain/run'
import type { NewId } from '@shared/domain/schema'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { AppError } from '@shared/errors'
import * as changes from '@shared/run/marks'
import { plannedEndOf } from '@shared/run/plan'
import type { RecordStore } from '../store/record-store'
import type { Saved, SaveRequest } from '../store/save-step'
import { readCall, rehearsalOf } from './rehearsal'
import { createRunWriter, type RunFiles, type RunWriter } from './run-writer'
import { type ClockPair, createTrustedClock } from './trusted-clock'

export interface RunSession {
  /** The call's live run when it has one; refused while another call's run is live. */
  readonly startRun: (callId: string, form: Run['form']) => Promise<Run>
  /** Refused while a live run goes on; a rehearsal that was going on is ended by it, as it is by a live run. */
  readonly startRehearsal: (of: Rehearsed) => Promise<Run>
  /** Goes on with a run of the disk; one that was ended is open again. */
  readonly resumeRun: (runId: string) => Promise<Run>
  readonly addMark: (input: InputOf<'addMark'>) => Promise<Run>
  readonly changeMark: (markId: string, change: MarkChange) => Promise<Run>
  readonly undoMark: (markId: string) => Promise<Run>
  readonly redoMark: (markId: string) => Promise<Run>
  readonly endRun: () => Promise<Run>
  /** The address a Show row of the live run's script opens; refused for any other row. */
  readonly addressOfRow: (rowId: string) => Promise<string>
  /** The run that is going on. */
  readonly live: () => Run | null
  /** Whether a run is going on now: then the workspace stays where it is. */
  readonly isLive: () => boolean
  /** The latest run that was never ended, for the offer to resume it; none while one is going on. */
  readonly unfinished: () => Promise<Run | null>
  /** The computer woke from sleep: its wall clock is to be trusted. */
  readonly wokeUp: () => void
  /** Writes what a failed write left in memory. */
  readonly flush: () => Promise<void>
}

export interface RunSessionOptions {
  readonly store: Pick<RecordStore, 'read' | 'summaries'> & {
    readonly save: (request: SaveRequest) => Promise<Pick<Saved, 'rev' | 'merged' | 'record'>>
  }
  readonly clock: ClockPair
  readonly newId: NewId
  readonly onChanged: (run: Run) => void
}

export function createRunSession({ store, clock, newId, onChanged }: RunSessionOptions): RunSession {
  const time = createTrustedClock(clock)
  const files: RunFiles = {
    save: async run => {
      const { rev, merged, record } = await store.save({ record: run, baseRev: run.rev, by: 'run' })
      return { rev, merged: merged && record.kind === 'run' ? record : undefined }
    },
  }
  let live: RunWriter | undefined
  /** Runs that ended while the disk took nothing. */
  let late: readonly RunWriter[] = []

  /** Writes and tells. A failure is told as well: the change stands, in memory. */
  async function keep(writer: RunWriter): Promise<Run> {
    try {
      await writer.written()
    } catch (error) {
      throw asUnwritten(error)
    } finally {
      onChanged(writer.run())
      if (writer === live && writer.run().endedAt !== undefined) release(writer)
    }
    // Their failure was told when it happened; they stay in line.
    await writeLate().catch(() => undefined)
    return writer.run()
  }

  /** A rehearsal holds nothing up: it is over when something else begins. One the disk did not take stays in line. */
  async function endRehearsal(): Promise<void> {
    if (live?.run().form !== 'rehearsal') return
    await apply(run => changes.endRun(run, marking())).catch(() => undefined)
  }

  function release(writer: RunWriter): void {
    live = undefined
    if (!writer.isWritten()) late = [...late, writer]
  }

  async function writeLate(): Promise<void> {
    for (const writer of late) await writer.written()
    late = late.filter(writer => !writer.isWritten())
  }

  async function apply(change: (run: Run) => Run): Promise<Run> {
    if (live === undefined) throw noRun()
    live.change(change(live.run()))
    return keep(live)
  }

  function applyTo(markId: string, change: (run: Run) => Run): Promise<Run> {
    return apply(run => {
      if (!run.marks.some(mark => mark.id === markId)) throw noMark(markId)
      return change(run)
    })
  }

  const marking = () => ({ at: notBefore(live?.run(), time.now()), newId })
  return {
    startRun: async (callId, form) => {
      const isIt = (run: Run) => run.callId === callId && run.form === form
      if (live !== undefined && isIt(live.run())) return keep(live)
      const call = await readCall(store, callId)
      await endRehearsal()
      if (live !== undefined) return sameOrRefused(live, isIt)
      const now = time.now()
      const run = newRun(
        {
          ...{ callId: call.id, scriptCopyId: call.scriptCopyId, form },
          ...{ startedAt: now, plannedEnd: plannedEndOf(call, now), sample: call.sample },
        },
        { now, newId },
      )
      live = createRunWriter(files, run, false)
      return keep(live)
    },
    startRehearsal: async of => {
      const begun = await rehearsalOf(store, of)
      await endRehearsal()
      if (live !== undefined) throw anotherRun(live.run())
      const now = time.now()
      live = createRunWriter(files, begun({ now, newId }), false)
      return keep(live)
    },
    resumeRun: async runId => {
      if (live?.run().id === runId) return keep(live)
      const held = late.find(writer => writer.run().id === runId)
      const stored = held?.run() ?? (await readRun(store, runId))
      if (stored === undefined) throw noStoredRun(runId)
      if (stored.form === 'live') await endRehearsal()
      if (live !== undefined) return sameOrRefused(live, run => run.id === runId)
      late = late.filter(writer => writer !== held)
      live = held ?? createRunWriter(files, stored, true)
      live.change(changes.reopenRun(stored, time.now()))
      return keep(live)
    },
    addMark: input => apply(run => changes.addMark(run, input, marking())),
    changeMark: (id, change) => applyTo(id, run => changes.changeMark(run, id, change, time.now())),
    undoMark: id => applyTo(id, run => changes.undoMark(run, id, time.now())),
    redoMark: id => applyTo(id, run => changes.redoMark(run, id, time.now())),
    endRun: () => apply(run => changes.endRun(run, marking())),
    addressOfRow: rowId => addressOf(store, live?.run(), rowId),
    live: () => live?.run() ?? null,
    isLive: () => live !== undefined,
    unfinished: async () => (live === undefined ? latestUnfinished(store) : null),
    wokeUp: time.wokeUp,
    flush: async () => {
      await live?.written()
      await writeLate()
    },
  }

  function sameOrRefused(current: RunWriter, isSame: (run: Run) => boolean): Promise<Run> {
    if (isSame(current.run())) return keep(current)
    throw anotherRun(current.run())
  }
}

/** After a crash the wall clock is all there is, and it may have been set back: a new mark still comes after the last. */
function notBefore(run: Run | undefined, now: string): string {
  const times = run?.marks.map(mark => Date.parse(mark.at)) ?? []
  return new Date(Math.max(Date.parse(now), ...times)).toISOString()
}

type Reading = Pick<RecordStore, 'read'>

async function latestUnfinished(store: Reading & Pick<RecordStore, 'summaries'>): Promise<Run | null> {
  const open = store
    .summaries('run')
    .flatMap(one => (one.kind === 'run' && one.endedAt === undefined ? [one] : []))
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
  for (const { id } of open) {
    const run = await readRun(store, id)
    if (run !== undefined && run.endedAt === undefined && run.deletedAt === undefined) return run
  }
  return null
}

async function readRun(store: Reading, id: string): Promise<Run | undefined> {
  const read = await store.read('run', id)
  return read.kind === 'ok' ? read.record : undefined
}

/** The page a Show row of the run's script names. */
async function addressOf(store: Reading, run: Run | undefined, rowId: string): Promise<string> {
  if (run === undefined) throw noRun()
  const row = (await stepsOf(store, run)).flatMap(({ show }) => show).find(({ id }) => id === rowId)
  if (row?.form === 'open' && row.value?.trim()) return row.value.trim()
  throw new AppError('not-found', 'This row has no page of this script to open. Nothing was opened.', {
    id: rowId,
  })
}

async function stepsOf(store: Reading, { scriptCopyId, scriptId }: Run): Promise<ScriptCopy['steps']> {
  const copy = scriptCopyId && (await store.read('script-copy', scriptCopyId))
  if (copy && copy.kind === 'ok') return copy.record.steps
  const script = scriptId && (await store.read('script', scriptId))
  return script && script.kind === 'ok' ? script.record.steps : []
}

function asUnwritten(error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  const words = `It stands here, but is not on disk yet. ${error.message} The next mark writes it too.`
  return new AppError(error.code, words, error.detail)
}

const noRun = () =>
  new AppError('no-run', 'No run is going on, so nothing was marked. Start or resume the run.')
const noMark = (id: string) =>
  new AppError('not-found', 'This mark is not in the run. Nothing was changed.', { id })
const noStoredRun = (id: string) =>
  new AppError('not-found', 'This run cannot be read, so it was not resumed. Its file is untouched.', { id })
const anotherRun = (run: Run) =>
  new AppError('refused', 'The run of another call is still going on. End it first; nothing was changed.', {
    runId: run.id,
    callId: callIdOf(run),
  })
