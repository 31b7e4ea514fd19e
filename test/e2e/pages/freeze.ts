/** A workspace that takes no writing for a while. */
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordKind } from '@shared/domain/records'
import { type Folders, isRoot, makeReadOnly } from '../../helpers/launch-app'

/** Takes writing away from the folder and all in it, or from one kind of record; the result gives it back. */
export function freeze(folders: Folders, kind?: RecordKind): () => void {
  if (kind !== undefined) return freeze({ ...folders, workspace: join(folders.workspace, kind) })
  if (isRoot) {
    makeReadOnly(folders)
    return () => void spawnSync('chattr', ['-R', '-i', folders.workspace])
  }
  const inside = readdirSync(folders.workspace, { withFileTypes: true }).filter(one => one.isDirectory())
  const places = [folders.workspace, ...inside.map(({ name }) => join(folders.workspace, name))]
  const set = (mode: number) => {
    for (const place of places) chmodSync(place, mode)
  }
  set(0o500)
  return () => set(0o700)
}
