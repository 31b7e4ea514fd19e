import { beforeEach, describe, expect, it } from 'vitest'
import { aCall, aMark, aRun, aScript, testStart } from '../../helpers/builders'
import type { FakeBridge } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

const call = aCall({ rev: 1 })
const script = aScript({ rev: 1 })
const left = aRun({ callId: call.id, rev: 3, marks: [aMark()] })
let main: FakeBridge
beforeEach(() => {
  main = freshStore({ records: [call, script, left] })
})
const forms = () => state().run?.marks.map(mark => mark.form)
const said = () => state().toasts.map(toast => toast.text)

describe('a run', () => {
  it('is what main says it is, mark by mark', async () => {
    await state().startRun(call.id)
    expect(state().run).toMatchObject({ callId: call.id, form: 'live' })
    await state().addMark({ form: 'question', text: 'Why?' })
    await state().addMark({ form: 'note' })
    const [question] = state().run?.marks ?? []
    await state().changeMark(question?.id ?? '', { text: 'Why not?' })
    await state().undoMark(question?.id ?? '')
    expect(forms()).toEqual(['question', 'note'])
    expect(state().run?.marks[0]).toMatchObject({ text: 'Why not?', undoneAt: expect.any(String) })
    await state().redoMark(question?.id ?? '')
    expect(state().run?.marks[0]?.undoneAt).toBeUndefined()
    expect(main.disk.get(state().run?.id ?? '')).toEqual(state().run)
    expect(state().records[state().run?.id ?? '']).toEqual(state().run)
  })

  it('begins with everything that was typed before on disk', async () => {
    state().receive([call])
    state().change('call', call.id, one => ({ ...one, title: 'Typed just now' }))
    await state().startRun(call.id)
    const names = main.asked.map(one => one.name)
    expect(names.indexOf('saveRecords')).toBeLessThan(names.indexOf('startRun'))
    expect(main.onDisk('call', call.id).title).toBe('Typed just now')
  })

  it('ends in its debrief', async () => {
    await state().startRun(call.id)
    await state().endRun()
    expect(state().run).toBeNull()
    expect(state().view).toEqual({ kind: 'call', id: call.id, tab: 'debrief' })
  })

  it('that is a rehearsal, of a call or of a script alone, opens what it showed and no debrief', async () => {
    for (const of of [{ callId: call.id }, { scriptId: script.id }]) {
      await state().startRehearsal(of)
      const id = state().run?.id
      expect(state().run).toMatchObject({ ...of, form: 'rehearsal' })
      expect(state().view).toEqual({ kind: 'rehearsal', id })
      await state().endRun()
      expect([state().run, state().view]).toEqual([null, { kind: 'rehearsal', id }])
    }
    expect(main.inputsOf('readCall').map(({ callId }) => callId)).toEqual([call.id])
  })

  it('goes on when main cannot end it, and says why', async () => {
    await state().startRun(call.id)
    state().go({ kind: 'call', id: call.id, tab: 'run' })
    main.fail('endRun', 'disk-full', 'The disk is full.')
    await state().endRun()
    expect([state().run?.callId, said()]).toEqual([call.id, ['The disk is full.']])
    expect(state().view).toMatchObject({ tab: 'run' })
  })

  it('keeps its marks on screen when one could not be taken, and says so', async () => {
    await state().startRun(call.id)
    await state().addMark({ form: 'note' })
    main.fail('addMark', 'no-run', 'No run is going on.')
    await state().addMark({ form: 'question' })
    expect([forms(), said()]).toEqual([['note'], ['No run is going on.']])
  })

  it('follows what main tells of it, its end too', () => {
    state().mirrorRun(left)
    expect(state().run).toEqual(left)
    state().mirrorRun({ ...left, endedAt: testStart })
    expect([state().run, state().records[left.id]]).toEqual([null, { ...left, endedAt: testStart }])
    state().mirrorRun(null)
    expect(state().run).toBeNull()
  })
})

describe('a run that was going on when Presnap ended', () => {
  const open = async () => {
    main = freshStore({ records: [call, left], opening: { unfinishedRun: left } })
    await state().open()
  }

  it('is offered, never resumed unasked', async () => {
    await open()
    expect([state().unfinishedRun, state().run]).toEqual([left, null])
    expect(main.inputsOf('resumeRun')).toEqual([])
  })

  it('goes on with all its marks, on its own screen', async () => {
    await open()
    await state().resumeRun()
    expect([state().run?.marks, state().unfinishedRun]).toEqual([left.marks, null])
    expect(state().view).toEqual({ kind: 'call', id: call.id, tab: 'run' })
    expect(state().records[call.id]).toEqual(call)
  })

  it('may be ended instead', async () => {
    await open()
    await state().endUnfinishedRun()
    expect([state().run, state().unfinishedRun]).toEqual([null, null])
    expect(main.onDisk('run', left.id).endedAt).toBeDefined()
    expect(state().view).toMatchObject({ tab: 'debrief' })
  })

  it.each(['resumeRun', 'readCall'] as const)('stays offered when %s fails, and says why', async name => {
    await open()
    main.fail(name, 'not-found', 'It cannot be read.')
    await state().resumeRun()
    await state().endUnfinishedRun()
    expect([state().unfinishedRun, state().view.kind]).toEqual([left, 'today'])
    expect(said()).toEqual(['It cannot be read.', 'It cannot be read.'])
  })

  it('is nothing to resume when there is none', async () => {
    await state().resumeRun()
    await state().endUnfinishedRun()
    expect(main.asked).toEqual([])
  })
})
