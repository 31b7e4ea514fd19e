/** A file that could not be read: the last good version known of its record is put in its place; the file stays kept. */
import { AppError } from '@shared/errors'
import { lastGood } from './last-good'
import type { Notice } from './notices'
import { putBack } from './put-back'
import type { Solver } from './solve'
import type { StoreCore } from './store-core'

export const solveDamage = (core: StoreCore): Solver => ({
  solve: async notice => {
    const ref = refOf(notice)
    // It may have been saved or brought back meanwhile: then what stands there is newer.
    const lost = core.catalog.get(ref) === undefined ? await putBack(core, [ref], () => undefined) : []
    if (lost.length > 0) throw nothingKept()
    core.problems.dismiss(notice.id)
    return []
  },
  sides: async notice => {
    const ours = await lastGood(core, refOf(notice), undefined)
    return { ours: ours ?? null, theirs: null }
  },
})

function refOf({ ref }: Notice) {
  if (ref === undefined) throw nothingKept()
  return ref
}

const nothingKept = () =>
  new AppError(
    'not-found',
    'No earlier version of this record is kept here or in a backup. Nothing was changed; the damaged file is kept as it was.',
  )
