/** Reads one record's file without touching it: bytes to record, or what is the matter with it. */
import type { Stats } from 'node:fs'
import type { Ladder } from '@shared/domain/migrations'
import { type AnyRecord, parseRecord, type RecordRef, recordKinds } from '@shared/domain/records'
import { isId } from '@shared/domain/schema'
import { type FileStamp, lstatOrNothing, stampOf } from './atomic-write'
import { errnoOf } from './errno'
import { splitMarked } from './marked-text'
import { openRecordFile } from './record-file'
import { decodeRecord, type JsonObject, largestRecordBytes } from './record-text'

export type LoadedRecord = {
  readonly kind: 'ok'
  readonly record: AnyRecord
  readonly stamp: FileStamp
  readonly hash: string
  /** False when the hash in the file is not that of its content: somebody edited it outside Presnap. */
  readonly asWritten: boolean
  /** The hash that stands in the file. */
  readonly written: string | undefined
  /** The file as it stands. */
  readonly text: string
  /** Of an earlier version than this Presnap writes, and migrated in memory. */
  readonly isOlder: boolean
}

export type LoadedFile =
  | LoadedRecord
  /** Not to be written: of a newer version, or of an older one that could not be migrated, for the reason given. */
  | {
      readonly kind: 'newer'
      readonly notMigrated?: string
      readonly raw: JsonObject
      readonly schemaVersion: number
      readonly stamp: FileStamp
      readonly hash: string
      readonly text: string
    }
  /** Two versions of the record between the marks of an unfinished merge. */
  | {
      readonly kind: 'sides'
      readonly ours: LoadedRecord
      readonly theirs: LoadedRecord
      readonly base: LoadedRecord | undefined
      readonly text: string
    }
  | { readonly kind: 'absent' }
  /** The bytes are wrong: to be kept in quarantine. */
  | {
      readonly kind: 'damaged'
      readonly reason: string
      readonly stats: Stats
      /** Set when the file is whole, but of another record than its name says. */
      readonly owner?: RecordRef
    }
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
function interpret(bytes: Buffer, ref: RecordRef, stats: Stats, ladder: Ladder | undefined): LoadedFile {
  const one = interpretText(bytes, ref, stats, ladder)
  if (one.kind !== 'damaged' || one.owner !== undefined) return one
  const text = bytes.toString('utf8')
  const sides = splitMarked(text)
  if (sides === undefined) return one
  const [ours, theirs, base] = [sides.ours, sides.theirs, sides.base].map(side => {
    return side === undefined ? undefined : interpretText(Buffer.from(side), ref, stats, ladder)
  })
  if (ours?.kind !== 'ok' || theirs?.kind !== 'ok') return one
  return { kind: 'sides', ours, theirs, base: base?.kind === 'ok' ? base : undefined, text }
}

function interpretText(
  bytes: Buffer,
  ref: RecordRef,
  stats: Stats,
  ladder: Ladder | undefined,
): Exclude<LoadedFile, { kind: 'sides' }> {
  const decoded = decodeRecord(bytes)
  if (decoded.kind === 'damaged') return { ...decoded, stats }
  const { value, hash, asWritten, written } = decoded
  if (value.kind !== ref.kind || value.id !== ref.id) {
    // With a hash that is not its own, a wrong id is damage; only a stranger's name says nothing about that.
    const owner = asWritten || ref.id === '' ? ownerOf(value) : undefined
    const reason = 'says it is another record than its name does'
    return { kind: 'damaged', reason, stats, ...(owner && { owner }) }
  }
  const stamp = stampOf(stats)
  const parsed = parseRecord(ref.kind, value, ladder)
  const text = bytes.toString('utf8')
  if (parsed.kind === 'ok') {
    const isOlder = value.schemaVersion !== parsed.record.schemaVersion
    return { kind: 'ok', record: parsed.record, stamp, hash, asWritten, written, text, isOlder }
  }
  if (parsed.kind === 'newer') return { ...parsed, stamp, hash, text }
  if (parsed.kind === 'unmigrated') {
    const { raw, schemaVersion, reason } = parsed
    return { kind: 'newer', notMigrated: reason, raw, schemaVersion, stamp, hash, text }
  }
  return { kind: 'damaged', reason: `does not fit its kind: ${parsed.reason}`, stats }
}

function ownerOf(value: JsonObject): RecordRef | undefined {
  const kind = recordKinds.find(each => each === value.kind)
  return kind !== undefined && typeof value.id === 'string' && isId(value.id)
    ? { kind, id: value.id }
    : undefined
}
