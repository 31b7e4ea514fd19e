import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyRecord } from '@shared/domain/records'
import { searchInput } from '@shared/safety'
import { describe, expect, it, onTestFinished } from 'vitest'
import type * as z from 'zod'
import { openRecordStore, type RecordStore } from '../../../electron/store/record-store'
import { workspaceOn } from '../../../electron/workspace/workspace'
import {
  aBlock,
  aCall,
  aDebrief,
  aGap,
  anAttendee,
  aPerson,
  aProspect,
  aQuestion,
  aRun,
  aStep,
  testNow,
} from '../../helpers/builders'
import { tempFolder } from '../../helpers/temp-folder'
import { writeWorkspace } from '../../helpers/write-workspace'

const corvane = aProspect({ name: 'Corvane Packaging' })
const garrow = aProspect({ name: 'Garrow Freight', domains: ['garrow.example'] })
const helen = aPerson({
  name: 'Helen Müller',
  emails: ['h.mueller@garrow.example'],
  affiliations: [{ form: 'prospect', prospectId: garrow.id }],
})
const call = aCall({
  title: 'Whole-room proof',
  prospectId: garrow.id,
  start: '2026-10-05T09:00:00.000Z',
  attendees: [anAttendee({ personId: helen.id })],
  notes: 'They restore a whole depot from tape, which takes a weekend and three colleagues.',
})
const debrief = aDebrief({ callId: call.id, whatWorked: 'The quarry example' })
const gap = aGap({
  title: 'A set lock cannot be shortened',
  doesNot: 'Of a lock that stands',
  topics: ['retention'],
})
const question = aQuestion({ words: 'Is every restore logged?', prospectId: corvane.id, askedAt: testNow })
const block = aBlock({
  name: 'Sign in',
  steps: [aStep({ title: 'Hello', tell: 'Ada lights the harbour lamp' })],
})
const all: readonly AnyRecord[] = [corvane, garrow, helen, call, debrief, gap, question, block]

async function scene(records: readonly AnyRecord[] = all, options: { readonly build?: boolean } = {}) {
  const folder = tempFolder('presnap-search')
  const workspace = join(folder, 'workspace')
  await writeWorkspace(workspace, records)
  const store = await openRecordStore({
    ...{ workspace, home: join(folder, 'home'), newId: () => 'never' },
    now: () => new Date(testNow),
    log: message => {
      throw new Error(message)
    },
  })
  onTestFinished(() => store.close())
  const { search } = workspaceOn(store)
  if (options.build !== false) await search.ready()
  const ask = (text: string, filters: Partial<z.input<typeof searchInput>> = {}) =>
    search.search(searchInput.parse({ text, ...filters }))
  const titles = (text: string, filters: Partial<z.input<typeof searchInput>> = {}) =>
    ask(text, filters).hits.map(hit => hit.title)
  return { workspace, store, search, ask, titles }
}

async function change<R extends AnyRecord>(store: RecordStore, record: R, fields: Partial<R>): Promise<void> {
  const read = await store.read(record.kind, record.id)
  if (read.kind !== 'ok') throw new Error(read.kind)
  await store.save({ record: { ...read.record, ...fields } as AnyRecord, baseRev: read.record.rev })
}

describe('search', () => {
  it.each([
    ['a word of a title', 'shortened', [gap.title]],
    ['words in any order, in whatever case', 'LOCK set', [gap.title]],
    ['the beginning of a word, from two letters on', 'qu', [call.title]],
    ['not from one letter', 'q', []],
    ['a topic', 'retention', [gap.title]],
    ['a typo in a long word', 'shortend', [gap.title]],
    ['two letters swapped, in a long word', 'shrotened', [gap.title]],
    ['and in one of five', 'dpeot', [call.title]],
    ['no typo in a short word', 'lokc', []],
    ['accents left out', 'muller', ['Helen Müller', call.title]],
    ['an umlaut as two letters', 'helen mueller', ['Helen Müller', call.title]],
    ['a mail address', 'h.mueller@garrow.example', ['Helen Müller']],
    ['an id', gap.id, [gap.title]],
    ['a block, by the words of its steps', 'harbour lamp', [block.name]],
    ['all words before any', 'restore depot', [call.title]],
  ])('finds %s', async (_what, text, expected) => {
    const { titles } = await scene()
    expect(titles(text)).toEqual(expected)
  })

  it('takes one word of several only when no record has them all', async () => {
    const { titles } = await scene()
    expect(titles('depot zebra')).toEqual([call.title])
    expect(titles('zebra')).toEqual([])
  })

  it('finds a call by its prospect and by who is in it, and follows when they get another name', async () => {
    const { titles, store, search } = await scene()
    expect(titles('garrow proof')).toContain(call.title)
    await change(store, garrow, { name: 'Northquay Lines' })
    await search.ready()
    expect(titles('northquay proof')).toContain(call.title)
    expect(titles('garrow', { kinds: ['call'] })).toEqual([])
  })

  it('shows the words around a match that the title does not hold, and none where it does', async () => {
    const { ask } = await scene()
    expect(ask('depot').hits[0]?.snippet).toContain('a whole depot from tape')
    expect(ask('lock', { kinds: ['gap'] }).hits[0]?.snippet).toBeUndefined()
  })

  it('names a hit’s prospect, call and date, through its call where it has none of its own', async () => {
    const { ask } = await scene()
    const [hit] = ask('quarry').hits
    expect(hit).toMatchObject({
      ...{ kind: 'debrief', title: call.title, prospect: 'Garrow Freight' },
      ...{ prospectId: garrow.id, callId: call.id },
    })
    expect(ask('depot').hits[0]?.at).toBe(call.start)
  })

  it('filters by kind, prospect and date, with words and without, the newest first', async () => {
    const { titles } = await scene()
    expect(titles('restore', { kinds: ['question'] })).toEqual([question.words])
    expect(titles('restore', { prospectId: garrow.id })).toEqual([call.title])
    expect(titles('', { prospectId: garrow.id, kinds: ['call', 'person'] })).toEqual([
      'Helen Müller',
      call.title,
    ])
    expect(titles('', { kinds: ['gap'] })).toEqual([gap.title])
    const during = { from: '2026-10-05T09:00:00.000Z', to: '2026-10-05T09:00:00.000Z' }
    expect(titles('', during)).toEqual([call.title])
    expect(titles('', { ...during, from: '2026-10-05T09:00:00.001Z' })).toEqual([])
    expect(titles('', { ...during, to: '2026-10-05T08:59:59.999Z' })).toEqual([])
  })

  it('counts everything that matches, beyond the limit', async () => {
    const { ask } = await scene(Array.from({ length: 30 }, (_, at) => aGap({ title: `Gap ${at}` })))
    const answer = ask('gap', { limit: 7 })
    expect([answer.hits.length, answer.total]).toEqual([7, 30])
    expect(ask('', { kinds: ['gap'], limit: 7 }).total).toBe(30)
  })

  it('finds what was just saved, and no longer what it replaced', async () => {
    const { titles, store } = await scene()
    await change(store, gap, { title: 'Vaults cannot be nested' })
    await store.save({ record: aGap({ title: 'Brand-new hole', doesNot: 'None' }), baseRev: 0 })
    expect([titles('vaults'), titles('shortened'), titles('brand-new')]).toEqual([
      ['Vaults cannot be nested'],
      [],
      ['Brand-new hole'],
    ])
  })

  it('leaves out what lies in the trash or was merged, and finds it again when it is restored', async () => {
    const { titles, store } = await scene()
    await change(store, gap, { deletedAt: testNow })
    expect(titles('shortened')).toEqual([])
    await change(store, gap, { deletedAt: undefined })
    expect(titles('shortened')).toEqual([gap.title])
    await change(store, garrow, { mergedInto: corvane.id })
    expect(titles('garrow', { kinds: ['prospect'] })).toEqual([])
  })

  it('follows a change made outside Presnap', async () => {
    const { titles, store, search, workspace } = await scene()
    const path = join(workspace, 'gap', `${gap.id}.json`)
    const at = new Date(Date.parse(testNow) + 60_000)
    writeFileSync(path, JSON.stringify({ ...gap, rev: 5, title: 'Edited elsewhere' }))
    utimesSync(path, at, at)
    await change(store, gap, { title: 'Mine' }).catch(() => undefined)
    await search.ready()
    expect(titles('elsewhere').length + titles('mine').length).toBeGreaterThan(0)
  })

  it('says that it is not complete while it is being built, and how far it is', async () => {
    const { ask, search } = await scene(all, { build: false })
    expect(ask('shortened')).toMatchObject({ complete: false, hits: [] })
    await search.ready()
    const answer = ask('shortened')
    expect(answer.complete).toBe(true)
    expect(answer.building).toBeUndefined()
    expect(answer.hits).toHaveLength(1)
  })

  it('takes what is saved while it is being built', async () => {
    const { titles, store, search } = await scene(all, { build: false })
    const built = search.ready()
    await change(store, gap, { title: 'Saved meanwhile' })
    await built
    expect([titles('meanwhile'), titles('shortened')]).toEqual([['Saved meanwhile'], []])
  })

  it('gives a run’s marks under the name of its call', async () => {
    const run = aRun({ callId: call.id, marks: [] })
    const withMark = {
      ...run,
      marks: [{ id: run.id, at: testNow, form: 'note', attendeeIds: [], text: 'They laughed' }],
    }
    const { ask } = await scene([...all, withMark as unknown as AnyRecord])
    expect(ask('laughed').hits).toMatchObject([
      { kind: 'run', title: call.title, callId: call.id, snippet: 'They laughed' },
    ])
  })
})
