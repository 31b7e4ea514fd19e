/** `notices.json` in the app's folder of a workspace. One that cannot be read is set aside, and the list starts anew. */
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { recordKinds } from '@shared/domain/records'
import { problemActions, problemForms } from '@shared/safety'
import * as z from 'zod'
import { isErrno } from './errno'
import type { Notice } from './notices'
import { openRecordFile } from './record-file'

export type KeptNotices = { readonly notices: readonly Notice[]; readonly dismissed: readonly string[] }

export type NoticesFile = {
  readonly open: () => Promise<KeptNotices>
  readonly changed: () => void
  readonly flush: () => Promise<void>
}

const quietMs = 400
const fileName = 'notices.json'
const asideName = 'notices-unreadable.json'

const ref = z.object({ kind: z.enum(recordKinds), id: z.string() })
const noticeSchema = z.object({
  id: z.string(),
  form: z.enum(problemForms),
  file: z.string(),
  keptAt: z.string().optional(),
  message: z.string(),
  at: z.string().optional(),
  ref: ref.optional(),
  title: z.string().optional(),
  actions: z.array(z.enum(problemActions)),
  versions: z
    .object({
      ours: z.string().optional(),
      theirs: z.string().optional(),
      base: z.string().optional(),
      merged: z.string().optional(),
    })
    .optional(),
  refs: z.array(ref).optional(),
})
const fileSchema = z.object({ notices: z.array(z.unknown()), dismissed: z.array(z.string()) })

export function createNoticesFile(
  current: () => KeptNotices,
  home: () => string | undefined,
  log: (message: string) => void,
): NoticesFile {
  let timer: NodeJS.Timeout | undefined
  let dirty = false
  let writing: Promise<void> = Promise.resolve()

  const write = async () => {
    clearTimeout(timer)
    timer = undefined
    const place = home()
    if (!dirty || place === undefined) return
    dirty = false
    try {
      await mkdir(place, { recursive: true, mode: 0o700 })
      await openRecordFile(join(place, fileName)).write({ presnapNotices: 1, ...current() })
    } catch (error) {
      dirty = true
      log(`The notices were not written: ${error}`)
    }
  }
  const flush = () => {
    writing = writing.then(write)
    return writing
  }

  return {
    open: async () => {
      const place = home()
      return place === undefined ? { notices: [], dismissed: [] } : readNotices(place, log)
    },
    changed: () => {
      dirty = true
      timer ??= setTimeout(() => void flush(), quietMs).unref()
    },
    flush,
  }
}

async function readNotices(home: string, log: (message: string) => void): Promise<KeptNotices> {
  const path = join(home, fileName)
  try {
    const bytes = await openRecordFile(path).readBytes()
    const { notices, dismissed } = fileSchema.parse(JSON.parse(bytes.toString('utf8')))
    return { notices: notices.flatMap(asNotice), dismissed }
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return { notices: [], dismissed: [] }
    log(`The notices cannot be read and were set aside: ${error}`)
    await rename(path, join(home, asideName)).catch(() => undefined)
    return { notices: [], dismissed: [] }
  }
}

function asNotice(value: unknown): readonly Notice[] {
  const parsed = noticeSchema.safeParse(value)
  return parsed.success ? [dropUndefined(parsed.data)] : []
}

/** What a schema calls optional may be there and undefined; what crosses to a page may not. */
function dropUndefined(value: z.infer<typeof noticeSchema>): Notice {
  return JSON.parse(JSON.stringify(value))
}
