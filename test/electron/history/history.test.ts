import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { RecordRef } from '@shared/domain/records'
import type { StoreProblem } from '@shared/safety'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type History, type KeptVersion, openHistory } from '../../../electron/history/history'
import { encodeRecord } from '../../../electron/store/record-text'
import { tempFolder } from '../../helpers/temp-folder'
import { idOf } from '../store/store-scene'

const ref = (number = 1): RecordRef => ({ kind: 'call', id: idOf(number) })

function versionOf(rev: number, title = `Title ${rev}`, number = 1): KeptVersion {
  const { text, hash } = encodeRecord({ kind: 'call', id: idOf(number), schemaVersion: 1, rev, title })
  const at = new Date(Date.parse('2026-11-19T12:00:00.000Z') + rev * 1_000).toISOString()
  return { hash, rev, at, by: 'edit', text }
}

interface Stand {
  readonly folder: string
  readonly history: History
  readonly file: (number?: number) => string
  readonly problems: Map<string, StoreProblem>
  readonly said: string[]
}

function stand(folder = join(tempFolder('presnap-history'), 'history')): Stand {
  const problems = new Map<string, StoreProblem>()
  const said: string[] = []
  const history = openHistory({
    folder: () => folder,
    now: () => new Date('2026-11-19T13:00:00.000Z'),
    log: line => said.push(line),
    tell: problem => problems.set(problem.id, problem),
    untell: id => problems.delete(id),
  })
  onTestFinished(() => history.settled())
  return {
    folder,
    history,
    problems,
    said,
    file: (number = 1) => join(folder, 'call', `${idOf(number)}.jsonl`),
  }
}

async function withVersions(count: number): Promise<Stand> {
  const standing = stand()
  for (let rev = 1; rev <= count; rev += 1) standing.history.keep(ref(), versionOf(rev))
  await standing.history.kept(ref())
  return standing
}

const revsOf = async ({ history }: Stand, number = 1) =>
  (await history.list(ref(number))).map(({ rev }) => rev)

describe('a history', () => {
  it('gives back every version as its file held it, in the order they came', async () => {
    const { history } = await withVersions(3)
    const entries = await history.list(ref())
    expect(entries.map(({ rev }) => rev)).toEqual([1, 2, 3])
    for (const { hash, rev } of entries) {
      expect(await history.read(ref(), hash)).toMatchObject({ rev, title: `Title ${rev}`, id: idOf(1) })
    }
    expect(await history.read(ref(), 'f'.repeat(32))).toBeUndefined()
    expect(await history.list(ref(2))).toEqual([])
  })

  it('keeps a version once, also when it is handed over again after a restart', async () => {
    const standing = await withVersions(2)
    standing.history.keep(ref(), versionOf(2))
    await standing.history.kept(ref())
    const later = stand(standing.folder)
    later.history.keep(ref(), versionOf(1))
    await later.history.settled()
    expect(readFileSync(standing.file(), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  it('knows what was handed over before it is written', async () => {
    const { history } = stand()
    history.keep(ref(), versionOf(1))
    expect(await history.has(ref(), versionOf(1).hash)).toBe(true)
    expect(await history.has(ref(), versionOf(2).hash)).toBe(false)
  })

  it('has a version in the file when it says that it is kept', async () => {
    const standing = stand()
    standing.history.keep(ref(), versionOf(1))
    await standing.history.kept(ref())
    expect(await revsOf(stand(standing.folder))).toEqual([1])
  })

  it('begins a line of its own after one that was torn', async () => {
    const standing = await withVersions(2)
    appendFileSync(standing.file(), '{"hash":"0123')
    const later = stand(standing.folder)
    later.history.keep(ref(), versionOf(3))
    await later.history.settled()
    expect(await revsOf(later)).toEqual([1, 2, 3])
    expect(await revsOf(stand(standing.folder))).toEqual([1, 2, 3])
  })

  it('says nothing of a torn last line', async () => {
    const standing = await withVersions(2)
    appendFileSync(standing.file(), '{"hash":"0123')
    const later = stand(standing.folder)
    expect(await revsOf(later)).toEqual([1, 2])
    expect([...later.problems]).toEqual([])
  })

  it('skips a damaged line and names it once', async () => {
    const standing = await withVersions(1)
    appendFileSync(standing.file(), 'rubbish\n')
    standing.history.keep(ref(), versionOf(2))
    await standing.history.kept(ref())
    const later = stand(standing.folder)
    expect(await revsOf(later)).toEqual([1, 2])
    expect([...later.problems.values()]).toMatchObject([
      {
        form: 'history',
        ref: ref(),
        message: expect.stringMatching(/^One earlier version of a call cannot be read/),
      },
    ])
    later.problems.clear()
    await later.history.list(ref())
    expect([...later.problems]).toEqual([])
  })

  it('never gives out a version whose text is not what was kept', async () => {
    const standing = await withVersions(3)
    const lines = readFileSync(standing.file(), 'utf8').split('\n')
    const [first, second] = lines.map(line => (line === '' ? undefined : JSON.parse(line)))
    lines[1] = JSON.stringify({ ...second, z: first.z })
    lines[2] = lines[2]?.replace(/"z":"..../, '"z":"!!!!') ?? ''
    writeFileSync(standing.file(), lines.join('\n'))
    const { history } = stand(standing.folder)
    expect(await history.read(ref(), versionOf(2).hash)).toBeUndefined()
    expect(await history.read(ref(), versionOf(3).hash)).toBeUndefined()
    expect((await history.latestGood(ref()))?.entry.rev).toBe(1)
  })

  it('names every record that has a history', async () => {
    const { history, folder } = await withVersions(1)
    history.keep(ref(2), versionOf(1, 'Other', 2))
    await history.settled()
    writeFileSync(join(folder, 'call', 'notes.txt'), 'x')
    expect((await history.refs()).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([ref(1), ref(2)])
  })

  it('forgets all versions of a record', async () => {
    const standing = await withVersions(3)
    expect(await standing.history.removeAll(ref())).toBe(3)
    expect(await revsOf(standing)).toEqual([])
    expect(readdirSync(join(standing.folder, 'call'))).toEqual([])
    standing.history.keep(ref(), versionOf(4))
    expect(await revsOf(standing)).toEqual([4])
  })

  it('changes what versions hold, drops some, and leaves no word of what stood there', async () => {
    const standing = await withVersions(3)
    const changed = await standing.history.rewrite(ref(), (value, { rev }) => {
      if (rev === 1) return undefined
      return rev === 2 ? { ...value, title: 'Blanked' } : value
    })
    expect(changed).toBe(2)
    const entries = await standing.history.list(ref())
    expect(entries.map(({ rev, by }) => [rev, by])).toEqual([
      [2, 'forget'],
      [3, 'edit'],
    ])
    expect(await standing.history.read(ref(), entries[0]?.hash ?? '')).toMatchObject({
      title: 'Blanked',
      rev: 2,
    })
    expect(await standing.history.has(ref(), versionOf(2).hash)).toBe(false)
    expect((await standing.history.latestGood(ref()))?.value).toMatchObject({ title: 'Title 3' })
  })

  it.each(['reading', 'writing'] as const)(
    'puts a file aside, by name, that no history can be: %s',
    async how => {
      const standing = await withVersions(1)
      truncateSync(standing.file(), 300 * 1024 * 1024)
      const later = stand(standing.folder)
      if (how === 'reading') await later.history.list(ref())
      later.history.keep(ref(), versionOf(2))
      await later.history.kept(ref())
      expect(await revsOf(later)).toEqual([2])
      const keptAt = `history/call/${idOf(1)}.jsonl.too-large`
      expect([...later.problems.values()]).toMatchObject([{ form: 'history', keptAt }])
    },
  )

  it.skipIf(process.platform !== 'linux')(
    'opens few files at once when thousands of versions arrive together',
    async () => {
      const standing = stand()
      for (let number = 1; number <= 800; number += 1) {
        standing.history.keep(ref(number), versionOf(1, 'x', number))
      }
      let most = 0
      let isDone = false
      const watching = (async () => {
        while (!isDone) {
          most = Math.max(most, openIn(standing.folder))
          await new Promise(resume => setImmediate(resume))
        }
      })()
      await standing.history.settled()
      isDone = true
      await watching
      expect(most).toBeGreaterThan(0)
      // Four are written and some are flushed, and they are counted one after the other while these change.
      expect(most).toBeLessThan(40)
      expect(await standing.history.refs()).toHaveLength(800)
    },
  )
})

/** Files of the folder that this process holds open; other tests of the same process open theirs. */
function openIn(folder: string): number {
  const held = readdirSync('/proc/self/fd').map(number => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`)
    } catch {
      return ''
    }
  })
  return held.filter(path => path.startsWith(folder)).length
}

describe('a history that cannot be written', () => {
  it.each([
    [
      'a file stands where its folder should be',
      ({ folder }: Stand) => writeFileSync(folder, 'x'),
      (s: Stand) => rmSync(s.folder),
    ],
    [
      'a folder stands where its file should be',
      (standing: Stand) => mkdirSync(standing.file(), { recursive: true }),
      (standing: Stand) => rmSync(standing.file(), { recursive: true }),
    ],
    [
      'a link stands in its place',
      (standing: Stand) => {
        mkdirSync(join(standing.folder, 'call'), { recursive: true })
        symlinkSync('/nowhere/at/all', standing.file())
      },
      (standing: Stand) => rmSync(standing.file()),
    ],
  ])('holds versions in memory, says so, and writes them later: %s', async (_what, spoil, mend) => {
    const standing = stand()
    spoil(standing)
    standing.history.keep(ref(), versionOf(1))
    standing.history.keep(ref(), versionOf(2))
    await standing.history.kept(ref())
    expect([...standing.problems.values()]).toMatchObject([{ id: 'history', form: 'history' }])
    expect(await standing.history.has(ref(), versionOf(2).hash)).toBe(true)
    expect(await standing.history.read(ref(), versionOf(1).hash)).toMatchObject({ title: 'Title 1' })
    expect(await revsOf(standing)).toEqual([1, 2])
    mend(standing)
    standing.history.keep(ref(), versionOf(3))
    await standing.history.kept(ref())
    expect([...standing.problems]).toEqual([])
    expect(await revsOf(stand(standing.folder))).toEqual([1, 2, 3])
  })

  it('tries again by itself', async () => {
    const standing = stand()
    writeFileSync(standing.folder, 'x')
    standing.history.keep(ref(), versionOf(1))
    await standing.history.kept(ref())
    rmSync(standing.folder)
    await expect.poll(() => standing.problems.size, { timeout: 5_000 }).toBe(0)
    expect(await revsOf(stand(standing.folder))).toEqual([1])
  })

  it('bounds what it holds: the oldest versions go first', async () => {
    const standing = stand()
    writeFileSync(standing.folder, 'x')
    const long = 'x'.repeat(1024 * 1024)
    for (let rev = 1; rev <= 40; rev += 1) {
      standing.history.keep(ref(), versionOf(rev, long))
      await standing.history.kept(ref())
    }
    const revs = await revsOf(standing)
    expect(revs.length).toBeGreaterThan(25)
    expect(revs.length).toBeLessThan(33)
    expect(revs.at(-1)).toBe(40)
  })

  it('says when a folder may not be read', async () => {
    const standing = await withVersions(1)
    chmodSync(standing.file(), 0o600)
    rmSync(standing.file())
    mkdirSync(standing.file())
    const later = stand(standing.folder)
    expect(await later.history.list(ref())).toEqual([])
    expect(later.said[0]).toMatch(/could not be read/)
  })
})
