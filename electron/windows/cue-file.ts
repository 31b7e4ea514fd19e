/** What is kept of the cue window between two runs: its places, how full it is drawn, whether it asks to be left out. */
import { readFileSync } from 'node:fs'
import { leastOpacity } from '@shared/run/cue'
import * as z from 'zod'
import { openRecordFile } from '../store/record-file'
import type { KeptPlace } from './cue-place'

export interface KeptCue {
  readonly places: readonly KeptPlace[]
  /** The key of the display it stood on last. */
  readonly display?: string | undefined
  readonly opacity: number
  readonly keepsOut: boolean
}

const offset = z.int().min(-100_000).max(100_000)
const keptSchema = z.object({
  places: z.array(
    z.object({ display: z.string(), size: z.enum(['compact', 'strip']), x: offset, y: offset }),
  ),
  display: z.string().optional(),
  opacity: z.number().min(leastOpacity).max(1),
  keepsOut: z.boolean(),
})

export interface CueFile {
  readonly current: () => KeptCue
  /** In effect at once; resolves when it is on disk. */
  readonly change: (change: Partial<KeptCue>) => Promise<void>
}

/** Nothing, or nonsense, in the file is a first start. */
export function openCueFile(path: string): CueFile {
  let current = readCue(path)
  let turn: Promise<unknown> = Promise.resolve()
  return {
    current: () => current,
    change: change => {
      current = { ...current, ...change }
      const written = turn.then(() => openRecordFile(path).write(JSON.parse(JSON.stringify(current))))
      turn = written.catch(() => undefined)
      return written.then(() => undefined)
    },
  }
}

function readCue(path: string): KeptCue {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { places: [], opacity: 1, keepsOut: true }
  }
}
