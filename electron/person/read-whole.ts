/**
 * Reading for who may be named somewhere: what is not there names nobody, but what cannot be read must not pass for a
 * file without them. Both throw an `AppError` then.
 */
import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { AppError } from '@shared/errors'
import { errnoOf, isErrno } from '../store/errno'

export async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(error => {
    // A folder under a file's name is looked into with the others.
    if (isErrno(error, 'ENOENT', 'EISDIR')) return ''
    throw unread(path, error)
  })
}

export async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch(error => {
    if (isErrno(error, 'ENOENT')) return []
    throw unread(folder, error)
  })
}

function unread(path: string, error: unknown): AppError {
  const reason = errnoOf(error) ?? 'unknown reason'
  return new AppError(
    'not-allowed',
    `${path} could not be read (${reason}), so nobody can say whether it names this person. Make it readable, then try again.`,
  )
}
