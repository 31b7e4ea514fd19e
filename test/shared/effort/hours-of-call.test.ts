import { effortSchema } from '@shared/domain/effort'
import { entriesOf, isTyped, minutesOf, typeMinutes } from '@shared/effort/hours-of-call'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCall, anEffort, making } from '../../helpers/builders'

const call = aCall()
const entry = (minutes: number, fields: Parameters<typeof anEffort>[0] = {}) =>
  anEffort({ callId: call.id, phase: 'prepare', byItself: true, minutes, ...fields })
const typed = (entries: readonly ReturnType<typeof entry>[], minutes: number | null) =>
  typeMinutes({ entries, phase: 'prepare', minutes, about: { callId: call.id }, day: '2026-11-19' }, making)

describe('the hours of a call', () => {
  it('are of its entries in a phase, without the trash', () => {
    const all = [
      entry(30),
      entry(10, { phase: 'run' }),
      entry(10, { callId: aCall().id }),
      entry(10, { deletedAt: '2026-11-19T12:00:00.000Z' }),
    ]
    expect(entriesOf(all, call.id, 'prepare')).toEqual(all.slice(0, 1))
    expect(minutesOf(all)).toBe(60)
  })

  it('typed, keep their days and their shares, and are the user’s from then on', () => {
    const entries = [entry(30, { on: '2026-11-17' }), entry(90, { on: '2026-11-18' })]
    const now = typed(entries, 60)
    expect(now.map(one => [one.id, one.on, one.minutes, one.byItself, one.isTotal])).toEqual([
      [entries[0]?.id, '2026-11-17', 15, false, true],
      [entries[1]?.id, '2026-11-18', 45, false, true],
    ])
    expect(isTyped(entries)).toBe(false)
    expect(isTyped(now)).toBe(true)
  })

  it('typed where nothing was counted make an entry of that day', () => {
    expect(typed([], 45)).toMatchObject([{ minutes: 45, on: '2026-11-19', phase: 'prepare', isTotal: true }])
    expect(typed([], 0)).toEqual([])
  })

  it('emptied count themselves again, from what there is', () => {
    const entries = typed([entry(30)], 60)
    expect(typed(entries, null)).toMatchObject([{ minutes: 60, byItself: false, isTotal: undefined }])
    expect(typed([entry(30)], null)).toEqual([])
  })

  it('come to what was typed, whatever there was, and every entry is one the store takes', () => {
    const minutes = fc.double({ min: 0, max: 24 * 60, noNaN: true })
    const list = fc.array(minutes, { maxLength: 8 })
    fc.assert(
      fc.property(list, fc.double({ min: 0, max: 100 * 60, noNaN: true }), (there, wanted) => {
        const entries = typed(
          there.map(one => entry(one)),
          wanted,
        )
        for (const one of entries) effortSchema.parse(one)
        expect(Math.abs(minutesOf(entries) - wanted)).toBeLessThan(1 / 30)
        expect(entries.every(one => one.isTotal === true && !one.byItself)).toBe(true)
      }),
    )
  })
})
