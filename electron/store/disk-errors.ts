/** Turns what the file system says into what a person can use: what happened, what is safe, what to do. */
import { AppError, type ErrorCode } from '@shared/errors'
import { errnoOf } from './errno'

type Answer = { readonly code: ErrorCode; readonly words: string }

const full: Answer = {
  code: 'disk-full',
  words:
    'The disk is full. The last saved version is untouched and your change is still here. Free some space.',
}
const denied: Answer = {
  code: 'not-allowed',
  words:
    'Presnap may not write to the workspace folder. The last saved version is untouched. Check the folder’s permissions.',
}
const busy: Answer = {
  code: 'file-busy',
  words: 'Another program holds the file. The last saved version is untouched and your change is still here.',
}
const readOnly: Answer = {
  code: 'read-only',
  words: 'The workspace is on a disk that takes no changes. Your change is still here, but it is not saved.',
}
const gone: Answer = {
  code: 'folder-missing',
  words:
    'The workspace folder is not there. Nothing was written and your change is still here. Bring the folder back.',
}
const link: Answer = {
  code: 'not-allowed',
  words:
    'A link stands where the file should be, and Presnap does not write through links. Your change is still here.',
}

const answers: Readonly<Record<string, Answer>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: denied,
  EPERM: denied,
  EROFS: readOnly,
  EBUSY: busy,
  EAGAIN: busy,
  EMFILE: busy,
  ENFILE: busy,
  ETXTBSY: busy,
  ENOENT: gone,
  ENOTDIR: gone,
  ENODEV: gone,
  ENXIO: gone,
  ESTALE: gone,
  ELOOP: link,
  EISDIR: link,
}

const unwritten: Answer = {
  code: 'not-written',
  words:
    'The disk did not take the change. The last saved version is untouched and your change is still here.',
}

/** Any failure of a write as an `AppError`; one that is an `AppError` already stays what it is. */
export function asDiskError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = errnoOf(error)
  if (code === undefined) throw error
  const { code: appCode, words } = answers[code] ?? unwritten
  return new AppError(appCode, words, { errno: code })
}

export function folderMissing(): AppError {
  return new AppError(gone.code, gone.words)
}
