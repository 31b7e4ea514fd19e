import { newGap } from '@shared/domain/gap'
import { type Summary, summarize } from '@shared/domain/summary'
import { beforeEach, describe, expect, it } from 'vitest'
import { aCall, aGap, aProspect, making, testNow } from '../../helpers/builders'
import { type FakeBridge, installFakeBridge } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

const [first, second, third] = ['A', 'B', 'C'].map(title => aGap({ title, rev: 1 })) as [
  ReturnType<typeof aGap>,
  ReturnType<typeof aGap>,
  ReturnType<typeof aGap>,
]
let main: FakeBridge
beforeEach(() => {
  main = freshStore({ records: [first, second, third] })
  state().receive([first, second, third])
})
const titles = () => state().summaries.gap?.map(summary => summary.title)

describe('a change', () => {
  it('is shown at once, with its time, in the lists as well', async () => {
    await state().loadSummaries('gap')
    state().change('gap', second.id, gap => ({ ...gap, title: 'B2' }))
    expect(state().records[second.id]).toMatchObject({ title: 'B2', updatedAt: testNow })
    expect(titles()).toEqual(['A', 'B2', 'C'])
    expect(state().isUnsaved(second.id)).toBe(true)
  })

  it('is none when the same record comes back, when the record is not here, or is of another kind', () => {
    state().change('gap', first.id, gap => gap)
    state().change('gap', first.id, gap => ({ ...gap }))
    state().change('gap', aGap().id, gap => ({ ...gap, title: 'x' }))
    state().change('answer', first.id, answer => ({ ...answer, question: 'x' }))
    expect([state().unsaved, state().newestStep]).toEqual([{}, null])
    expect(state().records[first.id]).toBe(first)
  })
})

describe('a commit', () => {
  it('puts new and changed records on disk as one undoable step before it resolves', async () => {
    await state().loadSummaries('gap')
    const made = newGap({ title: 'D' }, making)
    await state().commit([made, { ...first, title: 'A2' }], 'Two at once')
    expect(main.onDisk('gap', made.id)).toMatchObject({ title: 'D', rev: 1 })
    expect(main.onDisk('gap', first.id)).toMatchObject({ title: 'A2', rev: 2 })
    expect(main.inputsOf('saveRecords')).toMatchObject([{ step: { label: 'Two at once' }, together: true }])
    expect(titles()).toEqual(['A2', 'B', 'C', 'D'])
  })

  it('of what is as it was is none, and writes what waits all the same', async () => {
    state().change('gap', second.id, gap => ({ ...gap, title: 'B2' }))
    await state().commit([{ ...first }], 'Nothing new')
    expect(main.inputsOf('saveRecords').map(input => input.step?.label)).toEqual(['Edit'])
  })

  it('is written all or none', async () => {
    const made = newGap({ title: 'D' }, making)
    main.refuse(first.id, 'changed-outside')
    await state().commit([made, { ...first, title: 'A2' }], 'Two at once')
    expect(main.inputsOf('saveRecords')).toMatchObject([{ together: true }])
    expect(main.disk.has(made.id)).toBe(false)
    expect([state().isUnsaved(made.id), state().isUnsaved(first.id)]).toEqual([true, true])
  })
})

describe('what follows from others', () => {
  it('is saved and cannot be undone', async () => {
    const made = newGap({ title: 'D' }, making)
    state().put([made])
    expect([state().isUnsaved(made.id), state().newestStep]).toEqual([true, null])
    state().put([])
    await state().saveNow()
    expect(main.inputsOf('saveRecords')).toHaveLength(1)
    expect(main.inputsOf('saveRecords')[0]?.step).toBeUndefined()
  })
})

describe('moving to the trash', () => {
  it('takes the record out of its list, says so and offers the way back', async () => {
    await state().loadSummaries('gap')
    state().trash('gap', first.id, 'Gap moved to the trash')
    expect(state().records[first.id]?.deletedAt).toBe(testNow)
    expect(titles()).toEqual(['B', 'C'])
    expect(state().toasts).toMatchObject([{ text: 'Gap moved to the trash', stepId: state().newestStep?.id }])
    await state().saveNow()
    expect(main.onDisk('gap', first.id).deletedAt).toBe(testNow)
    await state().loadSummaries('gap')
    expect(titles()).toEqual(['B', 'C'])
  })
})

describe('records that come from main', () => {
  it('are shown, in the lists as well', async () => {
    await state().loadSummaries('gap')
    state().receive([{ ...first, title: 'Theirs', rev: 2 }])
    expect(state().records[first.id]).toMatchObject({ title: 'Theirs' })
    expect(titles()).toEqual(['Theirs', 'B', 'C'])
    expect(state().unsaved).toEqual({})
  })

  it('never overwrite what is being edited here, and main merges when that is saved', async () => {
    state().change('gap', first.id, gap => ({ ...gap, title: 'Mine' }))
    const theirs = { ...first, title: 'Theirs', proof: 'Noted', rev: 2 }
    main.write(theirs)
    state().receive([theirs, { ...second, title: 'B2', rev: 2 }])
    expect(state().records[first.id]).toMatchObject({ title: 'Mine' })
    expect(state().records[second.id]).toMatchObject({ title: 'B2' })
    await state().saveNow()
    expect(state().records[first.id]).toMatchObject({ title: 'Mine', proof: 'Noted', rev: 3 })
  })

  it('are woven into what is being edited here where they do not touch', async () => {
    state().change('gap', first.id, gap => ({ ...gap, title: 'Mine' }))
    const theirs = { ...first, proof: 'Noted', rev: 2 }
    main.write(theirs)
    state().receive([theirs])
    expect(state().records[first.id]).toMatchObject({ title: 'Mine', proof: 'Noted' })
    await state().saveNow()
    expect(main.inputsOf('saveRecords')[0]?.records[0]?.baseRev).toBe(2)
    expect(main.onDisk('gap', first.id)).toMatchObject({ title: 'Mine', proof: 'Noted', rev: 3 })
    await state().undo()
    expect(main.onDisk('gap', first.id)).toMatchObject({ title: 'A', proof: 'Noted' })
  })

  it('that say the same as what is being edited here leave nothing to save', () => {
    state().change('gap', first.id, gap => ({ ...gap, title: 'Both' }))
    state().receive([{ ...first, title: 'Both', rev: 2 }])
    expect([state().records[first.id]?.rev, state().unsaved]).toEqual([2, {}])
  })

  it('in the midst of a save are kept beside what is saved and what is typed', async () => {
    state().change('gap', first.id, gap => ({ ...gap, title: 'Mine' }))
    const open = main.hold('saveRecords')
    const saving = state().saveNow()
    await Promise.resolve()
    const theirs = { ...first, proof: 'Noted', rev: 2 }
    main.write(theirs)
    state().receive([theirs])
    open()
    await saving
    expect(state().records[first.id]).toMatchObject({ title: 'Mine', proof: 'Noted', rev: 3 })
    expect(state().unsaved).toEqual({})
  })
})

describe('reading', () => {
  it('asks main only for records that are not here yet', async () => {
    const fourth = aGap({ title: 'D' })
    main.write(fourth)
    await state().loadRecords([
      { kind: 'gap', id: first.id },
      { kind: 'gap', id: fourth.id },
    ])
    await state().loadRecords([{ kind: 'gap', id: fourth.id }])
    expect(main.inputsOf('readRecords')).toEqual([{ refs: [{ kind: 'gap', id: fourth.id }] }])
    expect(state().records[fourth.id]).toEqual(fourth)
  })

  it('reads a call with what surrounds it and its sibling calls', async () => {
    const prospect = aProspect()
    const [call, sibling] = [aCall({ prospectId: prospect.id }), aCall({ prospectId: prospect.id })]
    for (const record of [prospect, call, sibling]) main.write(record)
    await state().loadCall(call.id)
    expect(state().records[prospect.id]).toEqual(prospect)
    expect(state().siblings[call.id]).toEqual([summarize(sibling)])
  })

  it('hears from a call that is gone', async () => {
    await expect(state().loadCall(aCall().id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps a save that overtook the answer', async () => {
    const call = aCall({ rev: 1 })
    main.write(call)
    await state().loadCall(call.id)
    const stale = main.disk.get(call.id)
    await state().commit([{ ...call, title: 'Newer' }], 'Edit')
    const saved = state().records[call.id]
    installFakeBridge({ records: stale === undefined ? [] : [stale] })
    await state().loadCall(call.id)
    expect(state().records[call.id]).toBe(saved)
  })

  it('lists what was made while the list was on its way', async () => {
    const open = main.hold('listSummaries')
    const loading = state().loadSummaries('gap')
    const stale = [...main.disk.values()]
    const made = newGap({ title: 'D' }, making)
    state().put([made])
    state().change('gap', first.id, gap => ({ ...gap, title: 'A2' }))
    expect(stale).toHaveLength(3)
    open()
    await loading
    expect(titles()).toEqual(['A2', 'B', 'C', 'D'])
  })

  it('says what went wrong where no screen would', async () => {
    main.fail('listSummaries', 'damaged', 'The list could not be read.')
    main.fail('readRecords', 'damaged', 'The record could not be read.')
    await state().loadSummaries('gap')
    await state().loadRecords([{ kind: 'gap', id: aGap().id }])
    expect(state().toasts.map(({ text, tone }) => [text, tone])).toEqual([
      ['The list could not be read.', 'danger'],
      ['The record could not be read.', 'danger'],
    ])
  })

  it('leaves out what lies in the trash or was merged into another', async () => {
    main.write(aGap({ title: 'Gone', deletedAt: testNow }))
    main.write(aGap({ title: 'Merged', mergedInto: first.id }))
    await state().loadSummaries('gap')
    expect(titles()).toEqual(['A', 'B', 'C'])
    expect(state().summaries.gap?.[0]).toEqual(summarize(first) as Summary)
  })
})

describe('records whose files are gone', () => {
  it('leave the lists and the memory', async () => {
    await state().loadSummaries('gap')
    state().dropGone([{ kind: 'gap', id: second.id }])
    expect(titles()).toEqual(['A', 'C'])
    expect(state().records[second.id]).toBeUndefined()
  })

  it('stay in memory while they are on screen or not yet written, so that nothing typed goes with them', async () => {
    await state().loadSummaries('gap')
    state().go({ kind: 'gap', id: first.id })
    state().change('gap', second.id, gap => ({ ...gap, title: 'B2' }))
    state().dropGone([first, second, third].map(({ id }) => ({ kind: 'gap' as const, id })))
    expect(titles()).toEqual([])
    expect(Object.keys(state().records).toSorted()).toEqual([first.id, second.id].toSorted())
  })
})
