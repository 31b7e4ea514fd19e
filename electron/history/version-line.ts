/**
 * A version as a line of its record's history: what it is in the open, its text deflated. Each line stands for itself,
 * so that a damaged one costs one version. The hash is that of the record's file and is checked whenever one is read.
 */
import { promisify } from 'node:util'
import { deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { VersionEntry, VersionSource } from '@shared/safety'
import { decodeRecord, type JsonObject, largestRecordBytes } from '../store/record-text'

export interface KeptVersion {
  readonly hash: string
  readonly rev: number
  readonly at: string
  readonly by: VersionSource
  /** The record's file, as it stands on disk. */
  readonly text: string
}

export interface Line extends VersionEntry {
  /** The text, deflated, base64. */
  readonly z: string
}

/** A version wherever it is: in its file, or still in memory. */
export interface Version {
  readonly entry: VersionEntry
  /** The record without the hash, or undefined when it is not what was kept. */
  readonly value: () => JsonObject | undefined
}

export function asVersion(line: Line): Version {
  const { z: _z, ...entry } = line
  return { entry, value: () => lineValue(line) }
}

export function heldVersion({ text, ...entry }: KeptVersion): Version {
  return { entry, value: () => checked(Buffer.from(text), entry.hash) }
}

/** Shorter texts are deflated at once: a tenth of a millisecond, less than the way to a thread and back. */
const deflatedAtOnce = 32_768
const deflateAside = promisify(deflateRaw)

/** The line with its end. */
export async function encodeLine({ hash, rev, at, by, text }: KeptVersion): Promise<string> {
  const bytes = text.length <= deflatedAtOnce ? deflateRawSync(text) : await deflateAside(text)
  const line: Line = { hash, rev, at, by, z: bytes.toString('base64') }
  return `${JSON.stringify(line)}\n`
}

/** Undefined for a line that is torn or damaged in a way that shows without reading its text. */
export function decodeLine(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text)
    return isLine(line) ? line : undefined
  } catch {
    return undefined
  }
}

/** The hash alone, from a line that is whole at both ends: cheap enough to look through a long history at a save. */
export function hashIn(text: string): string | undefined {
  const found = /^\{"hash":"([0-9a-f]{32})"/.exec(text)?.[1]
  return found !== undefined && text.endsWith('"}') ? found : decodeLine(text)?.hash
}

/** The record as its file held it, without the hash; undefined when it is not what was kept. */
export function lineValue({ hash, z }: Line): JsonObject | undefined {
  try {
    const bytes = inflateRawSync(Buffer.from(z, 'base64'), { maxOutputLength: largestRecordBytes })
    return checked(bytes, hash)
  } catch {
    return undefined
  }
}

function checked(bytes: Uint8Array, hash: string): JsonObject | undefined {
  const decoded = decodeRecord(bytes)
  return decoded.kind === 'ok' && decoded.hash === hash ? decoded.value : undefined
}

function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null) return false
  const { hash, rev, at, by, z } = value as Readonly<Record<string, unknown>>
  const words = [hash, at, by, z].every(one => typeof one === 'string')
  return words && typeof rev === 'number'
}
