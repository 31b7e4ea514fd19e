/** A workspace whose backups are tried out: its files are looked at and broken from outside, as other programs would. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyRecord, parseRecord, recordKinds } from '@shared/domain/records'
import { contentOf } from '@shared/merge/merge-records'
import { unzipSync } from 'fflate'
import { onTestFinished } from 'vitest'
import type { Backups } from '../../../electron/backup/backups'
import { aRecordOf } from '../../helpers/builders'
import { openWorkspaceScene, type WorkspaceScene } from '../workspace/workspace-scene'

export interface BackupScene extends WorkspaceScene {
  readonly backups: Backups
  /** The workspace folder. */
  readonly root: string
  /** Where the backups lie. */
  readonly place: string
  readonly pathOf: (name: string) => string
  /** What a zip holds, as another program reads it. */
  readonly unzip: (id: string) => Readonly<Record<string, string>>
  readonly restarted: () => Promise<BackupScene>
}

export async function openBackupScene(base?: string): Promise<BackupScene> {
  const scene = await openWorkspaceScene(base)
  const { backups, store } = scene.workspace
  onTestFinished(() => backups.settled())
  const root = join(scene.base, 'workspace')
  return {
    ...scene,
    backups,
    root,
    get place() {
      return join(scene.base, 'home', 'workspaces', store.id() ?? '', 'backups')
    },
    pathOf: name => join(root, name),
    unzip: id => {
      const files = unzipSync(readFileSync(join(backups.folder() ?? '', id)))
      return Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
      )
    },
    restarted: async () => {
      await backups.settled()
      await scene.restart()
      return openBackupScene(scene.base)
    },
  }
}

/** With calls 1 to `count`, each saved once. */
export async function backupSceneWith(count: number): Promise<BackupScene> {
  const scene = await openBackupScene()
  for (let number = 1; number <= count; number += 1) await scene.act(900 + number, number, {})
  return scene
}

/** Saves one record of every kind and answers them as they stand on disk. */
export async function saveEveryKind({ workspace }: BackupScene): Promise<readonly AnyRecord[]> {
  const requests = recordKinds.map(kind => ({ record: aRecordOf[kind]() as AnyRecord, baseRev: 0 }))
  const { saved, failed } = await workspace.store.saveMany(requests)
  if (failed[0] !== undefined) throw failed[0].error
  return saved.map(({ record }) => record)
}

/** What users see in the workspace, by file, as it stands on disk: no envelopes, nothing that lies in the trash. */
export function contentOfAll({ root }: BackupScene): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const kind of recordKinds) {
    for (const name of namesIn(join(root, kind)).filter(one => one.endsWith('.json'))) {
      const { hash: _hash, ...value } = JSON.parse(readFileSync(join(root, kind, name), 'utf8'))
      const parsed = parseRecord(kind, value)
      if (parsed.kind !== 'ok') throw new Error(`${name} is no record`)
      if (parsed.record.deletedAt === undefined) found[`${kind}/${name}`] = contentOf(parsed.record)
    }
  }
  return found
}

/** The record files as they stand, by name, without those that wait beside their places. */
export function filesIn(root: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const kind of recordKinds) {
    for (const name of namesIn(join(root, kind)).filter(one => !one.endsWith('.tmp'))) {
      found[`${kind}/${name}`] = readFileSync(join(root, kind, name), 'utf8')
    }
  }
  return found
}

export const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).toSorted()
  } catch {
    return []
  }
}

export function removeRecords(root: string): void {
  for (const kind of recordKinds) rmSync(join(root, kind), { recursive: true, force: true })
}

/** Every record file becomes something that is no record. */
export function corruptRecords(root: string): void {
  const damages = ['', '{"kind":', '\0\0\0\0', '[]', '<<<<<<< mine\n', '{}']
  Object.keys(filesIn(root)).forEach((name, at) => {
    writeFileSync(join(root, name), damages[at % damages.length] ?? '')
  })
}

export function putFile(path: string, content: string | Uint8Array): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
}
