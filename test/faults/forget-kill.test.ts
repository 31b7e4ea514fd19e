import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inflateRawSync } from 'node:zlib'
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '../../electron/person/look-through'
import { openRecordStore } from '../../electron/store/record-store'
import { openWorkspace } from '../../electron/workspace/workspace'
import { countingIds } from '../helpers/ids'
import { createTempFolder, removeFolder } from '../helpers/temp-folder'
import { inShort, seed } from './length'

/** One in each part of it, then again. */
const rounds = inShort(4, 40)
const program = join(import.meta.dirname, '..', '..', 'out', 'faults', 'forget.mjs')
const now = '2026-11-19T12:48:00.000Z'

describe('a person who is being forgotten while the program is killed', () => {
  it(
    `is gone from every file after the next start, and nothing else is, ${rounds} kills, seed ${seed}`,
    async () => {
      const base = createTempFolder('presnap-forget-base')
      const records = await prepare(base)
      const person = records.find(record => record.kind === 'person' && record.emails.length > 0)
      if (person?.kind !== 'person') throw new Error('The sample has nobody with an address.')
      const traces = [person.name, ...person.emails]
      for (const trace of traces) expect(await everything(base)).toContain(trace)
      let unfinished = 0
      const killedIn: string[] = []
      for (let round = 0; round < rounds; round += 1) {
        const folder = createTempFolder('presnap-forget')
        cpSync(base, folder, { recursive: true, preserveTimestamps: true })
        const said = await run(folder, person.id, {
          line: 1 + (round % 8),
          afterMs: (seed + round * 37) % 40,
        })
        if (!said.includes('finished')) unfinished += 1
        killedIn.push(said.at(-1) ?? '')
        expect(await run(folder, person.id), `round ${round}`).toContain('finished')
        const after = await everything(folder)
        for (const trace of traces) expect(after, `round ${round} after ${said.at(-1)}`).not.toContain(trace)
        expect(readableCount(folder, await filesUnder(folder))).toBe(records.length)
        removeFolder(folder)
      }
      removeFolder(base)
      console.log(`${unfinished} of ${rounds} kills hit before the end: ${killedIn.join(', ')}`)
      expect(unfinished).toBeGreaterThan(0)
    },
    rounds * 120_000,
  )
})

/** The sample, saved twice each so that there are versions, with a backup and a step to undo. */
async function prepare(base: string): Promise<readonly AnyRecord[]> {
  const [workspace, home] = [join(base, 'workspace'), join(base, 'home')]
  const log = () => undefined
  const newId = countingIds(0xf06)
  const store = await openRecordStore({ workspace, home, now: () => new Date(now), newId, log })
  const { undo, backups } = await openWorkspace(store, { home, now: () => now, log })
  const records = sampleWorkspace({ now })
  for (const record of records) {
    await store.save({ record, baseRev: 0 })
    const { before, hash } = await store.save({ record: { ...record, updatedAt: now }, baseRev: 1 })
    await undo.record({ id: record.id, label: 'Edit' }, [{ ref: record, before, after: hash }])
  }
  await backups.make('by-hand')
  await undo.flush()
  await store.close()
  return records
}

interface Kill {
  /** That many lines were said. */
  readonly line: number
  readonly afterMs: number
}

/** What the program said until it was killed, or came to its end. */
async function run(folder: string, personId: string, kill?: Kill): Promise<readonly string[]> {
  const child = spawn(
    process.execPath,
    [program, join(folder, 'workspace'), join(folder, 'home'), personId],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const said: string[] = []
  createInterface({ input: child.stdout }).on('line', line => {
    said.push(line)
    if (said.length === kill?.line) setTimeout(() => child.kill('SIGKILL'), kill.afterMs)
  })
  await once(child, 'close')
  return said
}

/** The bytes of every file, zips and histories opened up. */
async function everything(folder: string): Promise<string> {
  const texts = (await filesUnder(folder)).map(path => {
    const bytes = readFileSync(path)
    if (path.endsWith('.zip')) return Object.values(unzipSync(bytes)).map(asText).join('\n')
    if (!path.endsWith('.jsonl') || !path.includes('history')) return `${path}\n${asText(bytes)}`
    return asText(bytes).split('\n').filter(Boolean).map(opened).join('\n')
  })
  return texts.join('\n')
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')
const opened = (line: string): string =>
  line + asText(inflateRawSync(Buffer.from(String(JSON.parse(line).z), 'base64')))

function readableCount(folder: string, paths: readonly string[]): number {
  const files = paths.filter(
    path => /[0-9a-f]\.json$/.test(path) && path.startsWith(join(folder, 'workspace')),
  )
  return files.filter(path => {
    const value: { kind?: AnyRecord['kind'] } = JSON.parse(readFileSync(path, 'utf8'))
    return value.kind !== undefined && parseRecord(value.kind, value).kind === 'ok'
  }).length
}
