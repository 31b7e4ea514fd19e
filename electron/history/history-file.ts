/**
 * The file of one record's history. A version that the disk took in part is a torn line; the next one begins on a line
 * of its own. A link in its place is refused, and a file larger than any history is put aside, so that reading stays
 * quick whatever stands there.
 */
import { constants } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeFileDurably } from '../store/atomic-write'
import { isErrno } from '../store/errno'
import { eachInSlices } from '../store/in-slices'
import { decodeLine, type Line } from './version-line'

export interface HistoryText {
  readonly lines: readonly string[]
  readonly bytes: number
  /** Its last line has no end. */
  readonly isTorn: boolean
  /** It was too large to be a history and stands beside its place now, under this name. */
  readonly putAside?: string
}

/** Histories are thinned long before; what is larger is none of ours. */
const largestBytes = 256 * 1024 * 1024

export async function readHistoryText(path: string): Promise<HistoryText> {
  try {
    const { size } = await stat(path)
    if (size > largestBytes) {
      const putAside = `${path}.too-large`
      await rename(path, putAside)
      return { ...nothing, putAside }
    }
    const text = await readFile(path, 'utf8')
    const lines = text.split('\n').filter(line => line !== '')
    return { lines, bytes: size, isTorn: text !== '' && !text.endsWith('\n') }
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return nothing
    throw error
  }
}

const nothing: HistoryText = { lines: [], bytes: 0, isTorn: false }

export interface ReadHistory {
  readonly lines: readonly Line[]
  /** How many are damaged; one that is torn at the end is not. */
  readonly damaged: number
  readonly putAside: string | undefined
}

export async function readHistoryFile(path: string): Promise<ReadHistory> {
  const { lines: texts, isTorn, putAside } = await readHistoryText(path)
  const lines: Line[] = []
  let damaged = 0
  await eachInSlices(texts.entries(), ([place, text]) => {
    const line = decodeLine(text)
    if (line !== undefined) lines.push(line)
    else if (!isTorn || place < texts.length - 1) damaged += 1
  })
  return { lines, damaged, putAside }
}

/** Rejects when the disk does not take all of it; a part of it may then stand there. */
export async function appendToHistory(path: string, text: string): Promise<void> {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = constants
  const file = await open(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW, 0o600)
  try {
    await file.appendFile(text)
  } finally {
    await file.close()
  }
}

export async function makeHistoryFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
}

/** What was put aside cannot be looked through: it goes when words of a person are to go. */
export const removePutAside = (path: string): Promise<void> => rm(`${path}.too-large`, { force: true })

/** Whole, or as it was. No lines is no file. */
export async function rewriteHistory(path: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return rm(path, { force: true })
  const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
  await writeFileDurably(path, Buffer.from(text))
}

/** On the disk itself, as far as it lets us. */
export async function flushHistory(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+')
    await file.datasync().finally(() => file.close())
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
  }
}
