/** Reads one record's file without touching it: bytes to record, or what is the matter with it. */
import type { Stats } from 'node:fs'
import type { Ladder } from '@shared/domain/migrations'
import { type AnyRecord, parseRecord, type RecordRef } from '@shared/domain/records'
import { type FileStamp, lstatOrNothing } from './atomic-write'
import { errnoOf } from './errno'
import { openRecordFile } from './record-file'
import { decodeRecord, type JsonObject, largestRecordBytes } from './record-text'

export type LoadedFile =
  | {
      readonly kind: 'ok'
      readonly record: AnyRecord
      readonly stamp: FileStamp
      readonly hash: string
      /** False when the hash in the file is not that of its content: somebody edited it outside Presnap. */
      readonly asWritten: boolean
    }
  | {
      readonly kind: 'newer'
      readonly raw: JsonObject
      readonly schemaVersion: number
      readonly stamp: FileStamp
      readonly hash: string
    }
  | { readonly kind: 'absent' }
  /** The bytes are wrong: to be kept in quarantine. */
  | { readonly kind: 'damaged'; readonly reason: string; readonly stats: Stats }
  /** Nothing can be said about the bytes: a link, a folder, a failing disk. Left as it is. */
  | { readonly kind: 'unreadable'; readonly reason: string }

export async function loadFile(path: string, ref: RecordRef, ladder?: Ladder): Promise<LoadedFile> {
  try {
    const stats = await lstatOrNothing(path)
    if (!stats) return { kind: 'absent' }
    if (stats.isSymbolicLink()) return { kind: 'unreadable', reason: 'is a link, and Presnap follows none' }
    if (!stats.isFile()) return { kind: 'unreadable', reason: 'is not a file' }
    if (stats.size > largestRecordBytes) {
      return { kind: 'damaged', reason: 'is larger than any record can be', stats }
    }
    return interpret(await openRecordFile(path).readBytes(), ref, stats, ladder)
  } catch (error) {
    const code = errnoOf(error)
    if (code === undefined) throw error
    if (code === 'ENOENT') return { kind: 'absent' }
    return { kind: 'unreadable', reason: `cannot be read from the disk (${code})` }
  }
}

/** The stamp is from before the read: a file that changed meanwhile is read again at the next look. */
function interpret(bytes: Uint8Array, ref: RecordRef, stats: Stats, ladder: Ladder | undefined): LoadedFile {
  const decoded = decodeRecord(bytes)
  if (decoded.kind === 'damaged') return { ...decoded, stats }
  const { value, hash, asWritten } = decoded
  if (value.kind !== ref.kind || value.id !== ref.id) {
    return { kind: 'damaged', reason: 'says it is another record than its name does', stats }
  }
  const stamp = { size: stats.size, mtimeMs: stats.mtimeMs }
  const parsed = parseRecord(ref.kind, value, ladder)
  if (parsed.kind === 'ok') return { kind: 'ok', record: parsed.record, stamp, hash, asWritten }
  if (parsed.kind === 'newer') return { ...parsed, stamp, hash }
  return { kind: 'damaged', reason: `does not fit its kind: ${parsed.reason}`, stats }
}
