/**
 * Every version of a record that the store wrote or took over, outside the workspace, so that no sync tool and no
 * fault of the workspace's disk reaches it. One file per record, one line per version, appended and never changed but
 * by thinning. A version is handed over when it has been saved; before the file of a record is replaced, the version
 * in it has been written here (`kept`).
 */
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { RecordRef } from '@shared/domain/records'
import type { VersionEntry, VersionSource } from '@shared/safety'
import { isErrno } from '../store/errno'
import { decodeRecord, type JsonObject } from '../store/record-text'

export interface KeptVersion {
  readonly hash: string
  readonly rev: number
  readonly at: string
  readonly by: VersionSource
  /** The record's file, as it stands on disk. */
  readonly text: string
}

export interface History {
  /** Hands a version over; never rejects, never waits. One that is kept already is not kept twice. */
  readonly keep: (ref: RecordRef, version: KeptVersion) => void
  /** Resolves when what was handed over for this record stands in its file, or could not be written and was logged. */
  readonly kept: (ref: RecordRef) => Promise<void>
  readonly has: (ref: RecordRef, hash: string) => Promise<boolean>
  /** Oldest first. */
  readonly list: (ref: RecordRef) => Promise<readonly VersionEntry[]>
  /** The record as its file held it, without the hash; undefined when it is not kept or its line is damaged. */
  readonly read: (ref: RecordRef, hash: string) => Promise<JsonObject | undefined>
  /** The same for many of one record, by hash; those that are not kept are not in it. */
  readonly readMany: (ref: RecordRef, hashes: readonly string[]) => Promise<ReadonlyMap<string, JsonObject>>
  /** Resolves when all that was handed over has been written. */
  readonly settled: () => Promise<void>
}

export interface HistoryOptions {
  /** Where it lives; asked when something is written or read, since it depends on the workspace. */
  readonly folder: () => string
  readonly now: () => Date
  readonly log: (message: string) => void
}

interface Line extends VersionEntry {
  /** The text, deflated, base64. */
  readonly z: string
}

export function openHistory({ folder, log }: HistoryOptions): History {
  const tails = new Map<string, Promise<void>>()
  const known = new Map<string, Set<string>>()
  const pathOf = ({ kind, id }: RecordRef) => join(folder(), kind, `${id}.jsonl`)

  async function linesOf(ref: RecordRef): Promise<readonly Line[]> {
    await tails.get(pathOf(ref))
    return readLines(pathOf(ref))
  }
  async function hashesOf(ref: RecordRef): Promise<Set<string>> {
    const held = known.get(pathOf(ref))
    if (held !== undefined) return held
    const hashes = new Set((await readLines(pathOf(ref))).map(({ hash }) => hash))
    known.set(pathOf(ref), hashes)
    return hashes
  }
  async function append(ref: RecordRef, { text, ...entry }: KeptVersion): Promise<void> {
    const path = pathOf(ref)
    const hashes = await hashesOf(ref)
    if (hashes.has(entry.hash)) return
    const line: Line = { ...entry, z: deflateRawSync(text).toString('base64') }
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await appendFile(path, `${JSON.stringify(line)}\n`, { mode: 0o600 })
    hashes.add(entry.hash)
  }

  return {
    keep: (ref, version) => {
      const path = pathOf(ref)
      const tail = (tails.get(path) ?? Promise.resolve())
        .then(() => append(ref, version))
        .catch(error => log(`A version of ${ref.kind} ${ref.id} was not kept: ${error}`))
      tails.set(path, tail)
      void tail.then(() => tails.get(path) === tail && tails.delete(path))
    },
    kept: async ref => tails.get(pathOf(ref)),
    has: async (ref, hash) => {
      await tails.get(pathOf(ref))
      return (await hashesOf(ref)).has(hash)
    },
    list: async ref => (await linesOf(ref)).map(({ z: _z, ...entry }) => entry),
    read: async (ref, hash) => {
      const line = (await linesOf(ref)).findLast(one => one.hash === hash)
      if (line === undefined) return undefined
      const decoded = decodeRecord(inflateRawSync(Buffer.from(line.z, 'base64')))
      return decoded.kind === 'ok' && decoded.hash === hash ? decoded.value : undefined
    },
    readMany: async (ref, hashes) => {
      const lines = new Map((await linesOf(ref)).map(line => [line.hash, line]))
      const found = new Map<string, JsonObject>()
      for (const hash of hashes) {
        const line = lines.get(hash)
        if (line === undefined) continue
        const decoded = decodeRecord(inflateRawSync(Buffer.from(line.z, 'base64')))
        if (decoded.kind === 'ok' && decoded.hash === hash) found.set(hash, decoded.value)
      }
      return found
    },
    settled: async () => {
      await Promise.all(tails.values())
    },
  }
}

async function readLines(path: string): Promise<readonly Line[]> {
  try {
    const text = await readFile(path, 'utf8')
    return text.split('\n').flatMap(asLine)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}

function asLine(text: string): readonly Line[] {
  if (text === '') return []
  try {
    return [JSON.parse(text)]
  } catch {
    return []
  }
}
