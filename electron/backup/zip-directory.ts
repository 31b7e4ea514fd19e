/**
 * The list of files in a zip, as its end says, and only if it is one that can be trusted: no names that lead out of
 * a folder, no links, no two files in the same bytes, no sizes that only a bomb has. Nothing is ever written by these
 * names, yet a zip that holds such things was not made by Presnap, and none of it is used.
 */
import { AppError } from '@shared/errors'
import { eachInSlices } from '../store/in-slices'

export interface ZipEntry {
  readonly name: string
  /** 0: as it is; 8: deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
}

export interface DirectoryPlace {
  readonly offset: number
  readonly bytes: number
  /** Modulo 65,536, as the format keeps it. */
  readonly count: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
const entryBytes = 46
/** With the longest comment. */
export const longestEnd = endBytes + 65_535
const largestDirectory = 64 * 1024 * 1024
const largestContent = 4 * 1024 * 1024 * 1024
/** Deflate cannot do better than about 1,030 to 1. */
const bestRatio = 1_100

/** Finds the end record in the last bytes of a file that is `fileBytes` long. */
export function findDirectory(tail: Buffer, fileBytes: number): DirectoryPlace {
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature || at + endBytes + tail.readUInt16LE(at + 20) !== tail.length)
      continue
    const place = {
      count: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    }
    const disks = tail.readUInt32LE(at + 4)
    const end = fileBytes - tail.length + at
    if (disks !== 0 || place.offset + place.bytes !== end || place.bytes > largestDirectory) break
    return place
  }
  throw damagedZip('its list of files is not there')
}

/** Every file of the zip, in the order of their bytes. */
export async function readDirectory(bytes: Buffer, place: DirectoryPlace): Promise<readonly ZipEntry[]> {
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let content = 0
  await eachInSlices(entriesIn(bytes), entry => {
    if (names.has(entry.name)) throw strangeZip('it holds two files of one name')
    names.add(entry.name)
    entries.push(entry)
    content += entry.size
    if (content > largestContent || entry.size > entry.packed * bestRatio + 1_024) {
      throw strangeZip('it would unpack to more than any workspace holds')
    }
  })
  if (entries.length % 65_536 !== place.count) throw damagedZip('its list of files is not whole')
  entries.sort((a, b) => a.offset - b.offset)
  refuseOverlaps(entries, place.offset)
  return entries
}

function* entriesIn(bytes: Buffer): Generator<ZipEntry> {
  for (let at = 0; at < bytes.length; ) {
    if (at + entryBytes > bytes.length || bytes.readUInt32LE(at) !== entrySignature) {
      throw damagedZip('its list of files is not whole')
    }
    const nameEnd = at + entryBytes + bytes.readUInt16LE(at + 28)
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (next > bytes.length) throw damagedZip('its list of files is not whole')
    yield entryAt(bytes, at, nameEnd)
    at = next
  }
}

function entryAt(bytes: Buffer, at: number, nameEnd: number): ZipEntry {
  const name = bytes.toString('utf8', at + entryBytes, nameEnd)
  const method = bytes.readUInt16LE(at + 10)
  if (leadsOut(name)) throw strangeZip('it names places outside of itself')
  if (isLink(bytes, at)) throw strangeZip('it holds a link')
  if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw strangeZip('it is locked with a password')
  if (method !== 0 && method !== 8) throw strangeZip('it is packed in a way Presnap never uses')
  return {
    name,
    method,
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
}

function leadsOut(name: string): boolean {
  return (
    name === '' ||
    /^([\\/]|[a-z]:)/i.test(name) ||
    name.includes('\0') ||
    name.split(/[\\/]/).some(part => part === '..')
  )
}

/** Made on a Unix, with a mode that says link. */
function isLink(bytes: Buffer, at: number): boolean {
  return ((bytes.readUInt32LE(at + 38) >>> 16) & 0o170_000) === 0o120_000
}

function refuseOverlaps(inOrder: readonly ZipEntry[], end: number): void {
  let free = 0
  for (const { offset, packed, name } of inOrder) {
    if (offset < free) throw strangeZip('two of its files share their bytes')
    free = offset + 30 + Buffer.byteLength(name) + packed
  }
  if (free > end) throw damagedZip('files in it are cut off')
}

export const damagedZip = (why: string): AppError =>
  new AppError(
    'damaged',
    `This backup is damaged: ${why}. Nothing was changed. Choose another backup; the file is left as it is.`,
  )

const strangeZip = (why: string): AppError =>
  new AppError(
    'refused',
    `This file was not made by Presnap: ${why}. Nothing was changed and nothing was taken from it.`,
  )
