/**
 * `index.json` in the app's folder: a cache of every record's summary, never the truth. A header line, then per kind
 * one line of entries and one of summaries, so that opening reads the entries only and a list parses its own kind.
 * A checksum covers all that follows the header: an index that is wrong in any way is thrown away and built anew.
 */
import { crc32 } from 'node:zlib'
import { type RecordKind, recordKinds } from '@shared/domain/records'
import { writeFileDurably } from './atomic-write'
import type { Entry, IndexedKind } from './catalog'
import { openRecordFile } from './record-file'

const format = 6
const fieldsPerEntry = 6

type Header = {
  readonly presnapIndex: number
  readonly workspace: string
  /** Of every record in it; 0 while some files are older, so that the next start finds those. */
  readonly schemaVersion: number
  readonly crc: number
  readonly kinds: readonly string[]
}

/** The index of this workspace, or undefined when there is none to be trusted. */
export async function readIndex(
  path: string,
  workspaceId: string,
  schemaVersion: number,
): Promise<readonly IndexedKind[] | undefined> {
  try {
    const bytes = await openRecordFile(path).readBytes()
    const headerEnd = bytes.indexOf(newline)
    const header: Header = JSON.parse(bytes.toString('utf8', 0, headerEnd))
    const body = bytes.subarray(headerEnd + 1)
    if (header.presnapIndex !== format || header.workspace !== workspaceId) return undefined
    if (header.schemaVersion !== schemaVersion) return undefined
    return header.crc === crc32(body) ? readKinds(header, body) : undefined
  } catch {
    return undefined
  }
}

export async function writeIndex(
  path: string,
  workspaceId: string,
  schemaVersion: number,
  kinds: readonly IndexedKind[],
): Promise<void> {
  const filled = kinds.filter(({ entries }) => entries.size > 0)
  const body = Buffer.concat(
    filled.flatMap(each => [entriesLine(each), newlineBytes, each.summaries, newlineBytes]),
  )
  const header: Header = {
    presnapIndex: format,
    workspace: workspaceId,
    schemaVersion,
    crc: crc32(body),
    kinds: filled.map(({ kind }) => kind),
  }
  await writeFileDurably(path, Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]))
}

const newline = 0x0a
const newlineBytes = Buffer.from([newline])

/** The checksum held, so what follows was written by `writeIndex`. */
function readKinds(header: Header, body: Buffer): readonly IndexedKind[] {
  const kinds: IndexedKind[] = []
  let start = 0
  for (const name of header.kinds) {
    const entriesEnd = body.indexOf(newline, start)
    const summariesEnd = body.indexOf(newline, entriesEnd + 1)
    const kind = recordKinds.find(each => each === name)
    if (kind) {
      const entries = parseEntries(body.toString('latin1', start, entriesEnd))
      kinds.push({ kind, entries, summaries: body.subarray(entriesEnd + 1, summariesEnd) })
    }
    start = summariesEnd + 1
  }
  return kinds
}

/** Flat, `[id, size, mtimeMs, hash, rev, newer, ...]`: half the time of an array of objects to parse. */
function entriesLine({
  entries,
}: {
  readonly kind: RecordKind
  readonly entries: ReadonlyMap<string, Entry>
}): Buffer {
  const flat: (string | number)[] = []
  for (const [id, { size, mtimeMs, hash, rev, newer }] of entries) {
    flat.push(id, size, mtimeMs, hash, rev, newer ? 1 : 0)
  }
  return Buffer.from(JSON.stringify(flat))
}

function parseEntries(line: string): ReadonlyMap<string, Entry> {
  const flat: readonly (string | number)[] = JSON.parse(line)
  const entries = new Map<string, Entry>()
  for (let at = 0; at < flat.length; at += fieldsPerEntry) {
    const [id, size, mtimeMs, hash, rev, newer] = flat.slice(at, at + fieldsPerEntry)
    entries.set(String(id), {
      size: Number(size),
      mtimeMs: Number(mtimeMs),
      hash: String(hash),
      rev: Number(rev),
      newer: newer === 1,
    })
  }
  return entries
}
