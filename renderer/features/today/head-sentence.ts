/** The one sentence under the day: how many calls, which is next, and what of its set-up has to begin by when. */
import type { Call } from '@shared/domain/call'
import { scheduleOf } from '@shared/preflight/schedule'
import { clockTime, isSameDay } from '../../time'

interface Head {
  readonly callsToday: number
  /** The name of the next call's prospect, or its title. */
  readonly next: string | undefined
  readonly setUp: string | undefined
}

export function headSentence({ callsToday, next, setUp }: Head): string {
  const calls =
    callsToday === 0 ? 'No calls today.' : callsToday === 1 ? '1 call today.' : `${callsToday} calls today.`
  if (next === undefined) return calls
  return setUp === undefined ? `${calls} ${next} is next.` : `${calls} ${next} is next, and ${setUp}.`
}

/** "“Restore demo tenant” has to begin by 14:02"; undefined when nothing has to begin today. `now` is an ISO instant. */
export function setUpWords(call: Call | undefined, now: string, zone: string): string | undefined {
  if (call?.start === undefined || Date.parse(call.start) <= Date.parse(now)) return undefined
  const schedule = scheduleOf(call.preflight, call.start, now)
  if (schedule.kind !== 'plan') return undefined
  const first = schedule.tasks.find(({ isCritical, isRunning }) => isCritical && !isRunning)
  if (first === undefined) return undefined
  const by = new Date(first.latestStart).toISOString()
  if (!isSameDay(by, now, zone)) return undefined
  const task = `“${first.task.title || 'a set-up task'}”`
  const isLate = Date.parse(now) > first.latestStart
  return `${task} ${isLate ? 'should have begun at' : 'has to begin by'} ${clockTime(by, zone)}`
}
