/**
 * A removal under way, in a file of the app's own folder from before the first change until after the last: a crash
 * half way is finished at the next start. It has to hold the names that are looked for; it goes as the last thing.
 */
import { mkdir, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PersonKey } from '@shared/person/person-key'
import * as z from 'zod'
import { syncFolder, writeFileDurably } from '../store/atomic-write'
import { isErrno } from '../store/errno'

export interface ForgetJob {
  readonly alsoTheirWords: boolean
  readonly key: PersonKey
}

const texts = z.array(z.string())
const schema = z.object({
  presnapForget: z.literal(1),
  alsoTheirWords: z.boolean(),
  key: z.object({ ids: texts, attendeeIds: texts, callIds: texts, names: texts, emails: texts }),
})

export async function writeJob(path: string, job: ForgetJob): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFileDurably(path, Buffer.from(`${JSON.stringify({ presnapForget: 1, ...job }, null, 2)}\n`))
}

/** Undefined when nothing is under way. Throws what is wrong with a job that cannot be read. */
export async function readJob(path: string): Promise<ForgetJob | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}

export async function endJob(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!isErrno(error, 'ENOENT')) throw error
  })
  await syncFolder(dirname(path))
}
