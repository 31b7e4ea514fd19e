/** A day of calls for tests: times are minutes after 14:00 in the zone of nobody. */
import type { CallId } from '@shared/domain/call'
import type { Environment } from '@shared/domain/environment'
import type { Clash, Day, DayCall } from '@shared/preflight/day'
import { anEnvironment } from '../../helpers/builders'
import { countingIds } from '../../helpers/ids'

const newId = countingIds()
export const dayStart = Date.parse('2026-11-19T14:00:00.000Z')
export const at = (minutes: number): string => new Date(dayStart + minutes * 60_000).toISOString()

export const demoA = anEnvironment({ name: 'Demo A', resetMinutes: 28 })
export const demoB = anEnvironment({ name: 'Demo B', resetMinutes: 22 })

export const dayCall = (
  name: string,
  start: number,
  minutes: number,
  environments: readonly Environment[] = [],
  fields: Partial<DayCall> = {},
): DayCall => ({
  id: newId() as CallId,
  title: `${name} demo`,
  name,
  start: at(start),
  minutes,
  environmentIds: environments.map(({ id }) => id),
  personIds: [],
  colleagueIds: [],
  ...fields,
})

export const dayOf = (calls: readonly DayCall[], fields: Partial<Day> = {}): Day => ({
  calls,
  environments: [demoA, demoB],
  ...fields,
})

export const clock = (ms: number): string => {
  const minutes = 14 * 60 + (ms - dayStart) / 60_000
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** "overlap Corvane Bellweather". */
export const said = (clash: Clash): string =>
  [clash.kind, clash.first.call?.name ?? clash.first.note, clash.second.call?.name ?? clash.second.note].join(
    ' ',
  )
