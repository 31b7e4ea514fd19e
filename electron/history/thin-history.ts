/**
 * Letting go of versions: of each record by age, and where all of them together are too large, of the oldest. Files
 * are written anew whole or left alone, a few at a time, behind whatever the user does.
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isEntryOf } from '@shared/domain/lineage'
import type { RecordRef } from '@shared/domain/records'
import { isForgotten, type SizedEntry, thinByAge, thinBySize } from '@shared/history/thin'
import { eachAtOnce } from '../store/in-slices'
import type { JsonObject } from '../store/record-text'
import { readHistoryFile, rewriteHistory } from './history-file'
import { historyRefs } from './history-refs'
import { type Line, lineValue } from './version-line'
import type { VersionWriter } from './version-writer'

export interface ThinNeeds {
  /** Hashes that must stay: the present version, and what undo log and notices name. */
  readonly of: (ref: RecordRef) => ReadonlySet<string>
  /** No file of the workspace holds it any more. */
  readonly isGone: (ref: RecordRef) => boolean
  /** Bytes of all records as they stand on disk. */
  readonly storeBytes: number
}
export interface ThinReport {
  readonly records: number
  readonly removed: number
  readonly bytes: number
}

/** RELIABILITY.md R11: at most three times the store. Below the floor nobody would notice the space. Ours. */
export const mostTimesStore = 3
export const sizeFloorBytes = 10 * 1024 * 1024
const width = 2

interface Work {
  readonly folder: string
  /** ISO instant. */
  readonly now: string
  readonly writer: VersionWriter
  readonly needs: ThinNeeds
}

export async function thinHistory({ folder, now, writer, needs }: Work): Promise<ThinReport> {
  const refs = await historyRefs(folder)
  const report = { records: refs.length, removed: 0, bytes: 0 }
  const pathOf = ({ kind, id }: RecordRef) => join(folder, kind, `${id}.jsonl`)
  await eachAtOnce(refs, width, async ref => {
    const removed = await rewriteTo(pathOf(ref), writer, lines => stayingByAge(lines, ref, now, needs))
    const bytes = await sizeOf(pathOf(ref))
    report.removed += removed
    report.bytes += bytes
  })
  const most = Math.max(sizeFloorBytes, needs.storeBytes * mostTimesStore)
  if (report.bytes <= most) return report
  const going = await chooseBySize(
    refs.map(ref => ({ ref, path: pathOf(ref) })),
    most,
    needs,
  )
  await eachAtOnce([...going], width, async ([path, hashes]) => {
    const before = await sizeOf(path)
    const removed = await rewriteTo(path, writer, lines => lines.filter(({ hash }) => !hashes.has(hash)))
    const saved = before - (await sizeOf(path))
    report.removed += removed
    report.bytes -= saved
  })
  return report
}

function stayingByAge(
  lines: readonly Line[],
  ref: RecordRef,
  now: string,
  needs: ThinNeeds,
): readonly Line[] {
  const newest = lines.at(-1)
  const value = newest && lineValue(newest)
  const needed = needs.of(ref)
  if (needed.size === 0 && needs.isGone(ref) && wasEmptied(value, now)) return []
  const past = lineageOf(value)
  return thinByAge(lines, now, hash => needed.has(hash) || past.some(entry => isEntryOf(entry, hash)))
}

/** It went by way of the trash, long ago. What went in any other way stays, to be brought back. */
function wasEmptied(value: JsonObject | undefined, now: string): boolean {
  return typeof value?.deletedAt === 'string' && isForgotten(value.deletedAt, now)
}

/** Versions that a copy on another computer may come from: merging needs them. */
const lineageOf = (value: JsonObject | undefined): readonly string[] =>
  Array.isArray(value?.lineage) ? value.lineage.filter(entry => typeof entry === 'string') : []

/** One record's history may not grow without end between two thinnings: half of it goes, the oldest first. */
export async function thinLargeFile(path: string, writer: VersionWriter): Promise<void> {
  await rewriteTo(path, writer, lines => {
    const bytes = lines.reduce((sum, { z }) => sum + z.length, 0)
    const entries = lines.map((line, place) => sized(path, line, place === 0))
    const newest = entries.at(-1)
    const going = thinBySize(entries, bytes / 2, entry => entry === newest)
    return lines.filter((_line, place) => !going.has(entries[place] as SizedEntry))
  })
}

async function chooseBySize(
  files: readonly { readonly ref: RecordRef; readonly path: string }[],
  most: number,
  needs: ThinNeeds,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const entries: SizedEntry[] = []
  const needed = new Map(files.map(({ ref, path }) => [path, needs.of(ref)]))
  await eachAtOnce(files, width, async ({ path }) => {
    const { lines } = await readHistoryFile(path)
    entries.push(...lines.map((line, place) => sized(path, line, place === 0)))
  })
  const going = thinBySize(entries, most, entry => needed.get(entry.of)?.has(entry.hash) ?? false)
  const byPath = new Map<string, Set<string>>()
  for (const { of: path, hash } of going) byPath.set(path, (byPath.get(path) ?? new Set()).add(hash))
  return byPath
}

/** Resolves with how many lines went. A file that cannot be read or written stays as it is. */
async function rewriteTo(
  path: string,
  writer: VersionWriter,
  choose: (lines: readonly Line[]) => readonly Line[],
): Promise<number> {
  return writer
    .alone(path, async () => {
      const { lines, damaged } = await readHistoryFile(path)
      const kept = choose(lines)
      if (kept.length === lines.length && damaged === 0) return 0
      await rewriteHistory(path, kept)
      return lines.length - kept.length
    })
    .catch(() => 0)
}

/** What a line takes beside its text. */
const lineBytes = 110

function sized(path: string, { hash, at, z }: Line, isFirst: boolean): SizedEntry {
  return { of: path, hash, at, bytes: z.length + lineBytes, isFirst }
}

const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.size ?? 0
