/** What a start would find on disk: the record files as a person sees them, read without the app. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseRecord, type RecordByKind, type RecordKind, recordKinds } from '@shared/domain/records'
import type { Folders } from '../../helpers/launch-app'

/** The records of a kind that stand, trash left out. Throws on a file that is no readable record. */
export function recordsOf<K extends RecordKind>(folders: Folders, kind: K): readonly RecordByKind[K][] {
  return filesOf(folders, kind)
    .map(path => readRecord(kind, path))
    .filter(record => record.deletedAt === undefined)
}

/** The one record of a kind; none or several is an error. */
export function onlyOf<K extends RecordKind>(folders: Folders, kind: K): RecordByKind[K] {
  const [first, ...more] = recordsOf(folders, kind)
  if (first === undefined || more.length > 0)
    throw new Error(`One ${kind} was expected, not ${more.length + (first ? 1 : 0)}.`)
  return first
}

/** How many records of each kind stand. */
export function countsOf(folders: Folders): Readonly<Record<string, number>> {
  const counts = recordKinds.map(kind => [kind, recordsOf(folders, kind).length] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/** Every file of the workspace with its bytes, for "nothing was changed". */
export function bytesOf({ workspace }: Folders): Readonly<Record<string, string>> {
  if (!existsSync(workspace)) return {}
  const entries = readdirSync(workspace, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.toSorted().map(path => [path, readFileSync(path, 'latin1')]))
}

/** Every record file is indented JSON that says what it is, by the name of its kind and id. */
export function problemsOfFiles(folders: Folders): readonly string[] {
  return recordKinds.flatMap(kind => filesOf(folders, kind).flatMap(path => problemsOfFile(kind, path)))
}

function problemsOfFile(kind: RecordKind, path: string): readonly string[] {
  const text = readFileSync(path, 'utf8')
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) return [`${path} holds no object`]
  const field = (name: string): unknown => Reflect.get(value, name)
  return [
    field('kind') === kind ? '' : 'another kind',
    `${String(field('id'))}.json` === basename(path) ? '' : 'another id',
    field('schemaVersion') === 1 ? '' : 'no schemaVersion',
    text.startsWith('{\n  "kind"') ? '' : 'not indented',
  ]
    .filter(Boolean)
    .map(problem => `${path}: ${problem}`)
}

function filesOf({ workspace }: Folders, kind: RecordKind): readonly string[] {
  const folder = join(workspace, kind)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name))
}

function readRecord<K extends RecordKind>(kind: K, path: string): RecordByKind[K] {
  const parsed = parseRecord(kind, JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.kind !== 'ok') throw new Error(`${path} is no readable ${kind}: ${JSON.stringify(parsed)}`)
  return parsed.record
}
