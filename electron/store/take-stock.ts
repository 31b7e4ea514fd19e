/**
 * At start, and when a folder comes back: what is known, corrected by what stands in the folder. Nobody else gets at
 * the folder meanwhile, so this does not stand in line with saves, which may be waiting for it to end.
 */
import { eachAtOnce } from './in-slices'
import { quarantinedProblem, strangeFileProblem, unreadableProblem } from './problems'
import { listQuarantine } from './quarantine'
import { adoptFile } from './read-records'
import { scanFolder } from './scan'
import type { StoreCore } from './store-core'
import type { WorkspaceFolder } from './workspace-folder'

/** Files read side by side; more does not go faster. */
const readingWidth = 8

export async function takeStock(core: StoreCore, folder: WorkspaceFolder): Promise<void> {
  core.cache.clear()
  core.problems.clear()
  for (const kept of await listQuarantine(folder)) core.problems.add(quarantinedProblem(kept))
  const { stale, gone, strange, closed } = await scanFolder(folder, core.catalog, core.now().getTime())
  for (const ref of gone) core.catalog.remove(ref)
  if (gone.length > 0) core.indexChanged()
  for (const { kind, file } of strange) core.problems.add(strangeFileProblem(kind, file))
  for (const { kind, file } of closed) {
    core.problems.add(unreadableProblem(kind, file, 'cannot be looked into'))
  }
  await eachAtOnce(stale, readingWidth, async ref => {
    await adoptFile(core, folder, ref, 'summary-only')
  })
}
