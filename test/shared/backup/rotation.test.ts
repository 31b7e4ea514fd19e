import { backupName } from '@shared/backup/name'
import {
  beforeKeptDays,
  byHandKept,
  dailyAfterMs,
  dailyKept,
  isDailyDue,
  type KeptBackup,
  outlived,
  weeklyKept,
} from '@shared/backup/rotation'
import { type BackupReason, backupReasons } from '@shared/safety'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const now = '2026-11-19T12:48:00.000Z'
const dayMs = 24 * 60 * 60 * 1_000

const ago = (ms: number): string => new Date(Date.parse(now) - ms).toISOString()
const backup = (ms: number, reason: BackupReason): KeptBackup => {
  const at = ago(ms)
  return { id: backupName({ at, reason }), at, reason }
}
const daysAgo = (days: number, reason: BackupReason = 'daily') => backup(days * dayMs, reason)
const kept = (backups: readonly KeptBackup[]) => {
  const gone = outlived(backups, now)
  return backups.filter(({ id }) => !gone.includes(id))
}

describe('daily backups', () => {
  it('of the last seven days stay, the eighth goes to its week', () => {
    const week = Array.from({ length: dailyKept }, (_, days) => daysAgo(days))
    expect(kept(week)).toEqual(week)
    // Thursday a week ago, and the Wednesday before it: of one week only the newest stays.
    const both = [...week, daysAgo(7), daysAgo(8)]
    expect(outlived(both, now)).toEqual([daysAgo(8).id])
  })

  it('of one day are one, the newest', () => {
    const [late, early] = [backup(2 * 60 * 60_000, 'daily'), backup(10 * 60 * 60_000, 'daily')]
    expect(outlived([early, late], now)).toEqual([early.id])
  })

  it('count by days on which one was made, however far apart', () => {
    const seldom = Array.from({ length: dailyKept }, (_, at) => daysAgo(at * 40))
    expect(kept(seldom)).toEqual(seldom)
  })

  it('of four further weeks leave one each, of the fifth none', () => {
    const all = Array.from({ length: 70 }, (_, days) => daysAgo(days))
    const [newest, ...older] = kept(all).slice(dailyKept - 1)
    expect(newest).toEqual(daysAgo(dailyKept - 1))
    expect(older).toHaveLength(weeklyKept)
    // The day of `now` is a Thursday: the rest of its last week, then three Sundays.
    expect(older).toEqual([daysAgo(7), daysAgo(11), daysAgo(18), daysAgo(25)])
  })

  it('made and rotated day by day reach back over the last seven days and at least three whole weeks', () => {
    let standing: readonly KeptBackup[] = []
    for (let day = 0; day < 120; day += 1) {
      const at = new Date(Date.parse(now) + day * dayMs).toISOString()
      standing = [...standing, { id: backupName({ at, reason: 'daily' }), at, reason: 'daily' }]
      const gone = outlived(standing, at)
      standing = standing.filter(({ id }) => !gone.includes(id))
    }
    const oldest = standing[0]?.at ?? ''
    const last = standing.at(-1)?.at ?? ''
    expect(standing).toHaveLength(dailyKept + weeklyKept)
    expect((Date.parse(last) - Date.parse(oldest)) / dayMs).toBeGreaterThanOrEqual(dailyKept - 1 + 3 * 7 - 2)
  })
})

describe('backups made by hand', () => {
  it('stay as long as there are no more than twenty, whatever their age', () => {
    const twenty = Array.from({ length: byHandKept }, (_, at) => daysAgo(at * 100, 'by-hand'))
    expect(outlived(twenty, now)).toEqual([])
    const oldest = daysAgo(byHandKept * 100, 'by-hand')
    expect(outlived([...twenty, oldest], now)).toEqual([oldest.id])
  })
})

describe('backups made before something', () => {
  const reasons = backupReasons.filter(reason => reason.startsWith('before-'))

  it.each(reasons)('%s stay for thirty days, and no longer', reason => {
    const newest = daysAgo(0)
    const limit = backup(beforeKeptDays * dayMs, reason)
    const beyond = backup(beforeKeptDays * dayMs + 1_000, reason)
    expect(outlived([newest, limit, beyond], now)).toEqual([beyond.id])
  })

  it('stay when the clock was ahead as they were made', () => {
    expect(outlived([daysAgo(0), backup(-3 * dayMs, 'before-import')], now)).toEqual([])
  })
})

describe('any set of backups', () => {
  const anyBackup = fc.record({
    ms: fc.integer({ min: -3 * dayMs, max: 400 * dayMs }),
    reason: fc.constantFrom(...backupReasons),
  })
  const sets = fc
    .uniqueArray(anyBackup, {
      maxLength: 60,
      selector: ({ ms, reason }) => `${Math.floor(ms / 1_000)} ${reason}`,
    })
    .map(all => all.map(({ ms, reason }) => backup(ms, reason)))

  it('keeps its newest one, and loses nothing by being rotated twice', () => {
    fc.assert(
      fc.property(sets, backups => {
        const rest = kept(backups)
        const newest = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
        if (newest !== undefined) expect(rest.some(({ at }) => at === newest.at)).toBe(true)
        expect(outlived(rest, now)).toEqual([])
      }),
    )
  })

  it('never lets a backup made by hand go while one as old, or older, of them stays', () => {
    fc.assert(
      fc.property(sets, backups => {
        const byHand = (all: readonly KeptBackup[]) => all.filter(({ reason }) => reason === 'by-hand')
        const rest = byHand(kept(backups))
        expect(rest.length).toBe(Math.min(byHandKept, byHand(backups).length))
      }),
    )
  })
})

describe('the daily backup', () => {
  it.each([
    ['there is none', [], true],
    ['the last is just twenty hours old', [backup(dailyAfterMs, 'daily')], true],
    ['the last is a second younger', [backup(dailyAfterMs - 1_000, 'daily')], false],
    ['only one by hand is young', [backup(1_000, 'by-hand'), backup(dailyAfterMs, 'daily')], true],
    ['one was made under a clock that was ahead', [backup(-dayMs, 'daily')], true],
  ] as const)('is looked at when %s', (_when, backups, due) => {
    expect(isDailyDue(backups, now)).toBe(due)
  })
})
