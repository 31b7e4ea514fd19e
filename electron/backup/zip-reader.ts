/**
 * Reads a zip file by file, at any place, holding one window of it in memory. What it gives back has the size and the
 * checksum that the zip says, or is an error; unpacking never makes more than the size that was announced.
 */
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { crc32, inflateRaw, inflateRawSync } from 'node:zlib'
import { AppError } from '@shared/errors'
import { isErrno } from '../store/errno'
import { largestRecordBytes } from '../store/record-text'
import { damagedZip, findDirectory, longestEnd, readDirectory, type ZipEntry } from './zip-directory'

export interface OpenZip {
  /** In the order of their bytes: reading them so is fastest. */
  readonly entries: readonly ZipEntry[]
  /** Throws `damaged` when the bytes are not what was put in. One at a time. */
  readonly read: (entry: ZipEntry) => Promise<Buffer>
  readonly close: () => Promise<void>
}

const windowBytes = 1024 * 1024
/** Unpacked at once on the main thread; what is larger goes to another thread. */
const smallBytes = 128 * 1024
const headerBytes = 30
const headerSignature = 0x04034b50
const inflateElsewhere = promisify<Buffer, object, Buffer>(inflateRaw)

export async function openZip(path: string): Promise<OpenZip> {
  const handle = await openNoLink(path)
  try {
    const { size } = await handle.stat()
    const tail = await readAll(handle, Math.max(0, size - longestEnd), Math.min(size, longestEnd))
    const place = findDirectory(tail, size)
    const entries = await readDirectory(await readAll(handle, place.offset, place.bytes), place)
    const readAt = windowed(handle, place.offset)
    return { entries, read: entry => readEntry(readAt, entry), close: () => handle.close() }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** How many files a zip says it holds, by its last bytes alone; undefined when it is no whole zip. */
export async function countEntries(path: string): Promise<number | undefined> {
  const handle = await openNoLink(path)
  try {
    const { size } = await handle.stat()
    const tail = await readAll(handle, Math.max(0, size - longestEnd), Math.min(size, longestEnd))
    return findDirectory(tail, size).count
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  } finally {
    await handle.close()
  }
}

async function openNoLink(path: string): Promise<FileHandle> {
  try {
    // Windows has no such flag; there links need rights that a program rarely has.
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch (error) {
    if (isErrno(error, 'ELOOP')) throw damagedZip('a link stands in its place')
    throw error
  }
}

type ReadAt = (at: number, bytes: number) => Promise<Buffer>

function windowed(handle: FileHandle, end: number): ReadAt {
  let start = 0
  let held: Buffer = Buffer.alloc(0)
  return async (at, bytes) => {
    if (at + bytes > end) throw damagedZip('files in it are cut off')
    if (at < start || at + bytes > start + held.length) {
      held = await readAll(handle, at, Math.min(Math.max(bytes, windowBytes), end - at))
      start = at
    }
    return held.subarray(at - start, at - start + bytes)
  }
}

async function readEntry(readAt: ReadAt, entry: ZipEntry): Promise<Buffer> {
  if (entry.size > largestRecordBytes) throw damagedZip('a file in it is larger than any record can be')
  const header = await readAt(entry.offset, headerBytes)
  if (header.readUInt32LE(0) !== headerSignature) throw damagedZip('a file in it cannot be found')
  const start = entry.offset + headerBytes + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = await readAt(start, entry.packed)
  const bytes = entry.method === 0 ? Buffer.from(packed) : await unpack(packed, entry.size)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damagedZip('a file in it is not whole')
  return bytes
}

async function unpack(packed: Buffer, size: number): Promise<Buffer> {
  const options = { maxOutputLength: Math.max(size, 1) }
  try {
    return size <= smallBytes ? inflateRawSync(packed, options) : await inflateElsewhere(packed, options)
  } catch {
    throw damagedZip('a file in it is not whole')
  }
}

async function readAll(handle: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(bytes)
  for (let done = 0; done < bytes; ) {
    const { bytesRead } = await handle.read(buffer, done, bytes - done, at + done)
    if (bytesRead === 0) throw damagedZip('it is cut off')
    done += bytesRead
  }
  return buffer
}
