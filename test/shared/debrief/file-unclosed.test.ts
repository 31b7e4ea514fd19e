import { fileUnclosed, takeUpAgain } from '@shared/debrief/file-unclosed'
import { parseRecord } from '@shared/domain/records'
import { describe, expect, it } from 'vitest'
import { aCall, aDebrief, making } from '../../helpers/builders'

const now = '2026-11-26T08:00:00.000Z'
const later = { ...making, now }
const call = aCall()

describe('a debrief that nobody closed', () => {
  it('is made for it where none was begun, and says since when it is filed', () => {
    const [filed, ...more] = fileUnclosed([call.id], [], later)
    expect(filed).toMatchObject({ callId: call.id, filedAt: now })
    expect([more.length, filed?.closedAt, filed?.completedAt, filed?.outcome]).toEqual([
      0,
      undefined,
      undefined,
      undefined,
    ])
    expect(parseRecord('debrief', filed)).toMatchObject({ kind: 'ok' })
  })

  it('keeps everything that was written into it', () => {
    const begun = aDebrief({ callId: call.id, marksTaken: 7, why: 'They had an audit', outcome: 'partly' })
    expect(fileUnclosed([call.id], [begun], later)).toEqual([{ ...begun, filedAt: now, updatedAt: now }])
  })

  it.each([
    ['closed meanwhile', { closedAt: now }],
    ['filed already', { filedAt: now }],
  ])('is left alone when %s', (_, fields) => {
    expect(fileUnclosed([call.id], [aDebrief({ callId: call.id, ...fields })], later)).toEqual([])
  })

  it('is not taken for that of another call, nor is one in the trash', () => {
    const other = aDebrief({ closedAt: now })
    const gone = aDebrief({ callId: call.id, deletedAt: now })
    expect(fileUnclosed([call.id], [other, gone], later)).toMatchObject([{ callId: call.id, filedAt: now }])
  })

  it('can be taken up again, and its days begin anew', () => {
    const filed = aDebrief({ filedAt: '2026-11-20T08:00:00.000Z' })
    expect(takeUpAgain(filed, now)).toMatchObject({ filedAt: undefined, takenUpAt: now })
  })
})
