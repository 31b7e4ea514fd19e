import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Call } from '@shared/domain/call'
import type { Step } from '@shared/safety'
import { describe, expect, it, onTestFinished } from 'vitest'
import { followJournal } from '../../../electron/journal/follow-journal'
import { saveThroughJournal } from '../../../electron/journal/save-through-journal'
import { createRunSession } from '../../../electron/run/run-session'
import { openRecordStore } from '../../../electron/store/record-store'
import { saveSent } from '../../../electron/workspace/save-records'
import { openWorkspace, type Workspace } from '../../../electron/workspace/workspace'
import { tempFolder } from '../../helpers/temp-folder'
import { callOf, idOf, sceneTime } from '../store/store-scene'
import { entryOf } from './entries'

const now = () => sceneTime
let marks = 0

interface Scene {
  readonly base: string
  readonly folder: string
  readonly away: () => void
  readonly back: () => void
  readonly open: () => Promise<Workspace>
}
function scene(): Scene {
  const base = tempFolder('presnap-journal')
  const folder = join(base, 'workspace')
  let made = 600
  const open = async () => {
    const newId = () => idOf(++made)
    const options = { workspace: folder, home: join(base, 'home'), now: () => new Date(), newId }
    const store = await openRecordStore({ ...options, log: () => undefined })
    const workspace = await openWorkspace(store, { home: options.home, now, log: () => undefined })
    onTestFinished(async () => {
      await workspace.journal.close()
      await workspace.undo.flush()
      await store.close()
    })
    return workspace
  }
  return {
    base,
    folder,
    away: () => renameSync(folder, join(base, 'elsewhere')),
    back: () => renameSync(join(base, 'elsewhere'), folder),
    open,
  }
}
const save = (workspace: Workspace, record: Call, baseRev: number, step?: Step) =>
  saveSent(workspace, [{ kind: 'call', baseRev, record }], { together: false, step, now })
const onDisk = (folder: string, number: number) =>
  JSON.parse(readFileSync(join(folder, 'call', `${idOf(number)}.json`), 'utf8'))

describe('edits while the folder is away', () => {
  it('are merged into it at the next start, every one of them, and can be undone', async () => {
    const { folder, away, back, open } = scene()
    const first = await open()
    for (const number of [1, 2, 3]) await save(first, callOf(number), 0)
    away()
    const step = { id: idOf(90), label: 'Rename a call' }
    for (const number of [1, 2, 3]) {
      const { answer } = await save(first, callOf(number, { title: `Away ${number}` }), 1, step)
      expect(answer.failed[0]?.error.code).toBe('folder-missing')
    }
    await save(first, callOf(4), 0)
    expect(first.journal.entries()).toHaveLength(4)
    expect(existsSync(folder)).toBe(false)

    const whileAway = await open()
    expect(whileAway.store.state().kind).toBe('missing')
    expect(whileAway.journal.entries().map(({ record }) => record.id)).toEqual([1, 2, 3, 4].map(idOf))

    back()
    const after = await open()
    expect(after.journal.entries()).toEqual([])
    for (const number of [1, 2, 3]) {
      expect(onDisk(folder, number)).toMatchObject({ title: `Away ${number}`, rev: 2 })
    }
    expect(onDisk(folder, 4).title).toBe('Call 4')
    expect(after.undo.standing().undo).toEqual(step)
  })

  it('are saved by themselves when it comes back, though no page holds them any more', async () => {
    const { folder, away, back, open } = scene()
    const workspace = await open()
    await save(workspace, callOf(1), 0)
    away()
    await save(workspace, callOf(1, { title: 'Away' }), 1)
    await workspace.store.checkFolder()
    const told: string[] = []
    const onSaved = (records: readonly { readonly id: string }[]) => {
      told.push(...records.map(({ id }) => id))
    }
    workspace.journal.onClose(followJournal(workspace, { onSaved, afterMs: 0 }))
    back()
    await workspace.store.checkFolder()
    await expect.poll(() => told).toEqual([idOf(1)])
    expect(onDisk(folder, 1).title).toBe('Away')
    expect(workspace.journal.entries()).toEqual([])
  })

  it('go out of the journal when a page saves them', async () => {
    const { folder, away, back, open } = scene()
    const workspace = await open()
    await save(workspace, callOf(1), 0)
    away()
    await save(workspace, callOf(1, { title: 'Away' }), 1)
    back()
    await workspace.store.checkFolder()
    await save(workspace, callOf(1, { title: 'Away and on' }), 1)
    expect(workspace.journal.entries()).toEqual([])
    expect(onDisk(folder, 1).title).toBe('Away and on')
  })

  it('that were saved in a newer state just before a crash do not come back over it', async () => {
    const { open, folder } = scene()
    const workspace = await open()
    await save(workspace, callOf(1), 0)
    const stale = { ...entryOf(1, 'Older'), baseHash: undefined, at: '2020-01-01T00:00:00.000Z' }
    await save(workspace, callOf(1, { title: 'Newer' }), 1)
    await workspace.journal.put(stale)
    const after = await open()
    expect(onDisk(folder, 1).title).toBe('Newer')
    expect(after.journal.entries()).toEqual([])
    const versions = await after.store.history.list({ kind: 'call', id: idOf(1) })
    expect(versions.map(({ at }) => at)).toContain(stale.at)
  })
})

describe('marks of a run while the folder is away', () => {
  it('are kept like any other edit, and are in the run at the next start', async () => {
    const { away, back, open } = scene()
    const workspace = await open()
    await save(workspace, callOf(1), 0)
    const { store, journal } = workspace
    const runs = createRunSession({
      store: { ...store, save: saveThroughJournal(store, journal, now) },
      clock: { nowMs: () => Date.parse(sceneTime), monotonicMs: () => 0 },
      newId: () => idOf(300 + marks++),
      onChanged: () => undefined,
    })
    const run = await runs.startRun(idOf(1), 'live')
    away()
    const mark = runs.addMark({ form: 'note', text: 'said while it was away' })
    await expect(mark).rejects.toMatchObject({ code: 'folder-missing' })
    expect(journal.entries().map(({ record }) => record.id)).toEqual([run.id])
    back()
    const after = await open()
    const read = await after.store.read('run', run.id)
    expect(read.kind === 'ok' && read.record.marks.map(({ text }) => text)).toEqual([
      'said while it was away',
    ])
    expect(after.journal.entries()).toEqual([])
  })
})

describe('what only a person can mend', () => {
  it('is not kept: input that is no record at all', async () => {
    const workspace = await scene().open()
    const sent = { kind: 'call' as const, baseRev: 0, record: { nonsense: true } }
    const { answer } = await saveSent(workspace, [sent], { together: false, now })
    expect(answer.failed[0]?.error.code).toBe('bad-input')
    expect(workspace.journal.entries()).toEqual([])
  })
})

describe('a damaged journal', () => {
  it('is named among the problems and stops nothing', async () => {
    const { base, open } = scene()
    const first = await open()
    await save(first, callOf(1), 0)
    const place = join(base, 'home', 'workspaces', first.store.id() ?? '', 'journal')
    mkdirSync(place, { recursive: true })
    writeFileSync(join(place, `call-${idOf(1)}.json`), '{"half')
    const { store } = await open()
    expect(store.problems()).toMatchObject([
      { form: 'unreadable', message: expect.stringContaining('.unreadable') },
    ])
    expect(store.state().kind).toBe('ready')
    rmSync(place, { recursive: true })
    writeFileSync(place, 'a file where a folder should be')
    expect((await open()).store.state().kind).toBe('ready')
  })
})
