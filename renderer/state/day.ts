/** The day round a call: what main told of it, with every call and environment that is in memory as it now stands. */
import type { Call } from '@shared/domain/call'
import type { RecordKind } from '@shared/domain/record'
import type { RecordOf } from '@shared/domain/records'
import type { Day, DayCall } from '@shared/preflight/day'
import { dayCallOfRecord, isNear } from '@shared/preflight/day-calls'
import type { RecordMap } from './records'

interface Known {
  readonly ofKind: <K extends RecordKind>(kind: K) => readonly RecordOf<K>[]
  readonly records: RecordMap
  readonly dayCalls: Readonly<Record<string, DayCall>>
}

/** Per call, and for today, as it was told last: a keystroke that changes nothing of the day leaves it the same object. */
const latest = new Map<string, { readonly key: string; readonly day: Day }>()
const mostKept = 50

/** Undefined for a call without a time. */
export const dayRound = ({ id, start }: Call, known: Known): Day | undefined =>
  start === undefined ? undefined : dayAt(start, id, known)

/** The planned calls within a day of an instant; `whose` names it, so that it stays the same object. */
export function dayAt(at: string, whose: string, { ofKind, records, dayCalls }: Known): Day {
  const nameOf = ({ prospectId }: Call) => {
    const prospect = prospectId === undefined ? undefined : records[prospectId]
    return prospect?.kind === 'prospect' ? prospect.name : undefined
  }
  const told = Object.values(dayCalls).filter(one => records[one.id] === undefined)
  const held = ofKind('call').flatMap(
    one => dayCallOfRecord(one, nameOf(one) ?? dayCalls[one.id]?.name) ?? [],
  )
  const calls = [...told, ...held].filter(one => isNear(one.start, at))
  const environments = ofKind('environment')
  const meId = ofKind('colleague').find(({ me }) => me)?.id
  return kept(whose, { calls, environments, meId })
}

function kept(whose: string, day: Day): Day {
  const key = JSON.stringify([
    day.calls,
    day.environments.map(({ id, rev, updatedAt }) => [id, rev, updatedAt]),
    day.meId,
  ])
  const known = latest.get(whose)
  if (known?.key === key) return known.day
  if (latest.size >= mostKept) latest.clear()
  latest.set(whose, { key, day })
  return day
}
