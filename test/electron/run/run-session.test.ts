import type { Call } from '@shared/domain/call'
import { newRun, type Run, standingMarks } from '@shared/domain/run'
import { newScriptCopy } from '@shared/domain/script-copy'
import { newStep } from '@shared/domain/step'
import { addMark } from '@shared/run/marks'
import { describe, expect, it } from 'vitest'
import {
  at,
  call,
  codeOf,
  fakeDisk,
  full,
  idSource,
  making,
  openSession,
  otherCall,
  start,
} from './session-scene'

describe('a run', () => {
  it('is on disk when it has started, held to the call’s own end', async () => {
    const { session, disk, hands } = openSession()
    hands.seconds = 120
    const run = await session.startRun(call.id, 'live')
    expect(disk.runs()).toMatchObject([
      { id: run.id, callId: call.id, startedAt: at(120), plannedEnd: at(1800) },
    ])
    expect(run.rev).toBe(1)
  })

  it('has each mark on disk before it is answered for', async () => {
    const { session, disk, hands } = openSession()
    await session.startRun(call.id, 'live')
    for (const [seconds, form] of [
      [10, 'question'],
      [20, 'note'],
      [30, 'step-begun'],
    ] as const) {
      hands.seconds = seconds
      await session.addMark({ form, stepId: 'hello' })
      expect(disk.runs()[0]?.marks.at(-1)).toMatchObject({ form, at: at(seconds) })
    }
  })

  it('gives out the page of a row of its own script, and of no other row', async () => {
    const row = (form: 'open' | 'click', value?: string) => ({
      ...{ id: making.newId() as never, form, text: 'The vault', value },
    })
    const [page, empty, click] = [row('open', ' https://demo.example '), row('open'), row('click')]
    const step = newStep({ title: 'Restore', show: [page, empty, click] }, making)
    const copy = newScriptCopy({ callId: call.id, name: 'Demo', steps: [step] }, making)
    const { session } = openSession(fakeDisk([{ ...call, scriptCopyId: copy.id }, copy]))
    expect(await codeOf(session.addressOfRow(page.id))).toBe('no-run')
    await session.startRun(call.id, 'live')
    expect(await session.addressOfRow(page.id)).toBe('https://demo.example')
    for (const id of [empty.id, click.id, making.newId()])
      expect(await codeOf(session.addressOfRow(id))).toBe('not-found')
  })

  it('writes one after the other however fast marks come, and loses none', async () => {
    const { session, disk } = openSession()
    await session.startRun(call.id, 'live')
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => session.addMark({ form: 'note', text: `note ${index}` })),
    )
    expect(disk.mostWriting).toBe(1)
    expect(disk.runs()[0]?.marks.map(mark => mark.text)).toEqual(answers.map((_, index) => `note ${index}`))
    expect(disk.saves).toBeLessThan(51)
  })

  it('writes a mark that comes in the middle of a write, before it is answered for', async () => {
    const { session, disk } = openSession()
    await session.startRun(call.id, 'live')
    let open: () => void = () => undefined
    disk.gate = new Promise<void>(resolve => {
      open = resolve
    })
    const first = session.addMark({ form: 'note', text: 'first' })
    while (disk.writing === 0) await Promise.resolve()
    const second = session.addMark({ form: 'note', text: 'second' })
    open()
    await Promise.all([first, second])
    expect(disk.runs()[0]?.marks.map(mark => mark.text)).toEqual(['first', 'second'])
  })

  it('tells the windows of each change', async () => {
    const { session, told } = openSession()
    await session.startRun(call.id, 'live')
    const { marks } = await session.addMark({ form: 'note' })
    const id = marks[0]?.id ?? ''
    await session.changeMark(id, { text: 'Leiden' })
    await session.undoMark(id)
    await session.redoMark(id)
    expect(told.map(run => [run.marks[0]?.text, run.marks[0]?.undoneAt === undefined])).toEqual([
      [undefined, true],
      [undefined, true],
      ['Leiden', true],
      ['Leiden', false],
      ['Leiden', true],
    ])
  })

  it('ends with its end on disk, and takes no mark after that', async () => {
    const { session, disk, hands } = openSession()
    await session.startRun(call.id, 'live')
    hands.seconds = 60
    await session.endRun()
    expect(disk.runs()[0]).toMatchObject({ endedAt: at(60) })
    expect(await codeOf(session.addMark({ form: 'note' }))).toBe('no-run')
    expect(await codeOf(session.endRun())).toBe('no-run')
  })

  it('is the same run when it is started twice, even at once', async () => {
    const { session, disk } = openSession()
    const [one, two] = await Promise.all([
      session.startRun(call.id, 'live'),
      session.startRun(call.id, 'live'),
    ])
    expect([one.id, disk.runs().length]).toEqual([two.id, 1])
  })

  it('keeps another call’s run out until it has ended', async () => {
    const { session } = openSession()
    await session.startRun(call.id, 'live')
    expect(await codeOf(session.startRun(otherCall.id, 'live'))).toBe('refused')
    await session.endRun()
    expect(await codeOf(session.startRun(otherCall.id, 'live'))).toBe('ok')
  })

  it('is not started for a call that is not there', async () => {
    const { session } = openSession()
    expect(await codeOf(session.startRun(making.newId(), 'live'))).toBe('not-found')
  })

  it('refuses to change a mark it does not have', async () => {
    const { session } = openSession()
    await session.startRun(call.id, 'live')
    expect(await codeOf(session.undoMark(making.newId()))).toBe('not-found')
  })
})

describe('a disk that takes nothing', () => {
  it('leaves the mark in memory, says so, and gets it with the next one', async () => {
    const { session, disk, told } = openSession()
    await session.startRun(call.id, 'live')
    disk.broken = full()
    const failing = session.addMark({ form: 'question', text: 'Per share?' })
    await expect(failing).rejects.toThrow(
      'It stands here, but is not on disk yet. The disk is full. The next mark writes it too.',
    )
    expect(await codeOf(failing)).toBe('disk-full')
    expect(told.at(-1)?.marks.map(mark => mark.text)).toEqual(['Per share?'])
    expect(disk.runs()[0]?.marks).toEqual([])
    disk.broken = undefined
    await session.addMark({ form: 'note', text: 'second' })
    expect(disk.runs()[0]?.marks.map(mark => mark.text)).toEqual(['Per share?', 'second'])
  })

  it('does not keep a run from starting', async () => {
    const { session, disk } = openSession()
    disk.broken = full()
    expect(await codeOf(session.startRun(call.id, 'live'))).toBe('disk-full')
    disk.broken = undefined
    const run = await session.addMark({ form: 'note' })
    expect(disk.runs()).toMatchObject([{ id: run.id, marks: [{ form: 'note' }] }])
  })

  it('does not keep a run from ending, nor the next from starting; both are written later', async () => {
    const { session, disk } = openSession()
    const first = await session.startRun(call.id, 'live')
    disk.broken = full()
    expect(await codeOf(session.endRun())).toBe('disk-full')
    expect(await codeOf(session.startRun(otherCall.id, 'live'))).toBe('disk-full')
    disk.broken = undefined
    await session.addMark({ form: 'note' })
    expect(disk.runs().find(run => run.id === first.id)?.endedAt).toBe(start)
    expect(disk.runs()).toHaveLength(2)
  })

  it('gets it at the latest when all is written out', async () => {
    const { session, disk } = openSession()
    await session.startRun(call.id, 'live')
    disk.broken = full()
    await codeOf(session.addMark({ form: 'note' }))
    disk.broken = undefined
    await session.flush()
    expect(disk.runs()[0]?.marks).toHaveLength(1)
  })
})

describe('the file of a live run changed by another hand', () => {
  it('keeps the marks of both', async () => {
    const { session, disk } = openSession()
    const run = await session.startRun(call.id, 'live')
    await session.addMark({ form: 'note', text: 'ours' })
    const stored = disk.runs()[0]
    if (stored === undefined) throw new Error('no run')
    const theirs = addMark(stored, { form: 'note', text: 'theirs' }, { at: at(5), newId: idSource(3) })
    disk.files.set(run.id, { ...theirs, rev: stored.rev + 1 })
    const after = await session.addMark({ form: 'note', text: 'ours too' })
    expect(disk.runs()[0]?.marks.map(mark => mark.text)).toEqual(['ours', 'theirs', 'ours too'])
    expect(after.marks).toHaveLength(3)
  })
})

describe('after a start', () => {
  const runOf = (of: Call, fields: Partial<Run>) =>
    newRun({ callId: of.id, startedAt: start, plannedEnd: at(1800), ...fields }, making)

  it('the latest run without an end is found', async () => {
    const open = runOf(call, { startedAt: at(60) })
    const records = [call, runOf(call, {}), open, runOf(call, { startedAt: at(90), endedAt: at(99) })]
    const trashed = { ...runOf(call, { startedAt: at(100) }), deletedAt: at(101) }
    const { session } = openSession(fakeDisk([...records, trashed]))
    expect((await session.unfinished())?.id).toBe(open.id)
  })

  it('nothing is found where all have ended', async () => {
    const { session } = openSession(fakeDisk([call, runOf(call, { endedAt: at(99) })]))
    expect(await session.unfinished()).toBeNull()
  })

  it('a killed run goes on with every mark, at the same place and clock', async () => {
    const before = openSession()
    await before.session.startRun(call.id, 'live')
    before.hands.seconds = 40
    await before.session.addMark({ form: 'step-begun', stepId: 'questions' })
    const killed = await before.session.addMark({ form: 'question', text: 'Why?' })
    const { session, hands } = openSession({ disk: before.disk, store: before.store })
    hands.seconds = 100
    const found = await session.unfinished()
    const resumed = await session.resumeRun(found?.id ?? '')
    expect(resumed).toEqual(killed)
    await session.addMark({ form: 'note' })
    expect(before.disk.runs()[0]?.marks.map(mark => mark.at)).toEqual([at(40), at(40), at(100)])
  })

  it('a run ended by mistake is open again', async () => {
    const { session } = openSession()
    const { id } = await session.startRun(call.id, 'live')
    await session.addMark({ form: 'note' })
    await session.endRun()
    const open = await session.resumeRun(id)
    expect(open.endedAt).toBeUndefined()
    expect(standingMarks(open).map(mark => mark.form)).toEqual(['note'])
  })

  it('a run that is not there is not resumed', async () => {
    const { session } = openSession()
    expect(await codeOf(session.resumeRun(making.newId()))).toBe('not-found')
  })
})
