/**
 * The version that two states of a record both come from. Each names its past by its lineage, which is thinned; the
 * history knows the steps between, so from theirs it is walked back to the version that ours was made on. A past that
 * is too old is safe, a merge then sees more changes on both sides; one that is too new would lose some.
 */
import { chainOf, isEntryOf, type Lineage, lineageEntry } from '@shared/domain/lineage'
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import type { LoadedRecord } from './load-file'
import type { StoreCore } from './store-core'

/** A state of a record and where it comes from, the newest first. */
export interface Descent {
  readonly rev: number
  readonly hash: string
  readonly text: string
  readonly record: AnyRecord
  /** Its ancestors, without itself. */
  readonly lineage: Lineage
}

export interface CommonPast {
  readonly hash: string
  readonly record: AnyRecord
}

/** Versions read on the way back before the lineages alone decide. */
const mostSteps = 32

/** A file edited outside still says in its hash which version it was made from. */
export function descentOf({ record, hash, text, asWritten, written }: LoadedRecord): Descent {
  const lineage = record.lineage ?? []
  const parent = asWritten || written === undefined ? [] : [lineageEntry(record.rev, written)]
  return { rev: record.rev, hash, text, record, lineage: [...parent, ...lineage] }
}

/** `ours` is what ours was made on and its own past, as lineage entries, the newest first. */
export async function commonPast(
  core: StoreCore,
  ref: RecordRef,
  ours: Lineage,
  theirs: Descent,
): Promise<CommonPast | undefined> {
  const found = await commonHash(core, ref, ours, chainOf(theirs))
  if (found === undefined) return undefined
  if (found === theirs.hash) return { hash: found, record: theirs.record }
  const parsed = parseRecord(ref.kind, await core.history.read(ref, found), core.ladder)
  return parsed.kind === 'ok' ? { hash: found, record: parsed.record } : undefined
}

async function commonHash(
  core: StoreCore,
  ref: RecordRef,
  ours: Lineage,
  theirs: Lineage,
): Promise<string | undefined> {
  const [newest] = ours
  if (newest === undefined) return undefined
  const kept = (await core.history.list(ref)).map(({ hash }) => hash)
  const seen = new Map(theirs.map(entry => [hashIn(entry), entry]))
  const ahead = [...theirs]
  for (let steps = 0; steps < mostSteps && !seen.has(hashIn(newest)); steps += 1) {
    const next = takeNext(ahead, revIn(newest))
    if (next === undefined) break
    for (const entry of await parentsOf(core, ref, kept, next)) {
      if (seen.has(hashIn(entry))) continue
      seen.set(hashIn(entry), entry)
      ahead.push(entry)
    }
  }
  const common = ours.find(entry => seen.has(hashIn(entry)))
  if (common === undefined) return undefined
  return kept.find(hash => isEntryOf(common, hash))
}

/** Versions older than what is looked for have nothing to say about it. */
function takeNext(ahead: string[], rev: number): string | undefined {
  for (let entry = ahead.shift(); entry !== undefined; entry = ahead.shift()) {
    if (revIn(entry) > rev) return entry
  }
  return undefined
}

async function parentsOf(
  core: StoreCore,
  ref: RecordRef,
  kept: readonly string[],
  entry: string,
): Promise<Lineage> {
  const hash = kept.find(each => isEntryOf(entry, each))
  const value = hash === undefined ? undefined : await core.history.read(ref, hash)
  const lineage = value?.lineage
  return Array.isArray(lineage) ? lineage.filter(each => typeof each === 'string') : []
}

const hashIn = (entry: string): string => entry.slice(entry.indexOf(':') + 1)
const revIn = (entry: string): number => Number(entry.slice(0, entry.indexOf(':')))
