import { AppError } from '@shared/errors'
import { expect, it } from 'vitest'
import { asDiskError } from '../../../electron/store/disk-errors'
import { errno } from '../../../electron/store/errno'

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['ELOOP', 'not-allowed'],
  ['EROFS', 'read-only'],
  ['EBUSY', 'file-busy'],
  ['EMFILE', 'file-busy'],
  ['ENOENT', 'folder-missing'],
  ['EIO', 'not-written'],
  ['EWHATEVER', 'not-written'],
])('%s is told as %s, in words without codes, with the code for the log', (code, expected) => {
  const error = asDiskError(errno(code, 'x'))
  expect(error).toMatchObject({ code: expected, detail: { errno: code } })
  expect(error.message).toMatch(/^[A-Z].*\.$/)
  expect(error.message).not.toContain(code)
})

it('lets an expected failure be what it is, and a bug be a bug', () => {
  const known = new AppError('too-new', 'x')
  expect(asDiskError(known)).toBe(known)
  const bug = new TypeError('undefined is not a function')
  expect(() => asDiskError(bug)).toThrow(bug)
})
