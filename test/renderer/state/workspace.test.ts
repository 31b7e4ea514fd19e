import { describe, expect, it } from 'vitest'
import { now } from '../../../renderer/state/clock'
import { useStore } from '../../../renderer/state/store'
import { aCall, aGap, aMe, testNow } from '../../helpers/builders'
import { freshStore, state } from '../../helpers/fresh-store'

const mine = aGap({ title: 'Mine', rev: 1 })
const sample = aGap({ title: 'Sample', sample: true, rev: 1 })

describe('opening', () => {
  it('takes over what main says: workspace, settings, clock, Today, and who is me', async () => {
    const me = aMe()
    const call = aCall()
    freshStore({
      records: [me, call],
      now: '2026-11-19T12:00:00.000Z',
      settings: { theme: 'dark' },
      opening: { platform: 'darwin', zone: 'Europe/Lisbon', version: '0.1.0' },
    })
    await state().open()
    expect(state()).toMatchObject({
      phase: { kind: 'open' },
      workspace: { kind: 'ready', empty: false },
      settings: { theme: 'dark' },
      platform: 'darwin',
      zone: 'Europe/Lisbon',
      version: '0.1.0',
    })
    expect(now()).toBe('2026-11-19T12:00:00.000Z')
    expect([state().records[me.id], state().records[call.id]]).toEqual([me, call])
    expect(state().today?.selection.upcoming.map(one => one.id)).toEqual([call.id])
  })

  it('says why when it cannot be opened, and can be tried again', async () => {
    const main = freshStore()
    main.fail('openWorkspace', 'not-allowed', 'The folder may not be read.')
    await state().open()
    expect(state().phase).toEqual({ kind: 'failed', message: 'The folder may not be read.' })
    main.mend()
    await state().open()
    expect(state().phase).toEqual({ kind: 'open' })
  })
})

describe('Today', () => {
  it('is read again without losing what is edited here', async () => {
    const call = aCall({ rev: 1 })
    const main = freshStore({ records: [call] })
    await state().open()
    state().change('call', call.id, one => ({ ...one, title: 'Edited' }))
    main.write({ ...call, title: 'From main', rev: 2 })
    await state().loadToday()
    expect(state().records[call.id]).toMatchObject({ title: 'Edited' })
    expect(state().today?.selection.upcoming[0]?.title).toBe('From main')
  })

  it('stays as it was when it cannot be read', async () => {
    const main = freshStore({ records: [aCall()] })
    await state().open()
    const before = state().today
    main.fail('readToday', 'damaged', 'Today could not be read.')
    await state().loadToday()
    expect(state().today).toBe(before)
    expect(state().toasts[0]).toMatchObject({ text: 'Today could not be read.', tone: 'danger' })
  })
})

describe('the sample', () => {
  it('is opened into lists already on screen', async () => {
    const openSample = () => {
      main.write(sample)
      return null
    }
    const main = freshStore({ answers: { openSample } })
    await state().open()
    await state().loadSummaries('gap')
    await state().openSample()
    expect([state().summaries.gap, state().workspace]).toMatchObject([undefined, { empty: false }])
    await state().loadSummaries('gap')
    expect(state().summaries.gap?.map(one => one.title)).toEqual(['Sample'])
  })

  it('goes in one step and takes nothing of the user’s own with it', async () => {
    const main = freshStore({ records: [mine, sample] })
    await state().open()
    state().receive([mine, sample])
    state().change('gap', mine.id, gap => ({ ...gap, title: 'Mine, edited' }))
    state().change('gap', sample.id, gap => ({ ...gap, title: 'Sample, edited' }))
    await state().removeSample()
    expect(main.onDisk('gap', mine.id).title).toBe('Mine, edited')
    expect(main.onDisk('gap', sample.id).deletedAt).toBe(testNow)
    expect(Object.keys(state().records)).toEqual([mine.id])
    expect([state().undone, state().unsaved, state().view.kind]).toEqual([[], {}, 'today'])
    expect(state().toasts[0]?.text).toBe(
      'The sample is gone: 1 record is in the trash. Your own are untouched.',
    )
  })

  it('leaves an edit that could not be written as it is', async () => {
    const main = freshStore({ records: [mine, sample] })
    await state().open()
    state().receive([mine, sample])
    main.refuse(mine.id, 'file-busy')
    state().change('gap', mine.id, gap => ({ ...gap, title: 'Mine, edited' }))
    await state().removeSample()
    expect(state().records[mine.id]).toMatchObject({ title: 'Mine, edited' })
    expect(Object.keys(state().unsaved)).toEqual([mine.id])
  })

  it.each(['openSample', 'removeSample', 'startEmpty'] as const)(
    'changes nothing when %s fails, and says why',
    async name => {
      const main = freshStore({ records: [mine] })
      await state().open()
      state().receive([mine])
      main.fail(name, 'disk-full', 'The disk is full.')
      await state()[name]()
      expect(state().toasts).toMatchObject([{ text: 'The disk is full.', tone: 'danger' }])
      expect(state().records[mine.id]).toBe(mine)
    },
  )
})

it('starts empty on the user’s word', async () => {
  const main = freshStore({
    answers: {},
    opening: { workspace: { kind: 'ready', folder: '/w', empty: true } },
  })
  await state().open()
  await state().startEmpty()
  expect(main.asked.map(one => one.name)).toEqual([
    ...['openWorkspace', 'readCue', 'startEmpty'],
    ...['openWorkspace', 'readCue'],
  ])
  expect(state().workspace).toEqual({ kind: 'ready', folder: '/w', empty: false })
})

describe('a workspace folder that', () => {
  const ready = { kind: 'ready', folder: '/w', empty: false } as const
  const missing = { kind: 'missing', folder: '/w', why: 'The folder is not there or is empty.' } as const

  it('went is said to be missing, and nothing is read', async () => {
    const main = freshStore({ opening: { workspace: ready } })
    await state().open()
    state().takeWorkspace(missing, [])
    expect(state().workspace).toEqual(missing)
    expect(main.asked.map(one => one.name)).toEqual(['openWorkspace', 'readCue'])
  })

  it('came back is read again, lists included', async () => {
    const main = freshStore({ opening: { workspace: ready } })
    await state().open()
    state().takeWorkspace(missing, [])
    useStore.setState({ summaries: { gap: [] } })
    state().takeWorkspace(ready, [])
    expect(state().summaries).toEqual({})
    expect(main.asked.map(one => one.name)).toEqual([
      ...['openWorkspace', 'readCue'],
      ...['openWorkspace', 'readCue'],
    ])
  })
})

describe('edits of an earlier time that no disk took', () => {
  const why = { code: 'disk-full', message: 'The disk is full.', detail: {} } as const
  const kept = { record: { ...mine, title: 'Typed before' }, why }

  it('are on screen as they were typed, unsaved, with the reason, and can be undone once they are written', async () => {
    const main = freshStore({ records: [mine], opening: { unsaved: [kept] } })
    await state().open()
    expect(state().records[mine.id]).toMatchObject({ title: 'Typed before' })
    expect(state().unsaved[mine.id]?.why).toEqual(why)
    await state().saveNow()
    expect(main.onDisk('gap', mine.id).title).toBe('Typed before')
    await state().undo()
    expect(main.onDisk('gap', mine.id).title).toBe('Mine')
  })

  it('do not replace what was typed since, when the workspace is read again', async () => {
    const main = freshStore({ records: [mine], opening: { unsaved: [kept] } })
    state().receive([mine])
    main.refuse(mine.id, 'disk-full')
    state().change('gap', mine.id, gap => ({ ...gap, title: 'Typed now' }))
    await state().open()
    expect(state().records[mine.id]).toMatchObject({ title: 'Typed now' })
  })
})

it.each([
  ['missing', { kind: 'missing', folder: '/w', why: 'Gone.' }],
  ['read-only', { kind: 'read-only', folder: '/w', empty: false, why: 'May only be read.' }],
] as const)('writes at once what waits when a folder that was %s takes changes again', async (_, before) => {
  const main = freshStore({ records: [mine] })
  state().receive([mine])
  state().takeWorkspace(before, [])
  main.fail('saveRecords', 'folder-missing')
  state().change('gap', mine.id, gap => ({ ...gap, title: 'Typed' }))
  await state().saveNow()
  expect(state().isUnsaved(mine.id)).toBe(true)
  main.mend()
  state().takeWorkspace({ kind: 'ready', folder: '/w', empty: false }, [])
  await state().saveNow()
  expect(main.onDisk('gap', mine.id).title).toBe('Typed')
  expect(main.inputsOf('saveRecords')).toHaveLength(2)
})

it('knows from the start what can be undone', async () => {
  const undo = { id: aGap().id, label: 'Edit of yesterday' }
  freshStore({ opening: { undo: { undo, redo: null } } })
  await state().open()
  expect(state().standing).toEqual({ undo, redo: null })
})
