/**
 * Every version of a record that the store wrote or took over, outside the workspace, so that no sync tool and no
 * fault of the workspace's disk reaches it. One file per record, one line per version, appended and never changed but
 * by thinning and by forgetting. A version is handed over when it has been saved; before the file of a record is
 * replaced, the version in it has been written here (`kept`). A history that cannot be written never holds a save up.
 */
import { join, relative } from 'node:path'
import type { RecordRef } from '@shared/domain/records'
import type { StoreProblem, VersionEntry } from '@shared/safety'
import { eachInSlices } from '../store/in-slices'
import type { JsonObject } from '../store/record-text'
import { type ReadHistory, readHistoryFile, removePutAside, rewriteHistory } from './history-file'
import { historyRefs, uniqueRefs } from './history-refs'
import { damagedProblem, putAsideProblem, stuckProblem, stuckProblemId } from './problems'
import { rewriteVersions } from './rewrite-versions'
import { type ThinNeeds, type ThinReport, thinHistory, thinLargeFile } from './thin-history'
import { asVersion, heldVersion, type KeptVersion, type Line, type Version } from './version-line'
import { createVersionWriter } from './version-writer'

export type { KeptVersion } from './version-line'

export interface History {
  /** Hands a version over; never rejects, never waits. One that is kept already is not kept twice. */
  readonly keep: (ref: RecordRef, version: KeptVersion) => void
  /** Resolves when what was handed over for this record stands in its file, or no disk took it and memory holds it. */
  readonly kept: (ref: RecordRef) => Promise<void>
  readonly has: (ref: RecordRef, hash: string) => Promise<boolean>
  /** Written and flushed: then the only other copy of it may go. */
  readonly isSafe: (ref: RecordRef, hash: string) => Promise<boolean>
  /** Oldest first. */
  readonly list: (ref: RecordRef) => Promise<readonly VersionEntry[]>
  /** The record as its file held it, without the hash; undefined when it is not kept or its line is damaged. */
  readonly read: (ref: RecordRef, hash: string) => Promise<JsonObject | undefined>
  /** The same for many of one record, by hash; those that are not kept are not in it. */
  readonly readMany: (ref: RecordRef, hashes: readonly string[]) => Promise<ReadonlyMap<string, JsonObject>>
  /** The newest version that can be read. */
  readonly latestGood: (ref: RecordRef) => Promise<GoodVersion | undefined>
  /** Every record that has a history, also those that are gone. */
  readonly refs: () => Promise<readonly RecordRef[]>
  /**
   * Changes what versions hold, as when a person is to be forgotten: undefined drops a version, the same object leaves
   * it. A changed one gets the hash of what it now is. Resolves with how many were changed or dropped.
   */
  readonly rewrite: (ref: RecordRef, change: ChangeVersion) => Promise<number>
  /** Forgets all versions of a record. Resolves with how many they were. */
  readonly removeAll: (ref: RecordRef) => Promise<number>
  /** Lets go of versions by age, then by size; see shared/history/thin.ts. */
  readonly thin: (needs: ThinNeeds) => Promise<ThinReport>
  /** Bytes of versions that came since it was asked last. */
  readonly grownBytes: () => number
  /** Resolves when all that was handed over was tried, and what the disk took is flushed. */
  readonly settled: () => Promise<void>
}

export interface GoodVersion {
  readonly entry: VersionEntry
  readonly value: JsonObject
}
export type ChangeVersion = (value: JsonObject, entry: VersionEntry) => JsonObject | undefined

export interface HistoryOptions {
  /** Where it lives; asked when something is written or read, since it depends on the workspace. */
  readonly folder: () => string
  readonly now: () => Date
  readonly log: (message: string) => void
  /** What the user has to know. */
  readonly tell?: (problem: StoreProblem) => void
  readonly untell?: (problemId: string) => void
}

export function openHistory({ folder, now, log, tell, untell }: HistoryOptions): History {
  const named = new Set<string>()
  const writer = createVersionWriter({
    log,
    onStuck: error => tell?.(stuckProblem(error)),
    onUnstuck: () => untell?.(stuckProblemId),
    onPutAside: (path, keptAt) => tell?.(putAsideProblem(inHome(path), inHome(keptAt))),
    onLarge: path => void thinLargeFile(path, writer).catch(error => log(`A long history stays: ${error}`)),
  })
  const inHome = (path: string) => join('history', relative(folder(), path))
  const pathOf = ({ kind, id }: RecordRef) => join(folder(), kind, `${id}.jsonl`)
  const nameDamage = (ref: RecordRef, path: string, { damaged, putAside }: ReadHistory) => {
    if (putAside !== undefined) tell?.(putAsideProblem(inHome(path), inHome(putAside)))
    if (damaged === 0 || named.has(path)) return
    named.add(path)
    tell?.(damagedProblem(ref, damaged))
  }
  const linesOf = async (ref: RecordRef): Promise<readonly Line[]> => {
    const path = pathOf(ref)
    await writer.written(path)
    try {
      const read = await writer.reading(path, () => readHistoryFile(path))
      nameDamage(ref, path, read)
      return read.lines
    } catch (error) {
      log(`The history of ${ref.kind} ${ref.id} could not be read: ${error}`)
      return []
    }
  }
  /** What stands in the file, then what is on its way there. */
  const allOf = async (ref: RecordRef): Promise<readonly Version[]> => {
    const lines = await linesOf(ref)
    const known = new Set(lines.map(({ hash }) => hash))
    const onTheWay = writer.waiting(pathOf(ref)).filter(({ hash }) => !known.has(hash))
    return [...lines.map(asVersion), ...onTheWay.map(heldVersion)]
  }
  const readMany: History['readMany'] = async (ref, hashes) => {
    const versions = new Map((await allOf(ref)).map(version => [version.entry.hash, version]))
    const found = new Map<string, JsonObject>()
    await eachInSlices(hashes, hash => {
      const value = versions.get(hash)?.value()
      if (value !== undefined) found.set(hash, value)
    })
    return found
  }

  return {
    keep: (ref, version) => writer.add(pathOf(ref), { kind: ref.kind, id: ref.id }, version),
    kept: ref => writer.written(pathOf(ref)),
    has: async (ref, hash) => {
      const path = pathOf(ref)
      if (writer.waiting(path).some(version => version.hash === hash)) return true
      return (await writer.known(path).catch(() => undefined))?.hashes.has(hash) ?? false
    },
    isSafe: async (ref, hash) => {
      await writer.settled()
      if (writer.waiting(pathOf(ref)).some(version => version.hash === hash)) return false
      return (await linesOf(ref)).some(line => line.hash === hash && asVersion(line).value() !== undefined)
    },
    list: async ref => (await allOf(ref)).map(({ entry }) => entry),
    read: async (ref, hash) => (await readMany(ref, [hash])).get(hash),
    readMany,
    latestGood: async ref => {
      for (const { entry, value } of (await allOf(ref)).toReversed()) {
        const good = value()
        if (good !== undefined) return { entry, value: good }
      }
      return undefined
    },
    refs: async () => uniqueRefs([...(await historyRefs(folder())), ...writer.waitingRefs()]),
    rewrite: (ref, change) => rewriteVersions(pathOf(ref), writer, change),
    removeAll: async ref => {
      const path = pathOf(ref)
      const count = (await allOf(ref)).length
      writer.drop(path)
      await writer.alone(path, () => rewriteHistory(path, []))
      await removePutAside(path)
      return count
    },
    thin: async needs => thinHistory({ folder: folder(), now: now().toISOString(), writer, needs }),
    grownBytes: writer.appended,
    settled: writer.settled,
  }
}
