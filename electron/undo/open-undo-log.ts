/** The undo log of the open workspace: one thing at a time, each in memory as it stands in the file. */
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import type { UndoAnswer, UndoStanding } from '@shared/safety'
import {
  afterLine,
  emptyLog,
  type LoggedStep,
  type LogLine,
  linesOf,
  pinsOf,
  standingOf,
  type UndoState,
  withoutOld,
  withoutRecords,
} from '@shared/undo/log'
import type { RecordStore } from '../store/record-store'
import { openStepFile, type StepFile } from './step-file'
import { type Direction, planTakingBack, VersionGone } from './take-back'
import type { UndoLog } from './undo-log'

export interface UndoLogOptions {
  readonly store: RecordStore
  /** What the app keeps of the open workspace; undefined while there is none. */
  readonly folder: () => string | undefined
  /** ISO instant. */
  readonly now: () => string
  readonly log: (message: string) => void
}

/** So many lines more than steps, and the file is written anew. */
const slackLines = 1_000
/** How often a record may change under an undo before it gives up. */
const attempts = 3

export async function openUndoLog(options: UndoLogOptions): Promise<UndoLog> {
  const parts = createParts(options)
  const { inTurn, standing, apply } = parts
  const turn = (direction: Direction, stepId?: string) =>
    inTurn(() => takeBack(options, parts, direction, stepId))
  await inTurn(async () => undefined)
  options.store.onChanged(change => {
    if (change.kind === 'workspace') void inTurn(async () => undefined)
  })
  return {
    standing,
    record: (step, changes) =>
      inTurn(async () => {
        if (changes.length === 0) return
        await apply({ do: 'step', at: options.now(), ...step, changes: [...changes] })
      }),
    undo: stepId => turn('undo', stepId),
    redo: () => turn('redo'),
    forget: refs => inTurn(() => parts.replace(withoutRecords(parts.state(), refs))),
    pins: () => pinsOf(parts.state()),
    onChanged: parts.changed.listen,
    onSaved: parts.saved.listen,
    flush: () => inTurn(parts.flush),
  }
}

type Parts = ReturnType<typeof createParts>

function createParts({ folder, now, log }: UndoLogOptions) {
  const changed = createListeners<UndoStanding>()
  const saved = createListeners<readonly AnyRecord[]>()
  let state: UndoState = emptyLog
  let file: StepFile | undefined
  let openedIn: string | undefined
  let lines = 0
  let work: Promise<unknown> = Promise.resolve()

  const become = (next: UndoState) => {
    const before = standingOf(state)
    state = next
    const after = standingOf(state)
    if (JSON.stringify(before) !== JSON.stringify(after)) changed.tell(after)
  }
  const rewrite = async () => {
    const fewest = linesOf(state)
    await file?.rewrite(fewest)
    lines = fewest.length
  }
  /** The workspace may be made, or come back, after the log was opened. */
  const load = async () => {
    const present = folder()
    if (present === undefined || present === openedIn) return
    openedIn = present
    file = openStepFile(join(present, 'undo.jsonl'), log)
    const read = await file.read()
    lines = read.length
    become(withoutOld(read.reduce(afterLine, emptyLog), now()))
    void inTurn(compact)
  }
  const compact = async () => {
    const slack = lines - linesOf(state).length
    if (slack > 0) await rewrite().catch(error => log(`The undo log could not be written anew: ${error}`))
  }
  const inTurn = <T>(next: () => Promise<T>): Promise<T> => {
    const result = work.then(load).then(next)
    work = result.catch(() => undefined)
    return result
  }
  return {
    changed,
    saved,
    inTurn,
    state: () => state,
    standing: () => standingOf(state),
    apply: async (line: LogLine) => {
      become(afterLine(state, line))
      await file?.append(line)
      lines += 1
      if (lines > linesOf(state).length + slackLines) await compact()
    },
    replace: async (next: UndoState) => {
      become(next)
      await rewrite()
    },
    flush: async () => file?.flush(),
  }
}

async function takeBack(
  options: UndoLogOptions,
  parts: Parts,
  direction: Direction,
  stepId: string | undefined,
): Promise<UndoAnswer> {
  const step = wantedStep(parts.state(), direction, stepId)
  if (step === undefined) return { step: null, standing: parts.standing(), records: [], kept: 0 }
  const { records, kept } = await saveBack(options, parts, step, direction)
  await parts.apply({ do: direction === 'undo' ? 'undone' : 'redone', at: options.now(), id: step.id })
  const { id, label } = step
  return { step: { id, label }, standing: parts.standing(), records, kept }
}

function wantedStep(
  { done, undone }: UndoState,
  direction: Direction,
  id: string | undefined,
): LoggedStep | undefined {
  if (direction === 'redo') return undone.at(-1)
  return id === undefined ? done.at(-1) : done.find(step => step.id === id)
}

async function saveBack(
  { store, now }: UndoLogOptions,
  parts: Parts,
  step: LoggedStep,
  direction: Direction,
): Promise<{ readonly records: readonly AnyRecord[]; readonly kept: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const plan = await planOrDrop({ store, now }, parts, step, direction)
    const { saved, failed } = await store.saveMany(plan.requests)
    const records = saved.map(({ record }) => record)
    if (records.length > 0) parts.saved.tell(records)
    const [first] = failed
    if (first === undefined) return { records: [...records, ...plan.unchanged], kept: plan.kept }
    if (first.error.code === 'changed-outside' && attempt < attempts) continue
    throw notTakenBack(step, direction, first.error)
  }
}

async function planOrDrop(
  { store, now }: Pick<UndoLogOptions, 'store' | 'now'>,
  parts: Parts,
  step: LoggedStep,
  direction: Direction,
) {
  try {
    return await planTakingBack(store, step, direction, now())
  } catch (error) {
    if (error instanceof AppError) throw notTakenBack(step, direction, error)
    if (!(error instanceof VersionGone)) throw error
    await parts.apply({ do: 'dropped', at: now(), id: step.id })
    throw new AppError(
      'not-found',
      `“${step.label}” cannot be ${words[direction]} any more, because an earlier version of it is not kept. Nothing was changed.`,
    )
  }
}

const words = { undo: 'undone', redo: 'redone' } as const

function notTakenBack(
  { label }: LoggedStep,
  direction: Direction,
  { code, message, detail }: AppError,
): AppError {
  return new AppError(code, `“${label}” was not ${words[direction]}. ${message}`, detail)
}

function createListeners<T>() {
  const listeners = new Set<(value: T) => void>()
  return {
    tell: (value: T) => {
      for (const listener of listeners) listener(value)
    },
    listen: (listener: (value: T) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
