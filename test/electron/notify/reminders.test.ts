import type { Reminder } from '@shared/preflight/reminders'
import { beforeEach, describe, expect, it } from 'vitest'
import { followReminders, type RemindersOptions } from '../../../electron/notify/reminders'
import { idOf } from '../../shared/preflight/tasks-world'

const minute = 60_000
const reminder = (at: number, title = 'Restore', fields: Partial<Reminder> = {}): Reminder => ({
  callId: 'call' as Reminder['callId'],
  taskId: idOf(title),
  at,
  callStart: 28 * minute,
  title: `Begin now: ${title}`,
  body: '28 min, for Corvane',
  ...fields,
})

/** A clock that is moved by hand; what waits runs when its time has come. */
function scene(reminders: readonly Reminder[], options: Partial<RemindersOptions> = {}) {
  let now = -10 * minute
  let waiting: { readonly at: number; readonly run: () => void } | undefined
  const [told, opened, failures]: [string[], string[], unknown[]] = [[], [], []]
  let press: () => void = () => undefined
  const stop = followReminders({
    read: async since => reminders.filter(({ at }) => at >= Math.min(since ?? now, now - minute)),
    notifier: {
      notify: (title, body, onPress) => {
        told.push(`${title} | ${body}`)
        press = onPress
      },
    },
    nowMs: () => now,
    isLive: async () => false,
    isOn: () => true,
    openCall: id => opened.push(id),
    clockTime: ms => `T+${ms / minute}`,
    onFailure: error => failures.push(error),
    later: (ms, run) => {
      const one = { at: now + ms, run }
      waiting = one
      return () => {
        if (waiting === one) waiting = undefined
      }
    },
    ...options,
  })
  const goTo = async (ms: number) => {
    while (waiting !== undefined && waiting.at <= ms) {
      const { at, run } = waiting
      waiting = undefined
      now = Math.max(now, at)
      run()
      await new Promise(resolve => setTimeout(resolve, 0))
    }
    now = ms
  }
  return { told, opened, failures, goTo, stop, press: () => press(), isWaiting: () => waiting !== undefined }
}

describe('reminders', () => {
  let one: ReturnType<typeof scene>
  beforeEach(() => {
    one = scene([reminder(0)])
  })

  it('come at the latest start, once, and say for which call', async () => {
    await one.goTo(-1)
    expect(one.told).toEqual([])
    await one.goTo(0)
    expect(one.told).toEqual(['Begin now: Restore | 28 min, for Corvane at T+28'])
    await one.goTo(5 * minute)
    expect(one.told).toHaveLength(1)
  })

  it('open the call when pressed', async () => {
    await one.goTo(0)
    one.press()
    expect(one.opened).toEqual(['call'])
  })

  it('are silent during a live run, and come after it unless the task was begun meanwhile', async () => {
    let isLive = true
    const reminders = [reminder(0), reminder(minute, 'Begun'), reminder(9 * minute, 'Sound')]
    const live = scene(reminders, { isLive: async () => isLive })
    await live.goTo(5 * minute)
    expect(live.told).toEqual([])
    reminders.splice(1, 1)
    isLive = false
    await live.goTo(6 * minute)
    expect(live.told).toEqual(['Begin now: Restore | 28 min, for Corvane at T+28'])
    await live.goTo(9 * minute)
    expect(live.told.slice(1)).toEqual(['Begin now: Sound | 28 min, for Corvane at T+28'])
  })

  it('are silent when switched off', async () => {
    let reads = 0
    const read = async () => {
      reads += 1
      return [reminder(0)]
    }
    const off = scene([], { isOn: () => false, read })
    await off.goTo(minute)
    expect([off.told, reads]).toEqual([[], 0])
  })

  it('are told again for a task whose latest start has moved', async () => {
    const reminders = [reminder(0)]
    const moving = scene(reminders)
    await moving.goTo(0)
    reminders.push(reminder(3 * minute))
    await moving.goTo(3 * minute)
    expect(moving.told).toHaveLength(2)
  })

  it('go on after a folder could not be read', async () => {
    let isBroken = true
    const failing = scene([], {
      read: async () => {
        if (isBroken) throw new Error('gone')
        return [reminder(0)]
      },
    })
    await failing.goTo(-minute)
    isBroken = false
    await failing.goTo(0)
    expect([failing.failures.length > 0, failing.told.length]).toEqual([true, 1])
  })

  it('end with the app', async () => {
    one.stop()
    expect(one.isWaiting()).toBe(false)
    await one.goTo(0)
    expect(one.told).toEqual([])
  })
})
