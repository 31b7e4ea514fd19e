/** Writing a record again whose file is gone, or giving it up; the versions stay in the history either way. */
import type { RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { noTask, type TaskHandle } from '../tasks'
import { foundAgain } from './gone'
import { eachAtOnce } from './in-slices'
import { versionOf } from './keep-version'
import { lastGood } from './last-good'
import { writePrepared } from './save-record'
import { asSaveError, ChangedOnDisk, type Saved } from './save-step'
import { dropEntry, keyOf, type StoreCore } from './store-core'
import { adoptFile } from './take-over'

/** Side by side; a disk is not faster with more. */
const width = 4

export interface PutBack {
  /** As saves of records that were not there before, so that to undo them is to put them into the trash. */
  readonly saved: readonly Saved[]
  /** Nothing is kept of these. */
  readonly lost: readonly RecordRef[]
}

/** Some are back, and this is why the others are not. */
export class BackInPart extends AppError {
  constructor(
    { code, message, detail }: AppError,
    readonly saved: readonly Saved[],
  ) {
    super(code, message, { ...detail })
  }
}

/** Rejects with the disk's reason, or when it was stopped; what is back by then stays. */
export async function putBack(
  core: StoreCore,
  refs: readonly RecordRef[],
  hashOf: (ref: RecordRef) => string | undefined,
  task: TaskHandle = noTask,
): Promise<PutBack> {
  const saved: Saved[] = []
  const lost: RecordRef[] = []
  const errors: AppError[] = []
  let done = 0
  await eachAtOnce(refs, width, async ref => {
    if (errors.length > 0) return
    try {
      task.goOn()
      const back = await core.queue.run([keyOf(ref)], () => putBackOne(core, ref, hashOf(ref)))
      if (back === 'lost') lost.push(ref)
      else if (back !== 'there again') saved.push(back)
      done += 1
      task.progress(done, refs.length)
    } catch (error) {
      errors.push(error instanceof AppError ? error : asSaveError(core, ref, error))
    }
  })
  const [error] = errors
  if (error !== undefined) throw saved.length === 0 ? error : inPart(error, saved, refs.length)
  return { saved, lost }
}

function inPart(error: AppError, saved: readonly Saved[], all: number): BackInPart {
  const why = error.detail?.cancelled === undefined ? error.message : 'You stopped it.'
  const words = `${saved.length} of ${all} records are back, the others stay listed. ${why}`
  return new BackInPart(new AppError(error.code, words, { ...error.detail }), saved)
}

async function putBackOne(
  core: StoreCore,
  ref: RecordRef,
  hash: string | undefined,
): Promise<Saved | 'lost' | 'there again'> {
  const record = await lastGood(core, ref, hash)
  if (record === undefined) return 'lost'
  const known = core.catalog.get(ref)
  try {
    const { text, hash: written } = versionOf(record)
    const prepared = { stored: record, text, hash: written, by: 'restore', known, merge: undefined } as const
    const saved = await writePrepared(core, prepared)
    core.announce({ kind: 'records', by: 'disk', records: [record] })
    return { ...saved, before: undefined }
  } catch (error) {
    if (!(error instanceof ChangedOnDisk)) throw error
    // Something stands there again by itself.
    await adoptFile(core, await core.folder(), ref)
    return 'there again'
  }
}

/** Those that are still gone leave the lists; an emptied file goes the way of a damaged one. */
export async function letGo(core: StoreCore, refs: readonly RecordRef[]): Promise<void> {
  const gone: RecordRef[] = []
  const folder = await core.folder()
  await eachAtOnce(refs, width, async ref => {
    await core.queue.run([keyOf(ref)], async () => {
      const loaded = await adoptFile(core, folder, ref)
      if (loaded.kind === 'ok' || loaded.kind === 'newer') return
      foundAgain(core, ref)
      if (loaded.kind === 'damaged') await adoptFile(core, folder, ref)
      dropEntry(core, ref)
      gone.push(ref)
    })
  })
  if (gone.length > 0) core.announce({ kind: 'records', by: 'disk', records: [], gone })
}
