/**
 * The file behind the undo log. Lines are appended one after the other; what no disk takes is held in memory and
 * written before the next one. It never holds a save up and never fails one: an undo log is less than a record.
 */
import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type LogLine, readLogLine } from '@shared/undo/log'
import { writeFileDurably } from '../store/atomic-write'
import { isErrno } from '../store/errno'

export interface StepFile {
  /** What can be read; torn and damaged lines are left out. */
  readonly read: () => Promise<readonly LogLine[]>
  readonly append: (line: LogLine) => Promise<void>
  /** Replaces the whole file; what could not be written stays as it was. */
  readonly rewrite: (lines: readonly LogLine[]) => Promise<void>
  /** Flushed to the disk, as far as it lets us. */
  readonly flush: () => Promise<void>
}

/** A power cut may cost the steps of this many milliseconds, never a record. */
const flushMs = 1_000

/** One caller at a time: the log keeps the order. */
export function openStepFile(path: string, log: (message: string) => void): StepFile {
  let unwritten = ''
  // A line begins on its own, whatever the one before it came to.
  let isTorn = false
  let flushTimer: NodeJS.Timeout | undefined

  const write = async () => {
    if (unwritten === '') return
    const text = isTorn ? `\n${unwritten}` : unwritten
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      isTorn = true
      await appendFile(path, text, { mode: 0o600 })
      isTorn = false
      unwritten = ''
      flushTimer ??= setTimeout(() => void flush(), flushMs).unref()
    } catch (error) {
      log(`The undo log could not be written: ${error}`)
    }
  }
  const flush = async () => {
    clearTimeout(flushTimer)
    flushTimer = undefined
    await syncFile(path).catch(error => log(`The undo log could not be flushed: ${error}`))
  }
  return {
    read: async () => {
      const text = await readText(path, log)
      isTorn = text !== '' && !text.endsWith('\n')
      return text.split('\n').flatMap(line => readLogLine(line) ?? [])
    },
    append: async line => {
      unwritten += `${JSON.stringify(line)}\n`
      await write()
    },
    rewrite: async lines => {
      const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeFileDurably(path, Buffer.from(text))
      unwritten = ''
      isTorn = false
    },
    flush: async () => {
      await write()
      await flush()
    },
  }
}

async function readText(path: string, log: (message: string) => void): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) log(`The undo log could not be read: ${error}`)
    return ''
  }
}

async function syncFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+')
    await file.datasync().finally(() => file.close())
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error
  }
}
