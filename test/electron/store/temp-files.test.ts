import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isTempName, sweepFolder, tempNameFor } from '../../../electron/store/temp-files'
import { tempFolder } from '../../helpers/temp-folder'

const now = Date.parse('2026-11-19T12:48:00Z')
const minutesAgo = (minutes: number) => new Date(now - minutes * 60_000)

/** Process 1 always runs; this number is beyond what Linux hands out. */
const [running, dead] = [1, 4_999_999]

it('names a temp file so that it is hidden, in the same folder, and known again', () => {
  const name = tempNameFor('/somewhere/a.json').replace('/somewhere/', '')
  expect(name).toMatch(/^\.a\.json\./)
  expect(isTempName(name)).toBe(true)
  expect(isTempName('a.json')).toBe(false)
})

it.each([
  ['of a program that ended', dead, 0, false],
  ['of an earlier program with our own number', process.pid, 0, false],
  ['of a running program, written 9 minutes ago', running, 9, true],
  ['of a running program, written 11 minutes ago', running, 11, false],
])('a temp file %s stays: %s', async (_whose, pid, age, stays) => {
  const folder = tempFolder()
  const name = `.a.json.${pid}-0123456789ab.tmp`
  writeFileSync(join(folder, name), 'half')
  utimesSync(join(folder, name), minutesAgo(age), minutesAgo(age))
  await sweepFolder(folder, now)
  expect(readdirSync(folder)).toEqual(stays ? [name] : [])
})

it.each([
  [9, true],
  [11, false],
])(
  'a temp file this program has made %i minutes ago stays, for it may be in the midst of a save: %s',
  async (age, stays) => {
    const folder = tempFolder()
    const path = tempNameFor(join(folder, 'a.json'))
    writeFileSync(path, 'half')
    utimesSync(path, minutesAgo(age), minutesAgo(age))
    await sweepFolder(folder, now)
    expect(readdirSync(folder)).toHaveLength(stays ? 1 : 0)
  },
)

it.each(['notes.tmp', '.hidden', 'a.json', '.a.json.tmp', '.syncthing.a.json.tmp', '~$a.json'])(
  'leaves %s alone, which is not ours',
  async name => {
    const folder = tempFolder()
    writeFileSync(join(folder, name), 'theirs')
    expect(await sweepFolder(folder, now)).toBe(0)
    expect(readdirSync(folder)).toEqual([name])
  },
)

it('finds no litter in a folder that is not there', async () => {
  expect(await sweepFolder(join(tempFolder(), 'gone'), now)).toBe(0)
})
