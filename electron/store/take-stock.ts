/**
 * At start, and when a folder comes back: what is known, corrected by what stands in the folder. Nobody else gets at
 * the folder meanwhile, so this does not stand in line with saves, which may be waiting for it to end.
 */
import { thawIndex } from './mass-guard'
import { quarantinedProblem } from './problems'
import { listQuarantine } from './quarantine'
import { scanFolder } from './scan'
import type { StoreCore } from './store-core'
import { takeIn } from './take-in'
import type { WorkspaceFolder } from './workspace-folder'

export async function takeStock(core: StoreCore, folder: WorkspaceFolder, isStart: boolean): Promise<void> {
  core.problems.clear()
  for (const kept of await listQuarantine(folder)) core.problems.add(quarantinedProblem(kept))
  if (isStart) await thawIndex(core)
  const scan = await scanFolder(folder, core, core.now().getTime())
  await takeIn({ core, folder, isStart, inTurn: (_refs, work) => work() }, scan)
}
