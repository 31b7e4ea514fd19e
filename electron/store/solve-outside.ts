/** What can be done about changes from elsewhere: put the version before back, or choose a side where both changed. */
import type { AnyRecord } from '@shared/domain/records'
import { AppError } from '@shared/errors'
import { hasSameContent, mergeRecords } from '@shared/merge/merge-records'
import { resolveConflicts } from '@shared/merge/take-side'
import { tellFrozen } from './mass-guard'
import type { Notice } from './notices'
import { BackInPart, letGo, putBack } from './put-back'
import { readVersion } from './read-version'
import { saveInTurn } from './save-record'
import type { Saved } from './save-step'
import type { Sides, Solver, Solvers } from './solve'
import { solveDamage, solveUnreadable } from './solve-damage'
import { keyOf, type StoreCore } from './store-core'
import { adoptFile } from './take-over'

export function solveOutsideChanges(core: StoreCore, solvers: Solvers): void {
  solvers.onSolve('outside-change', restoring(core))
  solvers.onSolve('merged', restoring(core))
  solvers.onSolve('conflict', choosing(core))
  solvers.onSolve('quarantined', solveDamage(core))
  solvers.onSolve('unreadable', solveUnreadable(core))
  solvers.onSolve('gone', {
    solve: async (notice, action) => {
      const ref = refOf(notice)
      if (action === 'bring-back') {
        const { saved, lost } = await putBack(core, [ref], () => notice.versions?.ours)
        if (lost.length > 0) throw notKept()
        core.problems.remove(notice.id)
        return saved
      }
      core.problems.remove(notice.id)
      return []
    },
  })
  solvers.onSolve('mass-gone', {
    solve: async (_notice, action, task) => {
      const refs = [...core.frozen.values()]
      if (action === 'let-go') {
        await letGo(core, refs)
        tellFrozen(core)
        return []
      }
      const back = putBack(core, refs, ref => core.catalog.get(ref)?.hash, task)
      const { saved, lost } = await back.finally(() => tellFrozen(core))
      if (lost.length > 0) throw new BackInPart(notAllKept(lost.length, refs.length), saved)
      return saved
    },
  })
}

const restoring = (core: StoreCore): Solver => ({
  solve: async notice => {
    const before = await wanted(core, notice, notice.versions?.ours)
    const saved = await saveAs(core, notice, () => before)
    core.problems.remove(notice.id)
    return [saved]
  },
})

const choosing = (core: StoreCore): Solver => ({
  solve: async (notice, action) => {
    const { merged, sideOf } = await openConflict(core, notice)
    const chosen = sideOf(action === 'keep-theirs' ? 'theirs' : 'ours')
    // What was changed since the conflict stays, but for the places that are chosen about.
    const settled = (present: AnyRecord | undefined) =>
      present ? mergeRecords(merged, chosen, present).record : chosen
    const saved = hasSameContent(merged, chosen) ? [] : [await saveAs(core, notice, settled)]
    core.problems.remove(notice.id)
    return saved
  },
  sides: async (notice): Promise<Sides> => {
    const { sideOf } = await openConflict(core, notice)
    return { ours: sideOf('ours'), theirs: sideOf('theirs') }
  },
})

/** The merged record as it would be with either side: they differ in nothing but the places in conflict. */
async function openConflict(core: StoreCore, notice: Notice) {
  const { base, ours, theirs, merged } = notice.versions ?? {}
  const past = base === undefined ? null : await readVersion(core, notice.ref, base)
  const mine = await wanted(core, notice, ours)
  const other = await wanted(core, notice, theirs)
  const both = await wanted(core, notice, merged)
  const { conflicts } = mergeRecords(past ?? undefined, mine, other)
  return { merged: both, sideOf: (side: 'ours' | 'theirs') => resolveConflicts(both, conflicts, side) }
}

async function wanted(core: StoreCore, notice: Notice, hash: string | undefined): Promise<AnyRecord> {
  const record = hash === undefined ? null : await readVersion(core, notice.ref, hash)
  if (record === null) throw notKept()
  return record
}

/** Saved as the next version of what stands there now, and told to every window. */
async function saveAs(
  core: StoreCore,
  notice: Notice,
  make: (present: AnyRecord | undefined) => AnyRecord,
): Promise<Saved> {
  const ref = refOf(notice)
  const saved = await core.queue.run([keyOf(ref)], async () => {
    const loaded = await adoptFile(core, await core.folder(), ref)
    const present = loaded.kind === 'ok' ? loaded.record : undefined
    const record = { ...make(present), updatedAt: core.now().toISOString() }
    return saveInTurn(core, { record, baseRev: present?.rev ?? record.rev, by: 'restore' })
  })
  core.announce({ kind: 'records', by: 'disk', records: [saved.record] })
  return saved
}

function refOf({ ref }: Notice) {
  if (ref === undefined) throw notKept()
  return ref
}

const notAllKept = (lost: number, all: number) =>
  new AppError(
    'not-found',
    `${all - lost} of ${all} records are back. Of the other ${lost} no version is kept here or in a backup; they stay listed. Look for their files where they went, or let them go.`,
  )

const notKept = () =>
  new AppError(
    'not-found',
    'The version that is needed for this is not kept any more. Nothing was changed. Look into your backups.',
  )
