import { newRun } from '@shared/domain/run'
import { newScript } from '@shared/domain/script'
import { describe, expect, it } from 'vitest'
import { at, call, codeOf, fakeDisk, full, making, openSession, otherCall, start } from './session-scene'

describe('a rehearsal', () => {
  const script = newScript(
    { name: 'Recovery', helloMinutes: 2, questionsMinutes: 3, nextStepsMinutes: 4 },
    making,
  )
  const open = () => openSession(fakeDisk([call, otherCall, script]))

  it('of a call has the call’s length before it, whatever its time is', async () => {
    const { session, hands } = open()
    hands.seconds = 1_500
    const run = await session.startRehearsal({ callId: call.id })
    expect(run).toMatchObject({ callId: call.id, form: 'rehearsal', plannedEnd: at(1_500 + 1_800) })
  })

  it('of a script alone names the script and no call, and has the length of its plan', async () => {
    const { session, disk } = open()
    const run = await session.startRehearsal({ scriptId: script.id })
    expect(run).toMatchObject({ scriptId: script.id, plannedEnd: at(9 * 60) })
    expect(run.callId).toBeUndefined()
    expect(disk.runs()).toEqual([run])
    expect(await codeOf(session.startRehearsal({ scriptId: making.newId() }))).toBe('not-found')
  })

  it('holds no call up: starting one ends it, and so does the next rehearsal', async () => {
    const { session, disk, hands } = open()
    const first = await session.startRehearsal({ callId: call.id })
    hands.seconds = 60
    const second = await session.startRehearsal({ scriptId: script.id })
    hands.seconds = 90
    const run = await session.startRun(call.id, 'live')
    expect(session.live()).toMatchObject({ id: run.id, form: 'live' })
    expect(disk.runs().map(({ id, endedAt }) => [id, endedAt])).toEqual([
      [first.id, at(60)],
      [second.id, at(90)],
      [run.id, undefined],
    ])
  })

  it('does not begin while a call is live, and a full disk keeps no call from its start', async () => {
    const { session, disk } = open()
    await session.startRehearsal({ callId: call.id })
    disk.broken = full()
    expect(await codeOf(session.startRun(call.id, 'live'))).toBe('disk-full')
    expect(session.live()?.form).toBe('live')
    disk.broken = undefined
    expect(await codeOf(session.startRehearsal({ callId: call.id }))).toBe('refused')
    await session.addMark({ form: 'note' })
    expect(disk.runs().map(({ form, endedAt }) => [form, endedAt !== undefined])).toEqual([
      ['rehearsal', true],
      ['live', false],
    ])
  })

  it('holds no call up that goes on after a crash', async () => {
    const crashed = newRun({ callId: call.id, startedAt: start, plannedEnd: at(1_800) }, making)
    const { session, disk } = openSession(fakeDisk([call, script, crashed]))
    const rehearsal = await session.startRehearsal({ scriptId: script.id })
    expect(await session.resumeRun(crashed.id)).toMatchObject({ id: crashed.id })
    expect(session.live()?.id).toBe(crashed.id)
    expect(disk.runs().find(({ id }) => id === rehearsal.id)?.endedAt).toBe(at(0))
  })
})
