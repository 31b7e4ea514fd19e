/**
 * Goes over every record file of the workspace, those in the trash and those of a newer Presnap too. A file is read as
 * text first: most hold nothing of the person, and their records are never made.
 */
import { join } from 'node:path'
import { type AnyRecord, type RecordRef, recordKinds } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'
import type { Lookout, Raw } from '@shared/person/walk'
import { fold, wordsIn } from '@shared/search/fold'
import { createPace } from '../store/in-slices'
import { loadFile } from '../store/load-file'
import type { WorkspaceFolder } from '../store/workspace-folder'
import { entriesOf, textOf } from './read-whole'

export interface FoundRecord {
  readonly ref: RecordRef
  readonly raw: Raw
  /** Undefined for one that only a newer Presnap may write. */
  readonly record: AnyRecord | undefined
}

export interface LookThrough {
  readonly progress?: (done: number, total: number) => void
  readonly goOn?: () => void
}

const ending = '.json'

export async function recordRefsIn(folder: WorkspaceFolder): Promise<readonly RecordRef[]> {
  const refs: RecordRef[] = []
  for (const kind of recordKinds) {
    for (const { name } of await entriesOf(folder.kindFolder(kind))) {
      const id = name.slice(0, -ending.length)
      if (name.endsWith(ending) && isId(id)) refs.push({ kind, id })
    }
  }
  return refs
}

/** Calls `visit` for each record that may hold something of the person. */
export async function eachSuspect(
  folder: WorkspaceFolder,
  out: Lookout,
  visit: (found: FoundRecord) => Promise<void> | void,
  { progress, goOn }: LookThrough = {},
): Promise<void> {
  const refs = await recordRefsIn(folder)
  const needles = needlesOf(out)
  const pace = createPace()
  for (const [at, ref] of refs.entries()) {
    goOn?.()
    progress?.(at, refs.length)
    await pace()
    const path = folder.recordPath(ref.kind, ref.id)
    const text = await textOf(path)
    if (!mayHold(text, needles)) continue
    const found = asFound(ref, await loadFile(path, ref))
    if (found !== undefined) await visit(found)
  }
}

function asFound(ref: RecordRef, loaded: Awaited<ReturnType<typeof loadFile>>): FoundRecord | undefined {
  if (loaded.kind === 'ok') return { ref, raw: { ...loaded.record }, record: loaded.record }
  return loaded.kind === 'newer' ? { ref, raw: loaded.raw, record: undefined } : undefined
}

/** Whatever holds something of them holds one of these. */
export function needlesOf({ key }: Lookout): readonly string[] {
  const words = key.names.flatMap(name => wordsIn(name).map(fold))
  const emails = key.emails.flatMap(email => [email.toLowerCase(), email.toLowerCase().replace('@', '%40')])
  return [...new Set([...key.ids, ...key.attendeeIds, ...key.callIds, ...words, ...emails])]
}

const hasOtherLetters = /[^\p{ASCII}]/u

/** Texts with other letters are looked at in any case: they may be spelled in several ways. */
export function mayHold(text: string, needles: readonly string[]): boolean {
  if (text === '') return false
  if (hasOtherLetters.test(text) || text.includes('\\u')) return true
  const lower = text.toLowerCase()
  return needles.some(needle => lower.includes(needle))
}

/** Every file under a folder, links left alone. */
export async function filesUnder(root: string): Promise<readonly string[]> {
  const entries = await entriesOf(root)
  const found = await Promise.all(
    entries.map(async entry => {
      const path = join(root, entry.name)
      if (entry.isDirectory()) return filesUnder(path)
      return entry.isFile() ? [path] : []
    }),
  )
  return found.flat()
}
