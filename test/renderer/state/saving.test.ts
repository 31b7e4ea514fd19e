import type { Gap } from '@shared/domain/gap'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useStore } from '../../../renderer/state/store'
import { aGap } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

let main: FakeBridge
const gap = aGap({ rev: 4 })
const other = aGap({ title: 'No restore to another cloud', rev: 1 })

beforeEach(() => {
  vi.useFakeTimers()
  main = freshStore({ records: [gap, other] })
  state().receive([gap, other])
})
afterEach(() => vi.useRealTimers())

const edit = (title: string, id: Gap['id'] = gap.id) => state().change('gap', id, one => ({ ...one, title }))
const writes = () => main.inputsOf('saveRecords').map(input => input.records.map(one => one.record as Gap))
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('writing', () => {
  it('waits 300 ms after the last change', async () => {
    edit('A')
    await wait(299)
    expect(writes()).toEqual([])
    await wait(1)
    expect(writes().map(records => records.map(one => one.title))).toEqual([['A']])
    expect(state().unsaved).toEqual({})
  })

  it('writes one version of what is typed without a pause, 500 ms after the first change at the latest', async () => {
    for (let key = 0; key < 4; key += 1) {
      edit(`typed ${key}`)
      await wait(100)
    }
    expect(writes()).toEqual([])
    edit('typed 4')
    await wait(99)
    expect(writes()).toEqual([])
    await wait(1)
    expect(writes()).toHaveLength(1)
    expect(main.onDisk('gap', gap.id).title).toBe('typed 4')
  })

  it('counts its 500 ms anew after each write', async () => {
    edit('A')
    await wait(300)
    for (let key = 0; key < 4; key += 1) {
      edit(`B${key}`)
      await wait(100)
    }
    expect(writes()).toHaveLength(1)
    await wait(100)
    expect(writes()).toHaveLength(2)
  })

  it('writes at once when told to, and says so only when main has answered', async () => {
    const open = main.hold('saveRecords')
    edit('A')
    let done = false
    const saving = state()
      .saveNow()
      .then(() => (done = true))
    await wait(0)
    expect(writes()).toHaveLength(1)
    expect([done, state().savedAt, state().isUnsaved(gap.id)]).toEqual([false, null, true])
    open()
    await saving
    expect([state().savedAt, state().isUnsaved(gap.id)]).toEqual([expect.any(String), false])
    await wait(2_000)
    expect(writes()).toHaveLength(1)
  })

  it('asks nothing of main when nothing is pending', async () => {
    await state().saveNow()
    expect(main.asked).toEqual([])
  })

  it('makes an empty workspace one that is not, as main tells only of folders that come and go', async () => {
    useStore.setState({ workspace: { kind: 'ready', folder: '/w', empty: true } })
    edit('A')
    expect(state().workspace).toMatchObject({ empty: true })
    await wait(300)
    expect(state().workspace).toEqual({ kind: 'ready', folder: '/w', empty: false })
  })

  it('takes over the number main gave the write, and sends it with the next', async () => {
    edit('A')
    await wait(300)
    expect(state().records[gap.id]?.rev).toBe(5)
    edit('B')
    await wait(300)
    expect(main.inputsOf('saveRecords').map(input => input.records[0]?.baseRev)).toEqual([4, 5])
    expect(main.onDisk('gap', gap.id)).toMatchObject({ title: 'B', rev: 6 })
  })

  it('keeps an edit made during a write as unsaved, and writes it next', async () => {
    const open = main.hold('saveRecords')
    edit('A')
    await wait(300)
    edit('B')
    open()
    await wait(0)
    expect(main.onDisk('gap', gap.id).title).toBe('A')
    expect(state().records[gap.id]).toMatchObject({ title: 'B', rev: 5 })
    expect(state().isUnsaved(gap.id)).toBe(true)
    await wait(300)
    expect(main.onDisk('gap', gap.id)).toMatchObject({ title: 'B', rev: 6 })
    expect(state().unsaved).toEqual({})
  })

  it('never has two writes under way', async () => {
    const open = main.hold('saveRecords')
    edit('A')
    const first = state().saveNow()
    await wait(0)
    edit('B')
    const second = state().saveNow()
    await wait(0)
    expect(writes()).toHaveLength(1)
    open()
    await Promise.all([first, second])
    expect(writes()).toHaveLength(2)
    expect(main.onDisk('gap', gap.id).title).toBe('B')
  })
})

describe('a write that fails', () => {
  it('leaves the record on screen, unsaved, with the reason', async () => {
    main.refuse(gap.id, 'disk-full', 'The disk is full.')
    edit('A')
    await wait(300)
    expect(state().records[gap.id]).toMatchObject({ title: 'A', rev: 4 })
    expect(state().unsaved[gap.id]?.why).toMatchObject({ code: 'disk-full', message: 'The disk is full.' })
    expect(state().savedAt).toBeNull()
  })

  it('is tried again after 1, 2, 4 and again 4 seconds, until it is written', async () => {
    main.refuse(gap.id, 'disk-full')
    edit('A')
    await wait(300)
    let tries = 1
    for (const seconds of [1, 2, 4, 4]) {
      await wait(seconds * 1_000 - 1)
      expect([seconds, writes().length]).toEqual([seconds, tries])
      await wait(1)
      tries += 1
      expect([seconds, writes().length]).toEqual([seconds, tries])
    }
    main.mend()
    await wait(4_000)
    expect(main.onDisk('gap', gap.id).title).toBe('A')
    expect(state().unsaved).toEqual({})
    await wait(60_000)
    expect(writes()).toHaveLength(tries + 1)
  })

  it('starts from one second again after a write that went well', async () => {
    main.refuse(gap.id, 'disk-full')
    edit('A')
    await wait(300 + 1_000 + 2_000)
    main.mend()
    await wait(5_000)
    main.refuse(gap.id, 'disk-full')
    edit('B')
    await wait(300)
    const before = writes().length
    await wait(1_000)
    expect(writes()).toHaveLength(before + 1)
  })

  it('holds back no other record', async () => {
    main.refuse(gap.id, 'read-only')
    edit('A')
    edit('Other', other.id)
    await wait(300)
    expect(main.onDisk('gap', other.id).title).toBe('Other')
    expect(Object.keys(state().unsaved)).toEqual([gap.id])
    edit('Other, later', other.id)
    await wait(300)
    expect(main.onDisk('gap', other.id).title).toBe('Other, later')
  })

  it('writes an edit made while it failed within 500 ms, not with the next try', async () => {
    main.refuse(gap.id, 'disk-full')
    const open = main.hold('saveRecords')
    edit('A')
    await wait(300)
    edit('Other', other.id)
    open()
    await wait(500)
    expect(main.onDisk('gap', other.id).title).toBe('Other')
  })

  it('names every record when the call fails as a whole, and forgets none', async () => {
    main.fail('saveRecords', 'folder-missing', 'The workspace folder is gone.')
    edit('A')
    edit('Other', other.id)
    await wait(300)
    expect(Object.values(state().unsaved).map(one => one.why?.code)).toEqual([
      'folder-missing',
      'folder-missing',
    ])
    main.mend()
    await wait(1_000)
    expect([main.onDisk('gap', gap.id).title, main.onDisk('gap', other.id).title]).toEqual(['A', 'Other'])
  })

  it('says in our own words that a bug kept it from being written', async () => {
    main = freshStore({
      records: [gap],
      answers: {
        saveRecords: () => {
          throw new TypeError('x is not a function')
        },
      },
    })
    state().receive([gap])
    edit('A')
    await wait(300)
    expect(state().unsaved[gap.id]?.why?.message).toBe(
      'The change could not be written yet. It is kept here and tried again.',
    )
  })
})

describe('a step of several records', () => {
  const both = () =>
    state().commit(
      [
        { ...gap, title: 'A' },
        { ...other, title: 'B' },
      ],
      'Both',
    )
  const titles = () => [main.onDisk('gap', gap.id).title, main.onDisk('gap', other.id).title]

  it('is written at once and as one', async () => {
    await both()
    expect(main.inputsOf('saveRecords')).toMatchObject([{ together: true, records: [{}, {}] }])
    expect([titles(), state().unsaved]).toEqual([['A', 'B'], {}])
  })

  it('comes after what was typed before it, which is a save of its own: undo goes back in that order', async () => {
    const third = aGap({ title: 'Third' })
    main.write(third)
    state().receive([third])
    edit('Being typed', third.id)
    await both()
    expect(main.inputsOf('saveRecords')).toMatchObject([
      { together: false, step: { label: 'Edit' }, records: [{ record: { title: 'Being typed' } }] },
      { together: true, step: { label: 'Both' }, records: [{}, {}] },
    ])
  })

  it('is not on disk by half when one record is refused, and is tried again as a whole', async () => {
    main.refuse(gap.id, 'disk-full')
    await both()
    expect(titles()).toEqual([gap.title, other.title])
    expect(Object.keys(state().unsaved).toSorted()).toEqual([gap.id, other.id].toSorted())
    await wait(1_000)
    expect(titles()).toEqual([gap.title, other.title])
    expect(main.inputsOf('saveRecords').at(-1)).toMatchObject({ together: true, records: [{}, {}] })
    main.mend()
    await wait(2_000)
    expect([titles(), state().unsaved]).toEqual([['A', 'B'], {}])
  })

  it('is tried again with what was typed since in one of its records, which may be what mends it', async () => {
    const tooLong = 'A'.repeat(2_001)
    await state().commit(
      [
        { ...gap, title: tooLong },
        { ...other, title: 'B' },
      ],
      'Both',
    )
    edit('A, mended')
    await wait(300)
    expect([titles(), state().unsaved]).toEqual([['A, mended', 'B'], {}])
  })

  it('is an import when it is said to be one', async () => {
    await state().commit([{ ...gap, title: 'A' }], 'Import', { isImport: true })
    await both()
    expect(main.inputsOf('saveRecords').map(input => input.isImport ?? false)).toEqual([true, false])
  })
})

describe('several steps in one record that no disk takes', () => {
  it('are tried as the oldest and the newest, and written one by one once it does', async () => {
    main.refuse(gap.id, 'disk-full')
    for (const label of ['One', 'Two', 'Three']) {
      state().change('gap', gap.id, one => ({ ...one, title: label }), label)
    }
    await wait(300)
    expect(main.inputsOf('saveRecords').map(input => input.step?.label)).toEqual(['One', 'Two', 'Three'])
    await wait(1_000)
    expect(
      main
        .inputsOf('saveRecords')
        .map(input => input.step?.label)
        .slice(3),
    ).toEqual(['One', 'Three'])
    main.mend()
    await wait(2_000)
    expect(
      main
        .inputsOf('saveRecords')
        .map(input => input.step?.label)
        .slice(5),
    ).toEqual(['One', 'Two', 'Three'])
    expect(main.onDisk('gap', gap.id)).toMatchObject({ title: 'Three', rev: 7 })
  })
})

describe('a step that is refused for what it says', () => {
  it('goes with the next one, which says it right', async () => {
    state().change('gap', gap.id, one => ({ ...one, title: 'A'.repeat(2_001) }), 'Too long')
    state().change('gap', gap.id, one => ({ ...one, title: 'Short' }), 'Shortened')
    await wait(300)
    expect([main.onDisk('gap', gap.id).title, state().unsaved]).toEqual(['Short', {}])
    await wait(60_000)
    expect(main.inputsOf('saveRecords')).toHaveLength(2)
  })
})

describe('a save that main merged', () => {
  const theirs = () => main.write({ ...main.onDisk('gap', gap.id), proof: 'Theirs', rev: 5 })

  it('shows what came from elsewhere beside what was typed', async () => {
    await state().loadSummaries('gap')
    edit('Mine')
    theirs()
    await wait(300)
    expect(state().records[gap.id]).toMatchObject({ title: 'Mine', proof: 'Theirs', rev: 6 })
    expect(state().unsaved).toEqual({})
  })

  it('keeps what was typed since it was sent, and writes that next', async () => {
    edit('Mine')
    theirs()
    const open = main.hold('saveRecords')
    await wait(300)
    edit('Mine, typed on')
    open()
    await wait(0)
    expect(state().records[gap.id]).toMatchObject({ title: 'Mine, typed on', proof: 'Theirs', rev: 6 })
    await wait(300)
    expect(main.onDisk('gap', gap.id)).toMatchObject({ title: 'Mine, typed on', proof: 'Theirs', rev: 7 })
  })

  it('carries the steps behind it along', async () => {
    edit('Mine')
    state().change('gap', gap.id, one => ({ ...one, status: 'planned' }), 'Status changed')
    theirs()
    await wait(300)
    const wanted = { title: 'Mine', status: 'planned', proof: 'Theirs' }
    expect(state().records[gap.id]).toMatchObject(wanted)
    expect(main.onDisk('gap', gap.id)).toMatchObject(wanted)
  })
})

describe('the first record', () => {
  const empty = { kind: 'ready', folder: '/w', empty: true } as const

  it('ends the first start once it is on disk, not before', async () => {
    main = freshStore({ records: [gap], opening: { workspace: empty } })
    await state().open()
    state().receive([gap])
    main.refuse(gap.id, 'disk-full')
    edit('A')
    await wait(300)
    expect(state().workspace).toEqual(empty)
    main.mend()
    await wait(1_000)
    expect(state().workspace).toEqual({ ...empty, empty: false })
  })
})
