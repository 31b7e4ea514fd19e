import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronArguments, isLinuxRoot, resolveArguments } from '../../../electron/build/arguments.mjs'
import { isFresh, newestChange } from '../../../electron/build/freshness.mjs'

describe('the words after npm start --', () => {
  const from = resolve('/home/mira')
  const here = (path: string) => join(from, path)

  it.each([
    [['invite.ics'], [here('invite.ics')]],
    [['../tom/invite.ics'], [resolve('/home/tom/invite.ics')]],
    [[resolve('/abs/invite.ics')], [resolve('/abs/invite.ics')]],
    [
      ['--workspace', 'calls'],
      ['--workspace', here('calls')],
    ],
    [['--workspace=calls'], [`--workspace=${here('calls')}`]],
    [
      ['--workspace', 'calls', 'a.ics', 'b.ics'],
      ['--workspace', here('calls'), here('a.ics'), here('b.ics')],
    ],
    [
      ['--lang', 'de'],
      ['--lang', 'de'],
    ],
    [['--inspect=0'], ['--inspect=0']],
    [[], []],
  ])('%o become %o', (words, expected) => {
    expect(resolveArguments(words, from)).toEqual(expected)
  })

  it('follow the app folder, with the sandbox off only for root', () => {
    expect(electronArguments('/app', ['a'], false)).toEqual(['/app', 'a'])
    expect(electronArguments('/app', ['a'], true)).toEqual(['/app', '--no-sandbox', 'a'])
  })

  it.each([
    ['linux', 0, true],
    ['linux', 1000, false],
    ['darwin', 0, false],
    ['win32', undefined, false],
  ])('on %s as user %s root is %s', (platform, user, root) => {
    expect(isLinuxRoot(platform, user)).toBe(root)
  })
})

describe('whether a build is still good', () => {
  it.each([
    [999, 1000, true],
    [1000, 1000, false],
    [1001, 1000, false],
    [0, undefined, false],
  ])('newest source %d against a build begun at %s: %s', (source, began, fresh) => {
    expect(isFresh(source, began)).toBe(fresh)
  })

  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'presnap-test-'))
    mkdirSync(join(folder, 'deep', 'deeper'), { recursive: true })
    writeFileSync(join(folder, 'deep', 'deeper', 'a.ts'), '')
    for (const path of ['', 'deep', 'deep/deeper', 'deep/deeper/a.ts'])
      utimesSync(join(folder, path), 100, 100)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is told by the newest file, however deep', () => {
    expect(newestChange([folder])).toBe(100_000)
    utimesSync(join(folder, 'deep', 'deeper', 'a.ts'), 200, 200)
    expect(newestChange([folder])).toBe(200_000)
  })

  it('is told by a folder when a file in it was deleted', () => {
    rmSync(join(folder, 'deep', 'deeper', 'a.ts'))
    expect(newestChange([folder])).toBeGreaterThan(100_000)
  })

  it('is not told by what is left out or not there', () => {
    utimesSync(join(folder, 'deep', 'deeper', 'a.ts'), 200, 200)
    expect(newestChange([folder, join(folder, 'gone')], [join(folder, 'deep')])).toBe(100_000)
  })
})
