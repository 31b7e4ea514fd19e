import type { Gap } from '@shared/domain/gap'
import { newGap } from '@shared/domain/gap'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listenToMain } from '../../../renderer/app/listen-to-main'
import { setClock } from '../../../renderer/state/clock'
import { standingOf } from '../../../renderer/state/undo'
import { aGap, making, testNow } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

const gap = aGap({ title: 'Old', rev: 1 })
const other = aGap({ title: 'Other', rev: 1 })
let main: FakeBridge
beforeEach(async () => {
  vi.useFakeTimers()
  main = freshStore({ records: [gap, other] })
  Object.assign(window, { addEventListener: () => undefined })
  listenToMain()
  setClock({ now: testNow, ticking: true })
  state().receive([gap, other])
  await state().loadSummaries('gap')
})
afterEach(() => vi.useRealTimers())

const edit = (title: string, { id = gap.id, label = 'Gap edited' } = {}) =>
  state().change('gap', id, one => ({ ...one, title }), label)
const title = (id: Gap['id'] = gap.id) => (state().records[id] as Gap).title
const onDisk = (id: Gap['id'] = gap.id) => main.onDisk('gap', id).title
const listed = () => state().summaries.gap?.map(one => one.title)
const pause = () => vi.advanceTimersByTimeAsync(1_500)
const standing = () => {
  const { undo, redo } = standingOf(state())
  return [undo?.label ?? null, redo?.label ?? null]
}
const steps = () => main.inputsOf('saveRecords').map(input => input.step?.label ?? null)

describe('undo', () => {
  it('takes an edit back, and redo brings it again, on screen, in lists and on disk', async () => {
    edit('New')
    await state().saveNow()
    await state().undo()
    expect([title(), listed(), onDisk()]).toEqual(['Old', ['Old', 'Other'], 'Old'])
    await state().redo()
    expect([title(), listed(), onDisk()]).toEqual(['New', ['New', 'Other'], 'New'])
    expect(state().unsaved).toEqual({})
  })

  it('writes what was typed a moment ago first, so that it can be done again', async () => {
    edit('New')
    await state().undo()
    expect([title(), onDisk(), state().unsaved]).toEqual(['Old', 'Old', {}])
    await state().redo()
    expect([title(), onDisk()]).toEqual(['New', 'New'])
  })

  it('moves what was made to the trash, and redo brings it back', async () => {
    const made = newGap({ title: 'Made' }, making)
    await state().commit([made], 'New gap')
    await state().undo()
    expect(listed()).toEqual(['Old', 'Other'])
    expect(main.onDisk('gap', made.id).deletedAt).toBeDefined()
    await state().redo()
    expect(listed()).toEqual(['Old', 'Other', 'Made'])
    expect(main.onDisk('gap', made.id).deletedAt).toBeUndefined()
  })

  it('brings back what was moved to the trash', async () => {
    state().trash('gap', gap.id, 'Gap moved to the trash')
    await state().undo()
    expect(listed()).toEqual(['Other', 'Old'])
    expect(main.onDisk('gap', gap.id).deletedAt).toBeUndefined()
  })

  it('takes all records of one step back together', async () => {
    await state().commit(
      [
        { ...gap, title: 'A' },
        { ...other, title: 'B' },
      ],
      'Both',
    )
    await state().undo()
    expect([title(), title(other.id), onDisk(other.id)]).toEqual(['Old', 'Other', 'Other'])
  })

  it('goes back step by step to the start and no further', async () => {
    for (const name of ['1', '2', '3']) {
      edit(name)
      await pause()
    }
    const titles: string[] = []
    for (let press = 0; press < 4; press += 1) {
      await state().undo()
      titles.push(title())
    }
    expect(titles).toEqual(['2', '1', 'Old', 'Old'])
  })

  it('pressed faster than main answers takes back one step for each press', async () => {
    for (const name of ['1', '2', '3']) {
      edit(name)
      await pause()
    }
    await Promise.all([state().undo(), state().undo()])
    expect(title()).toBe('1')
  })

  it('has nothing to redo once something else was done', async () => {
    edit('New')
    await state().undo()
    expect(standing()).toEqual([null, 'Gap edited'])
    edit('Other way')
    expect(standing()).toEqual(['Gap edited', null])
    await state().redo()
    expect(title()).toBe('Other way')
  })

  it('names what it would do, before it is written and after', async () => {
    expect(standing()).toEqual([null, null])
    edit('New', { label: 'Title of the gap' })
    expect(standing()).toEqual(['Title of the gap', null])
    await state().saveNow()
    expect(standing()).toEqual(['Title of the gap', null])
    await state().undo()
    expect(standing()).toEqual([null, 'Title of the gap'])
  })

  it('leaves what somebody else changed since, and says so', async () => {
    edit('New')
    await state().saveNow()
    const theirs = { ...main.onDisk('gap', gap.id), title: 'Theirs', rev: 9 }
    main.write(theirs)
    main.tell('recordsChanged', { records: [theirs] })
    await state().undo()
    expect([title(), onDisk()]).toEqual(['Theirs', 'Theirs'])
    expect(state().toasts.at(-1)?.text).toContain('1 field was changed elsewhere since and stays as it is.')
  })

  it('says what was undone where that is not on screen, and leads there', async () => {
    edit('New')
    await state().undo()
    expect(state().toasts).toMatchObject([
      { text: 'Undone: Gap edited, in “Old”.', show: { kind: 'gap', id: gap.id } },
    ])
    state().go({ kind: 'gaps' })
    await state().redo()
    expect(state().toasts).toMatchObject([{ text: 'Done again: Gap edited.', show: null }])
  })
})

describe('typing', () => {
  it('is one step as long as no pause of 1.5 s comes between two keys', async () => {
    for (const text of ['N', 'Ne', 'New']) {
      edit(text)
      await vi.advanceTimersByTimeAsync(1_499)
    }
    expect(new Set(main.inputsOf('saveRecords').map(input => input.step?.id)).size).toBe(1)
    await state().undo()
    expect(title()).toBe('Old')
  })

  it('is another step after the pause, in another record, or under another label', async () => {
    edit('A')
    await pause()
    edit('B')
    edit('C', { id: other.id })
    edit('D', { id: other.id, label: 'Status changed' })
    await state().saveNow()
    expect(new Set(main.inputsOf('saveRecords').map(input => input.step?.id)).size).toBe(4)
  })

  it('starts a step of its own right after an undo', async () => {
    edit('A')
    await pause()
    edit('B')
    await state().undo()
    edit('C')
    await state().undo()
    expect(title()).toBe('A')
  })

  it('is no part of a step of several records just before it', async () => {
    await state().commit(
      [
        { ...gap, title: 'A' },
        { ...other, title: 'B' },
      ],
      'Gap edited',
    )
    edit('C')
    await state().undo()
    expect([title(), title(other.id)]).toEqual(['A', 'B'])
  })

  it('of two steps in one record within a moment is written as two, so that each can be undone alone', async () => {
    edit('A')
    state().change('gap', gap.id, one => ({ ...one, status: 'planned' }), 'Status changed')
    await vi.advanceTimersByTimeAsync(300)
    expect(steps()).toEqual(['Gap edited', 'Status changed'])
    expect(main.inputsOf('saveRecords').map(input => input.records[0]?.baseRev)).toEqual([1, 2])
    await state().undo()
    expect(main.onDisk('gap', gap.id)).toMatchObject({ title: 'A', status: gap.status })
    await state().undo()
    expect(onDisk()).toBe('Old')
  })
})

describe('a message', () => {
  it('undoes its own step, whatever was done since', async () => {
    state().trash('gap', other.id, 'Gap moved to the trash')
    const stepId = state().toasts[0]?.stepId ?? ''
    edit('New')
    await state().undo(stepId)
    expect([main.onDisk('gap', other.id).deletedAt, title()]).toEqual([undefined, 'New'])
  })

  it('offers no undo any more once its step was undone by key or in another window', async () => {
    state().trash('gap', gap.id, 'Gap moved to the trash')
    await state().undo()
    expect(state().toasts.map(toast => toast.stepId)).toEqual([null])
    state().trash('gap', other.id, 'Gap moved to the trash')
    await state().saveNow()
    const step = main.inputsOf('saveRecords').at(-1)?.step ?? null
    main.tell('undoChanged', { undo: null, redo: step })
    expect(state().toasts.filter(toast => toast.stepId !== null)).toEqual([])
  })
})

describe('a step that no disk has taken yet', () => {
  beforeEach(() => {
    main.refuse(gap.id, 'disk-full', 'The disk is full.')
  })

  it('is undone all the same, newest first, and done again', async () => {
    edit('A')
    await pause()
    edit('B')
    await state().undo()
    expect([title(), standing()]).toEqual(['A', ['Gap edited', 'Gap edited']])
    await state().undo()
    expect([title(), onDisk(), standing()]).toEqual(['Old', 'Old', [null, 'Gap edited']])
    await state().redo()
    await state().redo()
    expect(title()).toBe('B')
    main.mend()
    await state().saveNow()
    expect([onDisk(), state().unsaved]).toEqual(['B', {}])
    await state().undo()
    expect([title(), onDisk()]).toEqual(['A', 'A'])
  })

  it('undone before the disk takes it leaves the record as it was, and nothing of it waits', async () => {
    edit('A')
    await state().undo()
    main.mend()
    await state().saveNow()
    expect([title(), onDisk(), state().unsaved]).toEqual(['Old', 'Old', {}])
  })

  it('is sent as it stands now, so that nothing older is kept for the next start', async () => {
    edit('A')
    await state().undo()
    const last = main.inputsOf('saveRecords').at(-1)?.records[0]?.record as Gap
    expect(last.title).toBe('Old')
  })

  it('waits its turn: a later step of another record is undone first', async () => {
    edit('A')
    await pause()
    edit('Later', { id: other.id })
    await state().undo()
    expect([title(), title(other.id), onDisk(other.id)]).toEqual(['A', 'Other', 'Other'])
    await state().undo()
    expect(title()).toBe('Old')
  })

  it('of which a part is on disk is taken back as far as can be, and the rest once the disk lets main', async () => {
    main.mend()
    edit('A')
    await vi.advanceTimersByTimeAsync(300)
    main.refuse(gap.id, 'disk-full', 'The disk is full.')
    edit('A and more')
    await state().undo()
    expect([title(), state().toasts.at(-1)?.text]).toEqual(['A', 'The disk is full.'])
    main.mend()
    await state().undo()
    expect([title(), onDisk(), state().unsaved]).toEqual(['Old', 'Old', {}])
  })

  it('that made a record puts it in the trash', async () => {
    const made = newGap({ title: 'Made' }, making)
    main.refuse(made.id, 'disk-full')
    await state().commit([made], 'New gap')
    await state().undo()
    expect(listed()).toEqual(['Old', 'Other'])
    main.mend()
    await state().saveNow()
    expect(main.onDisk('gap', made.id).deletedAt).toBeDefined()
  })
})

it('says why a step could not be undone, and changes nothing', async () => {
  edit('New')
  await state().saveNow()
  main.fail('undoStep', 'not-found', 'An earlier version is not kept.')
  await state().undo()
  expect([title(), state().toasts.at(-1)]).toMatchObject([
    'New',
    { text: 'An earlier version is not kept.', tone: 'danger' },
  ])
})
