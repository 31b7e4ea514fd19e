/** A file that could not be read: the last good version known of its record is put in its place; the file stays kept. */
import type { RecordRef } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { lstatOrNothing } from './atomic-write'
import { lastGood } from './last-good'
import type { Notice } from './notices'
import { quarantinedProblem } from './problems'
import { type PutBack, putBack } from './put-back'
import { quarantineFile } from './quarantine'
import type { Solver } from './solve'
import type { StoreCore } from './store-core'

export const solveDamage = (core: StoreCore): Solver => ({
  solve: async notice => {
    const ref = refOf(notice)
    // It may have been saved or brought back meanwhile: then what stands there is newer.
    const isThere = core.catalog.get(ref) !== undefined
    const { saved, lost } = isThere ? nothingToDo : await putBack(core, [ref], () => undefined)
    if (lost.length > 0) throw nothingKept()
    core.problems.dismiss(notice.id)
    return saved
  },
  sides: async notice => {
    const ours = await lastGood(core, refOf(notice), undefined)
    return { ours: ours ?? null, theirs: null }
  },
})

const nothingToDo: PutBack = { saved: [], lost: [] }

/** The same where a folder, a link or a file on a bad sector stands: that is kept as it is under another name. */
export const solveUnreadable = (core: StoreCore): Solver => ({
  ...solveDamage(core),
  solve: async notice => {
    const ref = refOf(notice)
    if ((await lastGood(core, ref, undefined)) === undefined) throw nothingKept()
    await moveAside(core, ref)
    const { saved, lost } = await putBack(core, [ref], () => undefined)
    if (lost.length > 0) throw nothingKept()
    core.problems.remove(notice.id)
    return saved
  },
})

async function moveAside(core: StoreCore, ref: RecordRef): Promise<void> {
  const folder = await core.folder()
  const stats = await lstatOrNothing(folder.recordPath(ref.kind, ref.id))
  if (stats === undefined) return
  const now = core.now().toISOString()
  const reason = 'stood in the place of a record and could not be read'
  const kept = await quarantineFile(folder, ref, { reason, stats, now })
  if (kept === undefined) throw cannotMove()
  core.problems.add(quarantinedProblem(kept))
}

function refOf({ ref }: Notice) {
  if (ref === undefined) throw nothingKept()
  return ref
}

const nothingKept = () =>
  new AppError(
    'not-found',
    'No earlier version of this record is kept here or in a backup. Nothing was changed; the damaged file is kept as it was.',
  )

const cannotMove = () =>
  new AppError('not-allowed', 'What stands in its place could not be moved aside. Nothing was changed.')
