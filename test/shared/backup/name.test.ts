import { backupName, readBackupName } from '@shared/backup/name'
import { backupIdInput, backupReasons } from '@shared/safety'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const at = '2026-11-19T12:48:00.000Z'

describe('the name of a backup', () => {
  it('says when and why it was made', () => {
    expect(backupName({ at, reason: 'by-hand' })).toBe('presnap-2026-11-19T124800Z-by-hand.zip')
  })

  it('reads back, for every reason, second and copy, and is an id the contract takes', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...backupReasons),
        fc.integer({ min: 1, max: 120 }),
        (date, reason, copy) => {
          const second = new Date(Math.floor(date.getTime() / 1_000) * 1_000).toISOString()
          const name = backupName({ at: date.toISOString(), reason }, copy)
          expect(readBackupName(name)).toEqual({ at: second, reason })
          expect(backupIdInput.safeParse(name).success).toBe(true)
        },
      ),
    )
  })

  it('sorts copies of one second by their age', () => {
    const names = [1, 2, 10].map(copy => backupName({ at, reason: 'daily' }, copy))
    expect(names.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(names)
  })

  it.each([
    'presnap-2026-11-19T124800Z-weekly.zip',
    'presnap-2026-13-19T124800Z-daily.zip',
    'presnap-2026-11-19T124800Z-daily.zip.tmp',
    'presnap-2026-11-19T124800Z-daily/../x.zip',
    '.presnap-2026-11-19T124800Z-daily.zip.12-0123456789ab.tmp',
    'notes.zip',
    '',
  ])('is not “%s”', name => {
    expect(readBackupName(name)).toBeUndefined()
  })
})
