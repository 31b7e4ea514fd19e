/**
 * Reads files and pasted text in a process of its own, one after the other, within limits of time and memory. The
 * process is started when first needed, kept for a minute, and ended at once by a file that exceeds a limit.
 */
import { basename } from 'node:path'
import { type ReadResult, refuse } from '@shared/formats/draft'
import { type RunSheetResult, refuseSheet } from '@shared/formats/run-sheet/sheet'
import type { Filling } from '@shared/formats/table/fill-workbook'
import { type FilledResult, refuseTable, type TableResult } from '@shared/formats/table/table-result'
import type { FromReader, ReadJob, ReadOutcome, ReadSource } from './messages'

/** A running worker; `import-process.ts` makes real ones, tests their own. */
export interface Worker {
  post(job: ReadJob): void
  onMessage(listener: (message: FromReader) => void): void
  onExit(listener: () => void): void
  /** Memory it holds now and time it has worked; undefined when the system does not say. */
  used(): Used | undefined
  kill(): void
}

export interface Used {
  readonly bytes: number
  /** Time on a processor since its start; waiting for one is not in it. */
  readonly workedMs: number | undefined
}

export interface Limits {
  /** Of the process's own work: a busy machine is not the file's fault. */
  readonly ms: number
  /** By the clock, for a file that never comes. */
  readonly waitMs: number
  readonly bytes: number
  /** From the start of the process until it says it is ready. */
  readonly startMs: number
  readonly idleMs: number
}
export const readLimits: Limits = {
  ms: 2_000,
  waitMs: 15_000,
  bytes: 256 * 1024 * 1024,
  startMs: 15_000,
  idleMs: 60_000,
}
const lookEveryMs = 50

export interface Reader {
  readonly readFile: (path: string) => Promise<ReadResult>
  readonly readText: (text: string) => Promise<ReadResult>
  readonly readRunSheet: (given: GivenSheet) => Promise<RunSheetResult>
  readonly readTable: (path: string) => Promise<TableResult>
  readonly fillTable: (path: string, filling: Filling) => Promise<FilledResult>
  readonly end: () => void
}

/** A file that may be read, or what was on the clipboard. */
export type GivenSheet =
  | { readonly path: string }
  | { readonly text: string; readonly html?: string | undefined }

type Surroundings = { readonly start: () => Worker; readonly now: () => string; readonly zone: string }
type Live = { readonly worker: Worker; readonly ready: Promise<boolean> }

export function createReader({ start, now, zone }: Surroundings, limits: Limits = readLimits): Reader {
  let live: Live | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  let lastId = 0
  let turn: Promise<unknown> = Promise.resolve()

  const end = () => {
    clearTimeout(idle)
    live?.worker.kill()
    live = undefined
  }
  const wake = (): Live => {
    clearTimeout(idle)
    const woken = live ?? startWorker(start, limits.startMs)
    if (live !== woken) woken.worker.onExit(() => (live = live === woken ? undefined : live))
    live = woken
    return woken
  }
  const read = async (source: ReadSource, name: string): Promise<ReadOutcome> => {
    const { worker, ready } = wake()
    lastId += 1
    const job = { id: lastId, source, name, now: now(), zone }
    const result = (await ready) ? await runJob(worker, job, limits) : outcomeWords.stopped(name)
    if (result.kind === 'ended') {
      end()
      return outcomeWords[result.why](name)
    }
    idle = setTimeout(end, limits.idleMs)
    return result
  }
  const inTurn = (source: ReadSource, name: string): Promise<ReadOutcome> => {
    const result = turn.then(() => read(source, name))
    turn = result.catch(() => undefined)
    return result
  }
  return {
    readFile: async path => asDraft(await inTurn({ kind: 'file', path }, basename(path))),
    readText: async text => asDraft(await inTurn({ kind: 'text', text }, pastedName)),
    readRunSheet: async given => {
      const name = 'path' in given ? basename(given.path) : pastedName
      const source: ReadSource =
        'path' in given ? { kind: 'sheet-file', path: given.path } : { kind: 'sheet-text', ...given }
      return asSheet(await inTurn(source, name))
    },
    readTable: async path => {
      const result = await inTurn({ kind: 'table', path }, basename(path))
      return result.kind === 'table' || result.kind === 'refused' ? result : misread
    },
    fillTable: async (path, filling) => {
      const result = await inTurn({ kind: 'fill', path, filling }, basename(path))
      return result.kind === 'filled' || result.kind === 'refused' ? result : misread
    },
    end,
  }
}

const pastedName = 'pasted text'

/** Our own worker answers what it was asked; anything else is no answer. */
const misread = refuseTable('The file was read as something else than it was asked for.')
const asDraft = (result: ReadOutcome): ReadResult => {
  if (result.kind === 'draft') return result
  if (result.kind !== 'refused') return refuse(misread.message)
  return 'safe' in result ? result : refuse(result.message)
}
function asSheet(result: ReadOutcome): RunSheetResult {
  if (result.kind === 'sheet') return result
  return refuseSheet((result.kind === 'refused' ? result : misread).message)
}

function startWorker(start: () => Worker, startMs: number): Live {
  const worker = start()
  const ready = new Promise<boolean>(resolve => {
    const limit = setTimeout(() => resolve(false), startMs)
    const settle = (isReady: boolean) => {
      clearTimeout(limit)
      resolve(isReady)
    }
    worker.onMessage(message => message.kind === 'ready' && settle(true))
    worker.onExit(() => settle(false))
  })
  return { worker, ready }
}

type Ended = { readonly kind: 'ended'; readonly why: keyof typeof outcomeWords }

const outcomeWords = {
  slow: (name: string) => refuse(`"${name}" took longer than 2 seconds to read, so reading was stopped.`),
  large: (name: string) =>
    refuse(`"${name}" needs more than 256 MB of memory to read, so reading was stopped.`),
  stopped: (name: string) =>
    refuse(`Reading "${name}" stopped before its end. It may be damaged or far too large.`),
} as const

function runJob(worker: Worker, job: ReadJob, limits: Limits): Promise<ReadOutcome | Ended> {
  return new Promise(resolve => {
    const settle = (result: ReadOutcome | Ended) => {
      clearTimeout(late)
      clearInterval(look)
      resolve(result)
    }
    const stop = (why: Ended['why']) => settle({ kind: 'ended', why })
    const begun = { at: performance.now(), workedMs: worker.used()?.workedMs }
    const late = setTimeout(() => stop('slow'), limits.waitMs)
    const look = setInterval(() => {
      const used = worker.used()
      if ((used?.bytes ?? 0) > limits.bytes) stop('large')
      else if (workedSince(begun, used) >= limits.ms) stop('slow')
    }, lookEveryMs)
    worker.onExit(() => stop('stopped'))
    worker.onMessage(message => message.kind === 'done' && message.id === job.id && settle(message.result))
    worker.post(job)
  })
}

/** Time it has worked on this; all that has passed where the system does not say. */
function workedSince(begun: { at: number; workedMs: number | undefined }, used: Used | undefined): number {
  return begun.workedMs === undefined || used?.workedMs === undefined
    ? performance.now() - begun.at
    : used.workedMs - begun.workedMs
}
