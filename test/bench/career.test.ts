import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AnyRecord, type RecordKind, recordKinds } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { describe, expect, it } from 'vitest'
import { openRecordStore } from '../../electron/store/record-store'
import { decodeRecord } from '../../electron/store/record-text'
import { testNow } from '../helpers/builders'
import { countingIds } from '../helpers/ids'
import { tempFolder } from '../helpers/temp-folder'
import { writeWorkspace } from '../helpers/write-workspace'
import { career, careerRecords, firstMonths } from './career'

const count = (records: readonly AnyRecord[]) => (kind: RecordKind) =>
  records.filter(record => record.kind === kind).length

describe('the career-sized workspace', () => {
  it('has the size the figures are measured with', () => {
    const of = count([...careerRecords(testNow)])
    expect([of('call'), of('prospect'), of('script'), of('gap')]).toEqual([10_000, 2_000, 200, 300])
    const files = recordKinds.reduce((sum, kind) => sum + of(kind), 0)
    expect(files).toBeGreaterThan(12_500)
    expect(files).toBeLessThanOrEqual(14_000)
    expect(career.calls).toBe(10_000)
  })

  it('is the same every time, and another with another seed', () => {
    const text = (seed?: number) => JSON.stringify([...careerRecords(testNow, firstMonths, seed)])
    expect(text()).toBe(text())
    expect(text(7)).not.toBe(text())
  })

  it('has an id of its own for every record, and refers to nothing that is not there', () => {
    const records = [...careerRecords(testNow, firstMonths)]
    const text = JSON.stringify(records)
    const own = new Set([...text.matchAll(/"id":"([0-9a-f-]{36})"/g)].map(match => match[1]))
    const spoken = [...text.matchAll(/"(?!id")[a-zA-Z]+Id":"([0-9a-f-]{36})"/g)].map(match => match[1])
    expect(new Set(records.map(record => record.id)).size).toBe(records.length)
    expect(spoken.length).toBeGreaterThan(500)
    expect(spoken.filter(id => !own.has(id))).toEqual([])
  })

  it('starts the next call 42 minutes from now, with one script of 60 steps to type in', () => {
    const records = [...careerRecords(testNow, firstMonths)]
    const starts = records.flatMap(record =>
      record.kind === 'call' && record.start !== undefined ? [record.start] : [],
    )
    expect(starts.filter(start => start > testNow).sort()[0]).toBe('2026-11-19T13:30:00.000Z')
    const steps = records.flatMap(record => (record.kind === 'script' ? [record.steps.length] : []))
    expect(Math.max(...steps)).toBe(60)
  })
})

describe('a workspace written at once', () => {
  it.each([
    ['a few months', () => [...careerRecords(testNow, firstMonths)]],
    ['the sample', () => sampleWorkspace({ now: testNow })],
  ])('holds %s in files as the store writes them', async (_what, make) => {
    const records = make()
    const folder = join(tempFolder(), 'workspace')
    expect(await writeWorkspace(folder, records)).toBe(records.length)
    for (const record of records) {
      const decoded = decodeRecord(await readFile(join(folder, record.kind, `${record.id}.json`)))
      expect(decoded).toMatchObject({ kind: 'ok', asWritten: true, value: { id: record.id, rev: 1 } })
    }
    expect(statSync(join(folder, '.presnap-workspace.json')).isFile()).toBe(true)
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('opens in the store with every record and no complaint', async () => {
    const base = tempFolder()
    const records = sampleWorkspace({ now: testNow })
    await writeWorkspace(join(base, 'workspace'), records)
    const store = await openRecordStore({
      workspace: join(base, 'workspace'),
      home: join(base, 'home'),
      now: () => new Date(testNow),
      newId: countingIds(),
      log: message => {
        throw new Error(message)
      },
    })
    const counts = store.counts()
    expect(store.problems()).toEqual([])
    for (const kind of recordKinds) expect(counts[kind] ?? 0, kind).toBe(count(records)(kind))
    await store.close()
  })

  it('refuses a folder that holds other files', async () => {
    const folder = tempFolder()
    await writeWorkspace(join(folder, 'first'), [])
    await expect(writeWorkspace(folder, [])).rejects.toMatchObject({ code: 'folder-in-use' })
  })
})
