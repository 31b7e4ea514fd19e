/**
 * At start, and when a folder comes back: what is known, corrected by what stands in the folder. Nobody else gets at
 * the folder meanwhile, so this does not stand in line with saves, which may be waiting for it to end.
 */
import { type RecordRef, recordKinds } from '@shared/domain/records'
import { thawIndex } from './mass-guard'
import { quarantinedProblem } from './problems'
import { listQuarantine } from './quarantine'
import { type Scan, scanFolder } from './scan'
import { keyOf, type StoreCore } from './store-core'
import { takeIn } from './take-in'
import type { WorkspaceFolder } from './workspace-folder'

export async function takeStock(core: StoreCore, folder: WorkspaceFolder, isStart: boolean): Promise<void> {
  core.problems.clear()
  for (const kept of await listQuarantine(folder)) core.problems.add(quarantinedProblem(kept))
  if (isStart) await thawIndex(core)
  const found = await scanFolder(folder, core, core.now().getTime())
  // What this version cannot write has to be named at each start, though its file is as it was.
  const scan = isStart ? { ...found, stale: [...found.stale, ...unwritable(core, found)] } : found
  await takeIn({ core, folder, isStart, inTurn: (_refs, work) => work() }, scan)
}

function unwritable({ catalog }: StoreCore, { stale, gone }: Scan): readonly RecordRef[] {
  const seen = new Set([...stale, ...gone].map(keyOf))
  const newer = recordKinds.flatMap(kind =>
    [...catalog.ids(kind)].filter(id => catalog.get({ kind, id })?.newer).map(id => ({ kind, id })),
  )
  return newer.filter(ref => !seen.has(keyOf(ref)))
}
