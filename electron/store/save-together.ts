/**
 * Many records as one step: every file is written and verified beside its place before the first one takes its place.
 * A full disk or a missing folder then leaves nothing changed; a record changed elsewhere is merged with.
 */
import { type AnyRecord, type RecordRef, recordKinds } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { type FileStamp, type StagedFile, syncFolder } from './atomic-write'
import { createPace, eachAtOnce, type Pace } from './in-slices'
import {
  asSaveError,
  ChangedOnDisk,
  changedOutside,
  fileFor,
  type Prepared,
  prepare,
  prepareOver,
  refuseOutsideChange,
  type Saved,
  type SaveRequest,
  settle,
} from './save-step'
import { keyOf, type StoreCore } from './store-core'
import type { WorkspaceFolder } from './workspace-folder'

export type SaveManyResult = {
  readonly savedAt: string
  readonly saved: readonly Saved[]
  readonly failed: readonly (RecordRef & { readonly error: AppError })[]
}

/** Who waits for many records sees them go, and may still stop it while nothing has taken its place. */
export type SaveWatch = {
  /** Written beside their places, of all that are to be saved. */
  readonly staged: (count: number) => void
  /** Throws to give it all up. */
  readonly goOn: () => void
  /** From now on it is finished; throws as `goOn` does, for the last time. */
  readonly placing: () => void
}

/**
 * Saves all or, where anything can be known beforehand, none. The files take their places kind by kind, so that a
 * record comes after those it points to; should the disk fail in the midst of that, the result says which are saved.
 */
export function saveRecords(
  core: StoreCore,
  requests: readonly SaveRequest[],
  watch: SaveWatch = unwatched,
): Promise<SaveManyResult> {
  const keys = requests.map(({ record }) => keyOf(record))
  if (new Set(keys).size < keys.length)
    throw new AppError('bad-request', 'A record was sent twice. Nothing was saved.')
  return core.queue.run(keys, async () => {
    const byKey = new Map(requests.map(request => [keyOf(request.record), request]))
    const step: Step = {
      ...{ core, requests: byKey, pace: createPace() },
      ...{ errors: new Map(), staged: [], placed: [] },
    }
    try {
      await stageAll(step, await prepareAll(step, inOrder(requests), watch), watch)
      if (step.errors.size === 0) watch.placing()
    } catch (error) {
      for (const { file } of step.staged) await file.discard()
      throw error
    }
    await placeAll(step)
    await flushAll(step)
    return report(step, requests)
  })
}

const unwatched: SaveWatch = { staged: () => undefined, goOn: () => undefined, placing: () => undefined }

type Staged = { readonly prepared: Prepared; readonly file: StagedFile; readonly folder: WorkspaceFolder }

type Placed = {
  readonly prepared: Prepared
  readonly folder: WorkspaceFolder
  readonly stamp: FileStamp
}

type Step = {
  readonly core: StoreCore
  readonly requests: ReadonlyMap<string, SaveRequest>
  readonly errors: Map<string, AppError>
  readonly staged: Staged[]
  /** Took their places; a folder that cannot be flushed takes them out again. */
  placed: readonly Placed[]
  /** Thousands of records let windows through. */
  readonly pace: Pace
}

/** Enough to keep a disk busy while others are flushed. */
const stagingWidth = 4
/** As for a single save. */
const mostMerges = 5

function inOrder(requests: readonly SaveRequest[]): readonly SaveRequest[] {
  const rank = ({ record }: SaveRequest) => recordKinds.indexOf(record.kind)
  return [...requests].sort((one, other) => rank(one) - rank(other))
}

async function prepareAll(
  step: Step,
  requests: readonly SaveRequest[],
  watch: SaveWatch,
): Promise<readonly Prepared[]> {
  const prepared: Prepared[] = []
  for (const request of requests) {
    watch.goOn()
    await step.pace()
    await noting(step, request.record, async () => void prepared.push(await prepare(step.core, request)))
  }
  return prepared
}

async function stageAll(step: Step, all: readonly Prepared[], watch: SaveWatch): Promise<void> {
  const inPlace = new Map(all.map((prepared, at) => [prepared, at]))
  const stop = await eachUntilStopped(all, watch, async prepared => {
    if (step.errors.size > 0) return
    await step.pace()
    await noting(step, prepared.stored, async () => {
      const folder = await step.core.folder()
      await folder.assertPresent()
      await folder.ensureFolder(prepared.stored.kind)
      step.staged.push({ prepared, folder, file: await fileFor(folder, prepared).stage(prepared.stored) })
    })
    watch.staged(step.staged.length)
  })
  if (stop !== undefined) throw stop.why
  step.staged.sort((one, other) => (inPlace.get(one.prepared) ?? 0) - (inPlace.get(other.prepared) ?? 0))
}

/** Resolves when none is under way any more, so that all that was staged can be discarded. */
async function eachUntilStopped(
  all: readonly Prepared[],
  watch: SaveWatch,
  work: (prepared: Prepared) => Promise<void>,
): Promise<{ readonly why: unknown } | undefined> {
  let stop: { readonly why: unknown } | undefined
  await eachAtOnce(all, stagingWidth, async prepared => {
    if (stop !== undefined) return
    try {
      watch.goOn()
      await work(prepared)
    } catch (error) {
      stop = { why: error }
    }
  })
  return stop
}

/** The first failure stops: what has not taken its place by then is discarded. */
async function placeAll(step: Step): Promise<void> {
  const placed: Placed[] = []
  for (const each of step.staged) {
    const { prepared, file } = each
    if (step.errors.size > 0) {
      await file.discard()
      continue
    }
    await noting(step, prepared.stored, async () => {
      placed.push(await place(step, each))
    })
  }
  step.placed = placed
}

/** A file that was changed elsewhere after it was staged over is merged with, and staged once more. */
async function place({ core, requests }: Step, staged: Staged): Promise<Placed> {
  let { prepared, file } = staged
  const { folder } = staged
  for (let merges = 0; merges < mostMerges; merges += 1) {
    try {
      const stamp = await file.commit(current => refuseOutsideChange(core, folder, prepared, current))
      return { prepared, folder, stamp }
    } catch (error) {
      const request = requests.get(keyOf(prepared.stored))
      if (!(error instanceof ChangedOnDisk) || request === undefined) throw error
      prepared = await prepareOver(core, request, prepared.known)
      file = await fileFor(folder, prepared).stage(prepared.stored)
    }
  }
  await file.discard()
  throw changedOutside(prepared.stored)
}

/** A rename that is not flushed may be undone by a power cut, so it does not count as saved. */
async function flushAll(step: Step): Promise<void> {
  for (const kind of new Set(step.placed.map(({ prepared }) => prepared.stored.kind))) {
    const ofKind = step.placed.filter(({ prepared }) => prepared.stored.kind === kind)
    for (const folder of new Set(ofKind.map(each => each.folder))) {
      const [first] = ofKind
      if (first) await noting(step, first.prepared.stored, () => syncFolder(folder.kindFolder(kind)))
    }
    if (ofKind.some(({ prepared }) => step.errors.has(keyOf(prepared.stored)))) {
      step.placed = step.placed.filter(each => !ofKind.includes(each))
    }
  }
}

async function report(
  { core, placed, errors, pace }: Step,
  requests: readonly SaveRequest[],
): Promise<SaveManyResult> {
  const saved: Saved[] = []
  for (const { prepared, stamp } of placed) {
    saved.push(settle(core, prepared, stamp))
    await pace()
  }
  if (placed.length > 0) {
    core.announce({ kind: 'records', by: 'save', records: placed.map(({ prepared }) => prepared.stored) })
  }
  const done = new Set(saved.map(({ record }) => keyOf(record)))
  const failed = requests
    .filter(({ record }) => !done.has(keyOf(record)))
    .map(({ record: { kind, id } }) => ({ kind, id, error: errors.get(keyOf({ kind, id })) ?? heldBack() }))
  return { savedAt: core.now().toISOString(), saved, failed }
}

async function noting(step: Step, record: AnyRecord, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    step.errors.set(keyOf(record), asSaveError(step.core, record, error))
  }
}

function heldBack(): AppError {
  return new AppError(
    'not-written',
    'Not saved, because something saved together with it could not be. Try again.',
  )
}
