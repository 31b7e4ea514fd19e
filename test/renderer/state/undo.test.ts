import type { Gap } from '@shared/domain/gap'
import { newGap } from '@shared/domain/gap'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setClock } from '../../../renderer/state/clock'
import { aGap, making, testNow } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

const gap = aGap({ title: 'Old', rev: 1 })
const other = aGap({ title: 'Other', rev: 1 })
let main: FakeBridge
beforeEach(async () => {
  vi.useFakeTimers()
  main = freshStore({ records: [gap, other] })
  setClock({ now: testNow, ticking: true })
  state().receive([gap, other])
  await state().loadSummaries('gap')
})
afterEach(() => vi.useRealTimers())

const edit = (title: string, { id = gap.id, label = 'Gap edited' } = {}) =>
  state().change('gap', id, one => ({ ...one, title }), label)
const title = (id: Gap['id'] = gap.id) => (state().records[id] as Gap).title
const listed = () => state().summaries.gap?.map(one => one.title)
const pause = () => vi.advanceTimersByTime(1_500)

describe('undo', () => {
  it('takes an edit back, and redo brings it again, on screen, in lists and on disk', async () => {
    edit('New')
    await state().saveNow()
    state().undo()
    expect([title(), listed()]).toEqual(['Old', ['Old', 'Other']])
    await state().saveNow()
    expect(main.onDisk('gap', gap.id)).toMatchObject({ title: 'Old', rev: 3 })
    state().redo()
    expect([title(), listed()]).toEqual(['New', ['New', 'Other']])
    await state().saveNow()
    expect(main.onDisk('gap', gap.id)).toMatchObject({ title: 'New', rev: 4 })
    expect(state().unsaved).toEqual({})
  })

  it('shows an edit taken back before it was ever written', () => {
    edit('New')
    state().undo()
    expect([title(), listed()]).toEqual(['Old', ['Old', 'Other']])
  })

  it('moves what was made to the trash, and redo brings it back', async () => {
    const made = newGap({ title: 'Made' }, making)
    await state().commit([made], 'New gap')
    state().undo()
    expect(listed()).toEqual(['Old', 'Other'])
    await state().saveNow()
    expect(main.onDisk('gap', made.id).deletedAt).toBeDefined()
    state().redo()
    expect(listed()).toEqual(['Old', 'Other', 'Made'])
    await state().saveNow()
    expect(main.onDisk('gap', made.id).deletedAt).toBeUndefined()
  })

  it('brings back what was moved to the trash', async () => {
    state().trash('gap', gap.id, 'Gap moved to the trash')
    await state().saveNow()
    state().undo()
    expect(listed()).toEqual(['Other', 'Old'])
    await state().saveNow()
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
    state().undo()
    expect([title(), title(other.id)]).toEqual(['Old', 'Other'])
  })

  it('goes back step by step to the start and no further', () => {
    for (const name of ['1', '2', '3']) {
      edit(name)
      pause()
    }
    const undone = () => {
      state().undo()
      return title()
    }
    expect([undone(), undone(), undone(), undone()]).toEqual(['2', '1', 'Old', 'Old'])
  })

  it('has nothing to redo once something else was done', () => {
    edit('New')
    state().undo()
    edit('Other way')
    state().redo()
    expect([title(), state().redoable]).toEqual(['Other way', []])
  })

  it('remembers 200 steps', () => {
    for (let step = 0; step < 201; step += 1) {
      edit(`${step}`)
      pause()
    }
    expect(state().undoable).toHaveLength(200)
  })
})

describe('typing', () => {
  it('is one step as long as no pause of 1.5 s comes between two keys', () => {
    for (const text of ['N', 'Ne', 'New']) {
      edit(text)
      vi.advanceTimersByTime(1_499)
    }
    state().undo()
    expect(title()).toBe('Old')
  })

  it('is another step after the pause, in another record, or under another label', () => {
    edit('A')
    pause()
    edit('B')
    edit('C', { id: other.id })
    edit('D', { id: other.id, label: 'Status changed' })
    expect(state().undoable).toHaveLength(4)
  })

  it('starts a step of its own right after an undo', () => {
    edit('A')
    pause()
    edit('B')
    state().undo()
    edit('C')
    state().undo()
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
    state().undo()
    expect([title(), title(other.id)]).toEqual(['A', 'B'])
  })

  it('never swallows a step of several records', async () => {
    await state().commit([{ ...gap, title: 'A' }], 'Step')
    await state().commit(
      [
        { ...gap, title: 'B', rev: 2 },
        { ...other, title: 'C' },
      ],
      'Step',
    )
    state().undo()
    expect([title(), title(other.id)]).toEqual(['A', 'Other'])
  })
})
