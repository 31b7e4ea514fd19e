/** Bytes of a file from outside: a plain file of bounded size, never a device, a pipe or a folder. */
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type ReadResult, refuse } from '@shared/formats/draft'

/** Far beyond any calendar: an export of ten busy years is about 10 MB. */
export const largestFileBytes = 32 * 1024 * 1024

export type OutsideFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly result: ReadResult }

export async function readOutsideFile(path: string, name: string): Promise<OutsideFile> {
  let file: FileHandle | undefined
  try {
    // Non-blocking, or opening a pipe would wait for somebody to write to it.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const stats = await file.stat()
    if (stats.isDirectory()) return refused(`"${name}" is a folder. Open one file of it.`)
    if (!stats.isFile()) return refused(`"${name}" is not a plain file.`)
    if (stats.size > largestFileBytes) return refused(`"${name}" is larger than 32 MB, so it was not read.`)
    return { kind: 'bytes', bytes: await readBounded(file, stats.size) }
  } catch (error) {
    return refused(wordsFor(error, name))
  } finally {
    await file?.close()
  }
}

/** As many bytes as the file had when it was looked at, even if it grows meanwhile. */
async function readBounded(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size)
  let done = 0
  while (done < size) {
    const { bytesRead } = await file.read(bytes, done, size - done, done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

function wordsFor(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return `"${name}" is not there any more.`
  if (code === 'EACCES' || code === 'EPERM') return `Presnap may not read "${name}". Check its permissions.`
  return `"${name}" could not be read from the disk.`
}

const refused = (message: string): OutsideFile => ({ kind: 'refused', result: refuse(message) })
