import { dueAt, shortTask, type TaskSource, writeImmediate } from '@shared/debrief/tasks'
import type { Task } from '@shared/domain/task'
import { describe, expect, it } from 'vitest'
import { aCall, aDebrief, aMe, making, testNow, testZone } from '../../helpers/builders'

const [me, call, debrief] = [aMe(), aCall(), aDebrief()]
const source: TaskSource = { call, me, today: '2026-11-19', zone: testZone }
const isTask = (record: { readonly kind: string }): record is Task => record.kind === 'task'

describe('tasks of a debrief', () => {
  it.each([
    ['2026-11-20', 'Europe/Berlin', '2026-11-20T16:00:00Z'],
    ['2026-07-20', 'Europe/Berlin', '2026-07-20T15:00:00Z'],
    ['2026-11-20', 'Pacific/Auckland', '2026-11-20T04:00:00Z'],
  ])('are due at the end of %s in %s', (day, zone, due) => {
    expect(dueAt(day, zone)).toBe(due)
  })

  it('have one for now: mine, due today, named by the debrief', () => {
    const [task, named] = writeImmediate(debrief, undefined, ' Send the sheet ', source, making)
    expect(task).toMatchObject({
      ...{ kind: 'task', form: 'immediate', title: 'Send the sheet', ownerId: me.id, callId: call.id },
      due: '2026-11-19T16:00:00Z',
    })
    expect(named).toMatchObject({ id: debrief.id, immediateTaskId: task?.id })
  })

  it('is renamed, and goes with its last word; nothing comes of no words', () => {
    const task = writeImmediate(debrief, undefined, 'Send', source, making).find(isTask)
    expect(writeImmediate(debrief, task, 'Send it', source, making)).toMatchObject([
      { id: task?.id, title: 'Send it' },
    ])
    const named = { ...debrief, immediateTaskId: task?.id }
    const [gone, without] = writeImmediate(named, task, ' ', source, making)
    expect(gone).toMatchObject({ id: task?.id, deletedAt: testNow })
    expect(without).not.toHaveProperty('immediateTaskId')
    expect(writeImmediate(debrief, undefined, ' ', source, making)).toEqual([])
  })

  it('have short ones without a day until one is chosen', () => {
    expect(shortTask(' Ask Tom ', source, making)).toMatchObject({
      title: 'Ask Tom',
      form: 'short-term',
      ownerId: me.id,
    })
    expect(shortTask('Ask', source, making).due).toBeUndefined()
  })
})
