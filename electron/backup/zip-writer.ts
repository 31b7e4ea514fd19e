/**
 * Writes a zip beside its place, flushes it and reads every file in it back before it takes its place: a backup that
 * is there is whole. Compressed in slices on the main thread, in pieces of 64 KB.
 */
import { constants } from 'node:fs'
import { type FileHandle, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { AppError } from '@shared/errors'
import { Zip, ZipDeflate } from 'fflate'
import { lstatOrNothing, syncFolder } from '../store/atomic-write'
import { errno } from '../store/errno'
import { createPace, type Pace } from '../store/in-slices'
import { tempNameFor } from '../store/temp-files'
import { openZip } from './zip-reader'

export interface ZipWriter {
  readonly add: (name: string, bytes: Uint8Array) => Promise<void>
  /** Durable and verified when it resolves; answers its size. */
  readonly finish: (goOn: () => void) => Promise<number>
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>
}

/** What the format can say without its extension for large files. */
const mostFiles = 65_000
const mostBytes = 0xffff_0000
const pieceBytes = 64 * 1024
const heldBytes = 1024 * 1024

/** `replaces`: the file that stands there gives way; without it nothing may stand there. */
export async function createZip(path: string, replaces: boolean): Promise<ZipWriter> {
  const temp = tempNameFor(path)
  const handle = await open(temp, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600)
  const pace = createPace()
  const output = outputTo(handle)
  const zip = new Zip((error, chunk) => (error ? output.fail(error) : output.take(chunk)))
  const written = new Map<string, { readonly size: number; readonly crc: number }>()
  const discard = async () => {
    await handle.close().catch(() => undefined)
    await unlink(temp).catch(() => undefined)
  }
  return {
    add: async (name, bytes) => {
      if (written.size >= mostFiles || output.total() + bytes.length > mostBytes) throw tooLarge()
      written.set(name, { size: bytes.length, crc: crc32(bytes) })
      await deflateInto(zip, name, bytes, pace)
      if (output.held() > heldBytes) await output.write()
    },
    finish: async goOn => {
      try {
        zip.end()
        await output.write()
        await handle.sync()
        await handle.close()
        await verify(temp, written, goOn, pace)
        if (!replaces && (await lstatOrNothing(path)) !== undefined) throw errno('EEXIST', `${path} is taken`)
        await rename(temp, path)
        await syncFolder(dirname(path))
        return output.total()
      } catch (error) {
        await discard()
        throw error
      }
    },
    discard,
  }
}

async function deflateInto(zip: Zip, name: string, bytes: Uint8Array, pace: Pace): Promise<void> {
  const file = new ZipDeflate(name, { level: 6 })
  zip.add(file)
  for (let done = 0; done + pieceBytes < bytes.length; done += pieceBytes) {
    file.push(bytes.subarray(done, done + pieceBytes))
    await pace()
  }
  const last = bytes.length === 0 ? 0 : Math.floor((bytes.length - 1) / pieceBytes) * pieceBytes
  file.push(bytes.subarray(last), true)
  await pace()
}

/** Chunks as they come, written in one go now and then, in a loop: a full disk takes less than it is given. */
function outputTo(handle: FileHandle) {
  let chunks: Uint8Array[] = []
  let held = 0
  let total = 0
  let failure: Error | undefined
  return {
    take: (chunk: Uint8Array) => {
      chunks.push(chunk)
      held += chunk.length
      total += chunk.length
    },
    fail: (error: Error) => {
      failure ??= error
    },
    held: () => held,
    total: () => total,
    write: async () => {
      if (failure !== undefined) throw failure
      const bytes = Buffer.concat(chunks)
      const start = total - bytes.length
      chunks = []
      held = 0
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, start + done)
        if (bytesWritten === 0) throw errno('ENOSPC', 'the disk took no more bytes')
        done += bytesWritten
      }
    },
  }
}

type Written = ReadonlyMap<string, { readonly size: number; readonly crc: number }>

/** What a reader finds in it is what was put in, file by file. */
async function verify(path: string, written: Written, goOn: () => void, pace: Pace): Promise<void> {
  const zip = await openZip(path)
  try {
    if (zip.entries.length !== written.size) throw gaveBackOther()
    for (const entry of zip.entries) {
      goOn()
      const put = written.get(entry.name)
      if (put === undefined || put.crc !== entry.crc || put.size !== entry.size) throw gaveBackOther()
      await zip.read(entry)
      await pace()
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'damaged') throw gaveBackOther()
    throw error
  } finally {
    await zip.close()
  }
}

const gaveBackOther = () => errno('EIO', 'the disk gave back another backup than it was given')

const tooLarge = () =>
  new AppError(
    'refused',
    'The workspace is too large for one backup (more than 65,000 records or 4 GB). Nothing was changed.',
  )
