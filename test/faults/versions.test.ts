import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type RecordRef, recordKinds } from '@shared/domain/records'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openRecordStore } from '../../electron/store/record-store'
import { tempFolder } from '../helpers/temp-folder'
import { type Child, missingForFaults, startChild, traced } from './driver'
import { formerName, laterLadder } from './later-ladder'
import { inShort } from './length'
import { callsUnder, traceWatched } from './trace'

/** A workspace of every version that was ever given to anybody, as that version wrote it. */
const stores = join(import.meta.dirname, 'stores')
const versions = readdirSync(stores)

const markerName = '.presnap-workspace.json'
const later = { under: ['env', 'PRESNAP_LATER=1'] }

interface Folders {
  readonly workspace: string
  readonly home: string
}
interface StoredFile extends RecordRef {
  readonly file: string
  readonly text: string
}

function filesIn(workspace: string): readonly StoredFile[] {
  return recordKinds.flatMap(kind => {
    const names = readdirSync(workspace).includes(kind) ? readdirSync(join(workspace, kind)).sort() : []
    return names.map(name => {
      const file = join(kind, name)
      return { kind, id: name.slice(0, -5), file, text: readFileSync(join(workspace, file), 'utf8') }
    })
  })
}

/** A copy of a stored workspace, or of its first records. */
function copyOf(version: string, most?: number): Folders {
  const base = tempFolder('presnap-version')
  const workspace = join(base, 'workspace')
  for (const file of [
    markerName,
    ...filesIn(join(stores, version))
      .map(each => each.file)
      .slice(0, most),
  ]) {
    mkdirSync(dirname(join(workspace, file)), { recursive: true })
    cpSync(join(stores, version, file), join(workspace, file))
  }
  return { workspace, home: join(base, 'home') }
}

async function start(folders: Folders, limits = {}): Promise<Child> {
  const child = await startChild('ours', folders, limits)
  onTestFinished(child.stop)
  return child
}

/** Its own reader: is this the old file, byte for byte, or the whole of it in the new form? */
function formOf(before: StoredFile, text: string): 'old' | 'new' | 'neither' {
  if (text === before.text) return 'old'
  try {
    const { rev, hash, lineage, schemaVersion, formerName: name, ...content } = JSON.parse(text)
    const former = JSON.parse(before.text)
    const { rev: formerRev, hash: _hash, lineage: _lineage, schemaVersion: _one, ...expected } = former
    const isWhole = typeof hash === 'string' && Array.isArray(lineage) && rev === formerRev + 1
    const isSame = JSON.stringify(content) === JSON.stringify(expected)
    return isWhole && isSame && schemaVersion === 2 && name === formerName(former) ? 'new' : 'neither'
  } catch {
    return 'neither'
  }
}

const everything = (workspace: string): readonly string[] =>
  readdirSync(workspace, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'hex')}`)
    .sort()

describe.each(versions)('P2, R13: a workspace of version %s', version => {
  it('opens whole in this one: every record is read, nothing is the matter, no file is changed', async () => {
    const folders = copyOf(version)
    const before = filesIn(folders.workspace)
    const store = await openRecordStore({
      ...folders,
      ...{ now: () => new Date(), newId: () => 'none', log: () => undefined },
    })
    onTestFinished(() => store.close())
    expect(before.length).toBeGreaterThan(20)
    const read = await store.readMany(before)
    expect(read.filter(({ kind }) => kind !== 'ok')).toEqual([])
    expect(store.problems()).toEqual([])
    expect(filesIn(folders.workspace)).toEqual(before)
  })

  it('is brought to the form of a later one, each record with all that it held', async () => {
    const folders = copyOf(version)
    const before = filesIn(folders.workspace)
    const child = await start(folders, later)
    expect(await child.ask('upgrade')).toBe('upgraded 0')
    const forms = before.map(file => formOf(file, readFileSync(join(folders.workspace, file.file), 'utf8')))
    expect(forms.filter(form => form !== 'new')).toEqual([])
    expect(filesIn(folders.workspace)).toHaveLength(before.length)
  })

  it('that a later one has opened is read-only in this one, and not a byte of it is touched', async () => {
    const folders = copyOf(version)
    const child = await start(folders, later)
    await child.ask('upgrade')
    await child.stop()
    const before = everything(folders.workspace)
    const older = await start({ ...folders, home: `${folders.home}-older` })
    expect(await older.ask('look')).toMatch(/^read-only .*newer Presnap/)
    expect(await older.ask('save 1 1 500')).toMatch(/read-only$/)
    expect(await older.ask('many 1 3 1 500')).toMatch(/read-only$/)
    await older.ask('settle')
    await older.stop()
    expect(everything(folders.workspace)).toEqual(before)
  })
})

const missing = missingForFaults()
if (missing) console.log(`Kills during an upgrade: not run, ${missing}.`)
const [newest = ''] = versions.toReversed()

describe.skipIf(missing)('P2, R13: an upgrade that is killed', () => {
  it('at any of its system calls leaves each record old or new, and the next start finishes it', async () => {
    const most = inShort(1, 12)
    const calls = await callsOfUpgrade(copyOf(newest, most))
    expect(calls.length).toBeGreaterThan(20)
    let killed = 0
    for (const call of calls) {
      const folders = copyOf(newest, most)
      const before = filesIn(folders.workspace)
      const child = await start(folders, later)
      const kill = ['-e', `trace=${call.name}`, '-e', `inject=${call.name}:signal=KILL:when=${call.nth}`]
      const { result } = await traced(child, kill, () => child.ask('upgrade'))
      if (result === 'dead') killed += 1
      await child.stop()
      const now = (file: string) => readFileSync(join(folders.workspace, file), 'utf8')
      for (const file of before) expect(['old', 'new'], call.text).toContain(formOf(file, now(file.file)))
      const again = await start(folders, later)
      expect(await again.ask('upgrade'), call.text).toBe('upgraded 0')
      await again.stop()
      for (const file of before) expect(formOf(file, now(file.file)), call.text).toBe('new')
      expect(filesIn(folders.workspace).map(({ file }) => file)).toEqual(before.map(({ file }) => file))
    }
    expect(killed).toBeGreaterThan(calls.length * 0.9)
    console.log(`Upgrade: killed at ${killed} of ${calls.length} system calls.`)
  })
})

async function callsOfUpgrade(folders: Folders) {
  const child = await start(folders, later)
  const { result, trace } = await traced(child, traceWatched, () => child.ask('upgrade'))
  expect(result).toBe('upgraded 0')
  await child.stop()
  expect(laterLadder.steps).toHaveLength(1)
  return callsUnder(folders.workspace, trace)
}
