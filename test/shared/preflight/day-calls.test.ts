import { dayCallOfRecord } from '@shared/preflight/day-calls'
import { describe, expect, it } from 'vitest'
import { aCall } from '../../helpers/builders'

describe('a call of a day', () => {
  it.each([
    ['planned', undefined],
    ['held', true],
  ] as const)('%s takes part', (status, held) => {
    expect(dayCallOfRecord(aCall({ status }), 'Corvane')).toMatchObject({ name: 'Corvane' })
    expect(dayCallOfRecord(aCall({ status }), 'Corvane')?.held).toBe(held)
  })

  it.each(['no-show', 'moved', 'cancelled'] as const)('%s does not', status => {
    expect(dayCallOfRecord(aCall({ status }), 'Corvane')).toBeUndefined()
  })

  it('needs a time, and is neither in the trash nor part of another', () => {
    expect(dayCallOfRecord(aCall({ start: undefined }), 'Corvane')).toBeUndefined()
    expect(dayCallOfRecord(aCall({ deletedAt: '2026-11-19T12:00:00.000Z' }), 'Corvane')).toBeUndefined()
    expect(dayCallOfRecord(aCall({ mergedInto: aCall().id }), 'Corvane')).toBeUndefined()
  })
})
