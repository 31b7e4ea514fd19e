import { remindersOf } from '@shared/preflight/reminders'
import { describe, expect, it } from 'vitest'
import { aCall } from '../../helpers/builders'
import { before, callStart, minutesBefore, task } from './tasks-world'

const restore = task('Restore', 28, { doer: 'machine' })
const call = aCall({ start: callStart, preflight: [restore, task('Sound', 3)] })
const told = (minutesLeft: number, calls = [call]) =>
  remindersOf(calls, before(minutesLeft), () => 'Corvane').map(one => [
    one.title,
    minutesBefore(one.at),
    one.body,
  ])

describe('reminders', () => {
  it('come at the latest start of each task', () => {
    expect(told(60)).toEqual([
      ['Begin now: Restore', 28, '28 min, for Corvane'],
      ['Begin now: Sound', 3, '3 min, for Corvane'],
    ])
  })

  it('are not given for what was due longer than a minute ago', () => {
    expect(told(27)).toHaveLength(2)
    expect(told(26.9)).toHaveLength(1)
  })

  it('are silent for what runs or is done, and for calls that do not take place', () => {
    const begun = { ...restore, startedAt: before(40) }
    const done = { ...restore, doneAt: before(40) }
    expect(
      told(35, [
        { ...call, preflight: [begun] },
        { ...call, preflight: [done] },
      ]),
    ).toEqual([])
    expect(
      told(60, [
        { ...call, status: 'cancelled' },
        { ...call, start: undefined },
      ]),
    ).toEqual([])
    expect(told(60, [{ ...call, deletedAt: before(99) }])).toEqual([])
    expect(told(0)).toEqual([])
  })
})
