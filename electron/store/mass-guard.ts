/**
 * Many records gone or emptied at once is a disk, a sync tool or a mistake far more often than a wish. Then nothing is
 * dropped: lists, index and history stay as they are until the user has decided.
 */
import type { RecordRef } from '@shared/domain/records'
import { versionOf } from './keep-version'
import { lastGood } from './last-good'
import { massGoneId, massGoneNotice, removeGone } from './outside-notices'
import { keyOf, type StoreCore, summaryOf } from './store-core'

/** Ten may go one by one, and a tenth of all. */
export const isMass = (gone: number, total: number): boolean => gone > 10 && gone * 10 > total

/** Those that went one by one, or were emptied, and have not come back count with those that went now. */
export function goneSingly(core: StoreCore): readonly RecordRef[] {
  const gone = core.problems.all().flatMap(({ form, ref }) => (form === 'gone' && ref ? [ref] : []))
  const emptied = [...core.emptied.values()].filter(ref => core.catalog.get(ref) === undefined)
  return [...new Map([...gone, ...emptied].map(ref => [keyOf(ref), ref])).values()]
}

export async function freeze(core: StoreCore, refs: readonly RecordRef[]): Promise<void> {
  for (const { kind, id } of refs) core.frozen.set(keyOf({ kind, id }), { kind, id })
  await relist(core, refs)
  tellFrozen(core)
  for (const ref of refs) removeGone(core, ref)
}

/** What the notice says follows who is still missing. */
export function tellFrozen(core: StoreCore): void {
  // Removed for good by the user meanwhile.
  for (const [key, ref] of core.frozen) if (core.catalog.get(ref) === undefined) core.frozen.delete(key)
  if (core.frozen.size === 0) core.problems.remove(massGoneId)
  else core.problems.add(massGoneNotice(core, [...core.frozen.values()]))
}

/** At start: who was missing when the app was last closed, and has not been decided about. */
export async function thawIndex(core: StoreCore): Promise<void> {
  for (const ref of core.problems.get(massGoneId)?.refs ?? []) core.frozen.set(keyOf(ref), ref)
  await relist(core, [...core.frozen.values()])
}

/** Those that the index has lost, or that had left the lists already, stand in them again. */
async function relist(core: StoreCore, refs: readonly RecordRef[]): Promise<void> {
  for (const ref of refs) {
    if (core.catalog.get(ref) !== undefined) continue
    const record = await lastGood(core, ref, core.problems.get(`gone:${keyOf(ref)}.json`)?.versions?.ours)
    if (record === undefined) continue
    const { hash } = versionOf(record)
    const entry = { size: 0, mtimeMs: 0, hash, rev: record.rev, newer: false }
    core.catalog.set(ref, entry, summaryOf(record))
    core.indexChanged()
  }
}
