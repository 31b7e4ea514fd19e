/**
 * What a user and other programs do to one workspace, in any order, and what must be found again afterwards: each
 * text that was sent and answered for, and each that stood in a record's file when the store looked at it.
 */
import { randomUUID } from 'node:crypto'
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Call } from '@shared/domain/call'
import { lineageAfter } from '@shared/domain/lineage'
import fc from 'fast-check'
import { openRecordStore, type RecordStore } from '../../electron/store/record-store'
import { encodeRecord } from '../../electron/store/record-text'
import { textsInHistory, textsInQuarantine } from './history-reader'
import { numberedCall, recordId } from './sample-record'

export const recordCount = 3

const number = fc.integer({ min: 0, max: recordCount - 1 })
const field = fc.constantFrom('title', 'notes', 'minutes')
export const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('save' as const), number, field }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('save what a page still holds' as const), number, field }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit by hand' as const), number, field }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit, same size, time set back' as const), number }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('edit, clock an hour back' as const), number, field }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('save elsewhere' as const), number, field }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('check out older' as const), number, back: fc.nat(6) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'touch', 'rename'), number }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('look' as const, 'restart') }) },
)
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

export class World {
  readonly workspace: string
  readonly home: string
  private store!: RecordStore
  private made = 0
  /** Contents that must be found again, by record. */
  private readonly owed = Array.from({ length: recordCount }, () => new Set<string>())
  /** What a page shows, as it was answered or read; it may be long out of date. */
  private readonly pages: Call[] = []
  /** Changed in a way that shows neither in size nor in time, and not looked at yet. */
  private readonly hidden = new Set<number>()
  /** The same, while the app was closed: an index knows no more than size and time. */
  private readonly unknowable = new Set<number>()
  /** Every text that ever stood in a file. */
  private readonly past: string[][] = Array.from({ length: recordCount }, () => [])

  constructor(base: string) {
    this.workspace = join(base, 'workspace')
    this.home = join(base, 'home')
  }

  async begin(): Promise<void> {
    await this.open()
    for (let which = 0; which < recordCount; which += 1) {
      const { record } = await this.store.save({ record: numberedCall(which, 1, 60), baseRev: 0 })
      this.answered(which, record as Call)
    }
  }

  async take(each: Act): Promise<void> {
    switch (each.do) {
      case 'save':
        return this.save(each.number, await this.read(each.number), each.field)
      case 'save what a page still holds':
        return this.save(each.number, this.pages[each.number], each.field)
      case 'edit by hand':
        return this.write(each.number, text => this.byHand(text, each.field))
      case 'edit, same size, time set back':
        return this.writeUnseen(each.number)
      case 'edit, clock an hour back':
        this.write(each.number, text => this.byHand(text, each.field))
        return this.setBack(each.number, 3_600_000)
      case 'save elsewhere':
        return this.write(each.number, text => this.byAnother(text, each.field))
      case 'check out older':
        return this.write(each.number, () => this.past[each.number]?.at(-1 - each.back))
      case 'delete':
        if (existsSync(this.fileOf(each.number))) unlinkSync(this.fileOf(each.number))
        return
      case 'touch':
        return this.setBack(each.number, -1_000)
      case 'rename':
        return this.rename(each.number)
      case 'look':
        this.look()
        return this.store.lookAround()
      case 'restart':
        await this.store.close()
        // By size and time alone an index knows a file: what hides from that is seen when the record is read.
        for (const which of this.hidden) this.unknowable.add(which)
        this.hidden.clear()
        this.owe(which => !this.unknowable.has(which))
        return this.open()
    }
  }

  /** Contents that cannot be found any more, in words. */
  async missing(): Promise<readonly string[]> {
    for (let which = 0; which < recordCount; which += 1) await this.read(which)
    this.owe(which => !this.unknowable.has(which))
    await this.store.lookAround()
    await this.store.close()
    return this.owed.flatMap((contents, which) => {
      const found = new Set(this.everywhere(which).map(contentOf))
      return [...contents]
        .filter(content => !found.has(content))
        .map(content => `record ${which}: ${content}`)
    })
  }

  async end(): Promise<void> {
    await this.store.close().catch(() => undefined)
  }

  private async open(): Promise<void> {
    const { workspace, home } = this
    this.store = await openRecordStore({
      workspace,
      home,
      now: () => new Date(),
      newId: randomUUID,
      log: () => undefined,
    })
  }

  private async read(which: number): Promise<Call | undefined> {
    const read = await this.store.read('call', recordId(which))
    return read.kind === 'ok' ? read.record : this.pages[which]
  }

  private async save(which: number, shown: Call | undefined, name: string): Promise<void> {
    if (shown === undefined) return
    const record = { ...shown, ...this.fresh(name) }
    this.owe(each => each === which)
    const saved = await this.store.save({ record, baseRev: shown.rev })
    this.owed[which]?.add(contentOf(JSON.stringify(record)))
    this.answered(which, saved.record as Call)
  }

  private answered(which: number, record: Call): void {
    this.pages[which] = record
    this.shows(which)
    this.owed[which]?.add(contentOf(JSON.stringify(record)))
    this.remember(which)
  }

  private write(which: number, change: (text: string) => string | undefined): void {
    const path = this.fileOf(which)
    if (!existsSync(path)) return
    const text = change(readFileSync(path, 'utf8'))
    if (text === undefined) return
    // As git and sync tools do: another file takes the place.
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
    this.shows(which)
    this.remember(which)
  }

  /** In place, of the same length, with the time put back to what it was: the store has seen it at a whole second. */
  private async writeUnseen(which: number): Promise<void> {
    const path = this.fileOf(which)
    if (!existsSync(path)) return
    const second = Math.floor(statSync(path).mtimeMs / 1_000)
    utimesSync(path, second, second)
    this.look()
    await this.store.lookAround()
    if (!existsSync(path)) return
    const text = readFileSync(path, 'utf8')
    const from = /"title": "(.*)"/.exec(text)?.[1] ?? ''
    this.made += 1
    const to = `${this.made}`.padStart(from.length, 'x').slice(0, from.length)
    writeFileSync(path, text.replace(`"title": "${from}"`, `"title": "${to}"`))
    utimesSync(path, second, second)
    this.hidden.add(which)
    this.remember(which)
  }

  private look(): void {
    this.owe(which => !this.unknowable.has(which))
    this.hidden.clear()
  }

  private setBack(which: number, ms: number): void {
    const path = this.fileOf(which)
    if (!existsSync(path)) return
    const time = new Date(statSync(path).mtimeMs - ms)
    utimesSync(path, time, time)
  }

  private rename(which: number): void {
    const path = this.fileOf(which)
    if (existsSync(path)) renameSync(path, path.replace('.json', ' (1).json'))
  }

  private byHand(text: string, name: string): string {
    return `${JSON.stringify({ ...JSON.parse(text), ...this.fresh(name) }, null, 2)}\n`
  }

  /** Another Presnap had this version and saved over it. */
  private byAnother(text: string, name: string): string {
    const { hash, lineage = [], ...value } = JSON.parse(text)
    const past = lineageAfter(lineage, value.rev, hash)
    return encodeRecord({ ...value, ...this.fresh(name), rev: value.rev + 1, lineage: past }).text
  }

  private shows(which: number): void {
    this.hidden.delete(which)
    this.unknowable.delete(which)
  }

  private fresh(name: string): object {
    this.made += 1
    return { [name]: name === 'minutes' ? this.made % 1_000 : `${name} ${this.made}` }
  }

  private remember(which: number): void {
    const path = this.fileOf(which)
    if (existsSync(path)) this.past[which]?.push(readFileSync(path, 'utf8'))
  }

  /** The store is about to look: what stands there now is its to keep. */
  private owe(isSeen: (which: number) => boolean): void {
    for (let which = 0; which < recordCount; which += 1) {
      if (!isSeen(which)) continue
      for (const text of this.files(which)) this.owed[which]?.add(contentOf(text))
    }
  }

  private everywhere(which: number): readonly string[] {
    const quarantined = textsInQuarantine(this.workspace).filter(text => text.includes(recordId(which)))
    return [...this.files(which), ...textsInHistory(this.home, recordId(which)), ...quarantined]
  }

  private files(which: number): readonly string[] {
    const folder = join(this.workspace, 'call')
    const names = existsSync(folder) ? readdirSync(folder) : []
    const ours = names.filter(name => name.includes(recordId(which)) && name.endsWith('.json'))
    return ours.map(name => readFileSync(join(folder, name), 'utf8'))
  }

  private fileOf(which: number): string {
    return join(this.workspace, 'call', `${recordId(which)}.json`)
  }
}

/** A record without what the store keeps about it. */
function contentOf(text: string): string {
  const { hash: _h, rev: _r, lineage: _l, updatedAt: _u, ...content } = JSON.parse(text)
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => a.localeCompare(b)))
}
