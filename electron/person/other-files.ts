/**
 * Files beside records, history and backups that may hold something of a person: damaged records kept in quarantine,
 * copies that a sync tool left, edits that could not be read again. They cannot be blanked word by word, so those of
 * ours are removed; what somebody else put into the workspace folder is only named.
 */
import { unlink } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { recordKinds } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'
import { mentionsIn } from '@shared/person/mentions'
import type { Lookout } from '@shared/person/walk'
import { syncFolder } from '../store/atomic-write'
import { createPace } from '../store/in-slices'
import { quarantineName, type WorkspaceFolder } from '../store/workspace-folder'
import { filesUnder, mayHold, needlesOf } from './look-through'
import { entriesOf, textOf } from './read-whole'

export interface OtherFiles {
  readonly ours: readonly string[]
  readonly foreign: readonly string[]
}

/** `home`: what the app keeps of this workspace. */
export async function findOtherFiles(
  folder: WorkspaceFolder,
  home: string,
  out: Lookout,
): Promise<OtherFiles> {
  const inWorkspace = await filesBesidesRecords(folder.root)
  const inHome = (await filesUnder(home)).filter(path => !isLookedAfter(relative(home, path)))
  const needles = needlesOf(out)
  const pace = createPace()
  const found: string[] = []
  for (const path of [...inWorkspace, ...inHome]) {
    await pace()
    if (await isNaming(path, out, needles)) found.push(path)
  }
  const isOurs = (path: string) => inHome.includes(path) || isOurLeftover(relative(folder.root, path))
  return { ours: found.filter(isOurs), foreign: found.filter(path => !isOurs(path)) }
}

export async function removeFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) await unlink(path)
  for (const folder of new Set(paths.map(dirname))) await syncFolder(folder).catch(() => undefined)
}

async function isNaming(path: string, out: Lookout, needles: readonly string[]): Promise<boolean> {
  if (out.key.ids.some(id => basename(path).includes(id))) return true
  const text = await textOf(path)
  return mayHold(text, needles) && mentionsIn(text, out.sought, false).length > 0
}

/** Ten thousand records are told by their names alone. */
async function filesBesidesRecords(root: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await entriesOf(root)) {
    const path = join(root, entry.name)
    if (entry.isFile()) found.push(path)
    else if (entry.isDirectory() && recordKinds.some(kind => kind === entry.name)) {
      const others = (await entriesOf(path)).filter(({ name }) => !isRecordName(name))
      found.push(...others.map(({ name }) => join(path, name)))
    } else if (entry.isDirectory()) found.push(...(await filesUnder(path)))
  }
  return found
}

const isRecordName = (name: string): boolean => name.endsWith('.json') && isId(name.slice(0, -'.json'.length))

/** Quarantine, and copies and temp files among the records. */
function isOurLeftover(path: string): boolean {
  const [top, ...rest] = path.split(sep)
  return rest.length > 0 && (top === quarantineName || recordKinds.some(one => one === top))
}

/** Files that have an owner, who takes the person out of them. */
function isLookedAfter(path: string): boolean {
  const [top = '', ...rest] = path.split(sep)
  if (top === 'history') return path.endsWith('.jsonl')
  if (top === 'backups') return path.endsWith('.zip')
  if (top === 'journal') return path.endsWith('.json')
  return rest.length === 0 && ['undo.jsonl', 'notices.json', jobName].includes(top)
}

/** What is left to do of a removal; see forget-job.ts. */
export const jobName = 'forget.json'
export const jobPath = (home: string): string => join(home, jobName)
