import { AppError, encodeError } from '@shared/errors'
import { expect, it } from 'vitest'
import { saveWords } from '../../../renderer/app/save-words'
import { testNow, testZone } from '../../helpers/builders'

const ready = { kind: 'ready', folder: '/w', empty: false } as const
const facts = { savedAt: null, unsaved: {}, workspace: ready, zone: testZone }
const full = encodeError(new AppError('disk-full', 'The disk is full. Your text is still here.'))

it.each([
  ['nothing has been written in this session', {}, 'On this computer', false],
  ['the workspace is empty', { workspace: { ...ready, empty: true } }, 'On this computer, empty', false],
  ['the last write is on disk', { savedAt: testNow }, 'On this computer, saved 13:48', false],
  ['a change waits', { savedAt: testNow, unsaved: { a: { why: null } } }, 'On this computer, saving', false],
  [
    'a write has failed, whatever else waits',
    { savedAt: testNow, unsaved: { a: { why: null }, b: { why: full } } },
    full.message,
    true,
  ],
  [
    'the folder is gone',
    {
      savedAt: testNow,
      unsaved: { b: { why: full } },
      workspace: { kind: 'missing', folder: '/w', why: 'x' },
    },
    'The workspace folder is gone. Edits are kept here.',
    true,
  ],
  [
    'the folder may only be read',
    { workspace: { kind: 'read-only', folder: '/w', empty: false, why: 'The folder may only be read.' } },
    'The folder may only be read.',
    true,
  ],
] as const)('when %s', (_, change, words, failed) => {
  expect(saveWords({ ...facts, ...change })).toEqual({ words, failed })
})

it('never says saved before main has said so', () => {
  expect(saveWords({ ...facts, unsaved: { a: { why: null } } }).words).not.toContain('saved')
})
