import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Call } from '@shared/domain/call'
import { lineageAfter } from '@shared/domain/lineage'
import { describe, expect, it } from 'vitest'
import { openRecordStore, type RecordStore } from '../../electron/store/record-store'
import { encodeRecord } from '../../electron/store/record-text'
import { tempFolder } from '../helpers/temp-folder'
import { textsInHistory } from './history-reader'
import { numberedCall, recordId } from './sample-record'

const records = 20

const names: readonly (readonly [string, (id: string) => string])[] = [
  ['Syncthing', id => `${id}.sync-conflict-20261119-124800-ABCDEFG.json`],
  ['Dropbox', id => `${id} (Mira Lindqvist's conflicted copy 2026-11-19).json`],
  ['ownCloud and Nextcloud', id => `${id} (conflicted copy 2026-11-19 124800).json`],
  ['OneDrive', id => `${id}-MIRA-LAPTOP.json`],
  ['Synology Drive', id => `${id}_mira-laptop_Nov-19-1248-2026_Conflict.json`],
  ['Resilio Sync', id => `${id}.Conflict.json`],
  ['iCloud Drive', id => `${id} 2.json`],
  ['Google Drive', id => `${id} (1).json`],
  ['a name that says nothing', id => `copy of ${id.slice(-4)} made by hand.json`],
  ['another id', id => `${id.slice(0, -12)}ffffffff${id.slice(-4)}.json`],
]

type Scene = { readonly workspace: string; readonly home: string; readonly open: () => Promise<RecordStore> }

function newScene(): Scene {
  const base = tempFolder('presnap-copies')
  const [workspace, home] = [join(base, 'workspace'), join(base, 'home')]
  const options = { workspace, home, now: () => new Date(), newId: randomUUID, log: () => undefined }
  return { workspace, home, open: () => openRecordStore(options) }
}

const pathOf = ({ workspace }: Scene, number: number) => join(workspace, 'call', `${recordId(number)}.json`)
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** As another computer saved it, from the text given. */
function elsewhere(text: string, fields: Partial<Call>): string {
  const { hash, lineage = [], ...value } = JSON.parse(text)
  const past = lineageAfter(lineage, value.rev, hash)
  return encodeRecord({ ...value, ...fields, rev: value.rev + 1, lineage: past }).text
}

/** Twenty records saved; here the title of each changes, elsewhere the length or the title too. */
async function diverged(scene: Scene, name: (id: string) => string) {
  const store = await scene.open()
  const calls = Array.from({ length: records }, (_, number) => numberedCall(number, 1, 300))
  await store.saveMany(calls.map(record => ({ record, baseRev: 0 })))
  const copies = calls.map(({ id }, number) => {
    const before = readFileSync(pathOf(scene, number), 'utf8')
    const text = elsewhere(before, number % 2 === 0 ? { minutes: 45 } : { title: `Theirs ${number}` })
    return { id, path: join(scene.workspace, 'call', name(id)), text }
  })
  await store.saveMany(
    calls.map((record, number) => ({ record: { ...record, title: `Ours ${number}` }, baseRev: 1 })),
  )
  const ours = calls.map((_, number) => readFileSync(pathOf(scene, number), 'utf8'))
  return { store, copies, ours }
}

describe.each(names)('P2, R8: conflict copies as %s names them', (_tool, name) => {
  it.each(['while the app is open', 'before a start'])(
    `${records} records, %s: merged field by field, asked about where both changed, nothing shown twice, nothing lost`,
    async when => {
      const scene = newScene()
      const { store: first, copies, ours } = await diverged(scene, name)
      if (when === 'before a start') await first.close()
      for (const { path, text } of copies) writeFileSync(path, text)
      const store = when === 'before a start' ? await scene.open() : first
      if (store === first) await store.lookAround()
      await store.flush()

      expect(store.summaries('call')).toHaveLength(records)
      expect(readdirSync(join(scene.workspace, 'call')).sort()).toEqual(
        copies.map(({ id }) => `${id}.json`).sort(),
      )
      for (const [number, { id, text }] of copies.entries()) {
        const isConflict = number % 2 === 1
        expect(readJson(pathOf(scene, number))).toMatchObject({
          title: `Ours ${number}`,
          minutes: isConflict ? 30 : 45,
        })
        const kept = textsInHistory(scene.home, id)
        expect(kept, `the copy of ${number}`).toContain(text)
        expect(kept, `ours of ${number}`).toContain(ours[number])
        const forms = store.problems().filter(({ ref }) => ref?.id === id)
        expect(forms).toMatchObject([{ form: isConflict ? 'conflict' : 'merged' }])
      }
      const [asked] = store.problems().filter(({ form }) => form === 'conflict')
      await store.solvers.solve(asked?.id ?? '', 'keep-theirs')
      expect(readJson(join(scene.workspace, asked?.file ?? '')).title).toMatch(/^Theirs/)
      await store.close()
    },
  )
})

describe('P2, R8: a copy that cannot be kept in the history', () => {
  it('stays where it is, with every byte, and is settled when the history takes it', async () => {
    const scene = newScene()
    const { store: first, copies } = await diverged(scene, id => `${id} (1).json`)
    await first.close()
    const history = join(
      scene.home,
      'workspaces',
      readdirSync(join(scene.home, 'workspaces'))[0] ?? '',
      'history',
    )
    const calls = join(history, 'call')
    const away = `${calls}-away`
    renameSync(calls, away)
    for (const { id } of copies) mkdirSync(join(calls, `${id}.jsonl`), { recursive: true })
    for (const { path, text } of copies) writeFileSync(path, text)
    const blocked = await scene.open()
    for (const { path, text } of copies) expect(readFileSync(path, 'utf8')).toBe(text)
    expect(blocked.summaries('call')).toHaveLength(records)
    await blocked.close()

    rmSync(calls, { recursive: true })
    renameSync(away, calls)
    const store = await scene.open()
    for (const { path } of copies) expect(existsSync(path)).toBe(false)
    expect(store.summaries('call')).toHaveLength(records)
    await store.close()
  })
})
