import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Journal } from '../../../electron/journal/journal'
import { openJournal } from '../../../electron/journal/open-journal'
import { tempFolder } from '../../helpers/temp-folder'
import { idOf, sceneTime } from '../store/store-scene'
import { entryOf } from './entries'

async function journalIn(folder: string, logged: string[] = []): Promise<Journal> {
  const log = (message: string) => void logged.push(message)
  return openJournal({ folder: () => folder, now: () => new Date(sceneTime), log })
}

describe('the journal', () => {
  it('gives back after a restart what was put, whole, the newest state of each record', async () => {
    const folder = join(tempFolder(), 'a', 'journal')
    const journal = await journalIn(folder)
    await journal.put(entryOf(1, 'First'))
    await journal.put(entryOf(2))
    await journal.put(entryOf(1, 'Second'))
    expect((await journalIn(folder)).entries()).toEqual([entryOf(1, 'Second'), entryOf(2)])
    expect(readdirSync(folder)).toEqual([`call-${idOf(1)}.json`, `call-${idOf(2)}.json`])
    expect(statSync(join(folder, `call-${idOf(1)}.json`)).mode & 0o777).toBe(0o600)
  })

  it('forgets what was saved, for good', async () => {
    const folder = tempFolder()
    const journal = await journalIn(folder)
    await journal.put(entryOf(1))
    await journal.remove({ kind: 'call', id: idOf(1) })
    expect(journal.entries()).toEqual([])
    expect((await journalIn(folder)).entries()).toEqual([])
  })

  it('keeps edits in memory when its own disk fails, and says so in the log', async () => {
    const place = join(tempFolder(), 'a-file')
    writeFileSync(place, '')
    const logged: string[] = []
    const journal = await journalIn(join(place, 'journal'), logged)
    await journal.put(entryOf(1))
    expect(journal.entries()).toEqual([entryOf(1)])
    expect(logged).toHaveLength(1)
  })

  it('reads what lay under the folder that was used before the workspace had an id', async () => {
    const [earlier, folder] = [tempFolder(), tempFolder()]
    await (await journalIn(earlier)).put(entryOf(1, 'Before', '2026-11-19T12:00:00.000Z'))
    await (await journalIn(folder)).put(entryOf(1, 'After'))
    const log = () => undefined
    const journal = await openJournal({ folder: () => folder, earlier, now: () => new Date(sceneTime), log })
    expect(journal.entries()).toEqual([entryOf(1, 'After')])
    await journal.remove({ kind: 'call', id: idOf(1) })
    expect([...readdirSync(earlier), ...readdirSync(folder)]).toEqual([])
  })

  it.each<[string, (text: string) => string | Uint8Array]>([
    ['cut off', text => text.slice(0, 200)],
    ['empty', () => ''],
    ['all zeros', text => Buffer.alloc(text.length)],
    ['changed in one letter of the record', text => text.replace('Call 1', 'Cell 1')],
    ['another thing', () => '[]'],
  ])('keeps an entry that is %s beside it, byte for byte, and names it', async (_what, damage) => {
    const folder = tempFolder()
    const path = join(folder, `call-${idOf(1)}.json`)
    await (await journalIn(folder)).put(entryOf(1))
    const bytes = Buffer.from(damage(readFileSync(path, 'utf8')))
    writeFileSync(path, bytes)
    const journal = await journalIn(folder)
    expect(journal.entries()).toEqual([])
    const [kept = '', ...others] = journal.unreadable()
    expect(others).toEqual([])
    expect(readFileSync(kept).equals(bytes)).toBe(true)
    await journal.put(entryOf(1))
    expect((await journalIn(folder)).unreadable()).toEqual([kept])
  })

  it('writes all of it to one file elsewhere that a person can read', async () => {
    const folder = tempFolder()
    const journal = await journalIn(folder)
    await journal.put(entryOf(1))
    const path = join(folder, 'my copy.json')
    await journal.copyTo(path)
    const copy = JSON.parse(readFileSync(path, 'utf8'))
    expect(copy.unsaved).toEqual([entryOf(1)])
    expect(copy.about).toMatch(/could not write/)
    await expect(journal.copyTo(join(folder, 'gone', 'copy.json'))).rejects.toThrow()
  })
})
