/**
 * Which backups have had their time. Of the daily ones the newest of each of the last 7 days stays, and beyond those
 * the newest of each of 4 weeks; of the ones made by hand the last 20; one made before an import, a migration, a
 * restore or a removal for 30 days. The newest of all stays, whatever its age.
 */
import type { BackupReason } from '../safety'

export interface KeptBackup {
  readonly id: string
  /** ISO instant. */
  readonly at: string
  readonly reason: BackupReason
}

export const dailyKept = 7
export const weeklyKept = 4
export const byHandKept = 20
export const beforeKeptDays = 30

const dayMs = 24 * 60 * 60 * 1_000

/** Ids of those that may go. */
export function outlived(backups: readonly KeptBackup[], now: string): readonly string[] {
  const newestFirst = backups.toSorted(byAge)
  const daily = newestFirst.filter(({ reason }) => reason === 'daily')
  const days = firstOfEach(daily, ({ at }) => at.slice(0, 10)).slice(0, dailyKept)
  const oldestDay = days.at(-1)?.at.slice(0, 10) ?? ''
  const older = daily.filter(({ at }) => at.slice(0, 10) < oldestDay)
  const weeks = days.length < dailyKept ? [] : firstOfEach(older, weekOf).slice(0, weeklyKept)
  const byHand = newestFirst.filter(({ reason }) => reason === 'by-hand').slice(0, byHandKept)
  const before = newestFirst.filter(one => one.reason.startsWith('before-') && isYoung(one, now))
  const kept = new Set([...newestFirst.slice(0, 1), ...days, ...weeks, ...byHand, ...before])
  return newestFirst.filter(one => !kept.has(one)).map(({ id }) => id)
}

/** Newest first; ids of one second and reason sort by their age. */
export function byAge(a: KeptBackup, b: KeptBackup): number {
  const [one, other] = [`${a.at} ${a.id}`, `${b.at} ${b.id}`]
  return one < other ? 1 : one > other ? -1 : 0
}

function firstOfEach(
  backups: readonly KeptBackup[],
  keyOf: (one: KeptBackup) => unknown,
): readonly KeptBackup[] {
  const seen = new Set<unknown>()
  return backups.filter(one => {
    const key = keyOf(one)
    return !seen.has(key) && seen.add(key)
  })
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
const weekOf = ({ at }: KeptBackup): number => Math.floor((Math.floor(Date.parse(at) / dayMs) + 3) / 7)

const isYoung = ({ at }: KeptBackup, now: string): boolean =>
  Date.parse(now) - Date.parse(at) <= beforeKeptDays * dayMs

/** An automatic one is due when the last of its kind is this old. */
export const dailyAfterMs = 20 * 60 * 60 * 1_000

/** Whether the time has come; whether anything has changed since is asked after that. A clock set back waits for no date. */
export function isDailyDue(backups: readonly KeptBackup[], now: string): boolean {
  const ages = backups
    .filter(({ reason }) => reason === 'daily')
    .map(({ at }) => Date.parse(now) - Date.parse(at))
  return !ages.some(age => age >= 0 && age < dailyAfterMs)
}
