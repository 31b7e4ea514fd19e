import { advise } from '@shared/advisor/advise'
import type { CutOrGo } from '@shared/domain/cut-or-go'
import { describe, expect, it } from 'vitest'
import { dealOf, newId, now, worldOf } from './world'

const found = (
  usual: object,
  { hours = 10, cutOrGo }: { hours?: number; cutOrGo?: readonly CutOrGo[] } = {},
) => {
  const deal = dealOf({ sizeBand: 'medium', cutOrGo })
  const efforts = [{ id: newId(), minutes: hours * 60, on: '2026-11-13', dealId: deal.id }]
  const usualEffort = { wonHours: [8, 9, 10, 11, 12], ...usual }
  return (
    advise(worldOf({ deal, efforts, usualEffort }), now).findings.find(({ rule }) => rule === 'R37') ??
    expect.fail('no finding')
  )
}
const capacityIn = ({ facts }: ReturnType<typeof found>) => facts.find(({ label }) => label === 'Capacity')

describe('R37 and the free hours of the week', () => {
  it('says how many there are, and moves the lines by them', () => {
    const finding = found({ capacity: 0.95, freeHours: { free: 12, of: 40 } })
    expect(finding.title).toBe('10 h on this deal, 105 % of the usual')
    expect(finding.missing).toEqual([])
    expect(capacityIn(finding)).toMatchObject({
      ...{ value: '0.95', basis: 'known', source: '12 h of 40 h free this week' },
    })
  })

  it('says that it does not know them, and counts them as nothing', () => {
    const finding = found({})
    expect(finding.title).toBe('10 h on this deal, 100 % of the usual')
    expect(finding.missing).toEqual(['your free hours this week'])
    expect(capacityIn(finding)).toMatchObject({ value: '1', basis: 'suggested' })
  })
})

describe('R37 over the line', () => {
  const decided: CutOrGo = {
    id: newId() as CutOrGo['id'],
    on: '2026-11-12',
    is: 'go-on',
    hours: 15,
    share: 1.5,
  }
  it('asks whether to go on, until that is decided; then it says so, and asks again half the line later', () => {
    expect(found({}, { hours: 15 })).toMatchObject({
      ...{ severity: 'warn', title: '15 h on this deal, 150 % of the usual: go on, or stop?' },
      waysOut: expect.anything(),
    })
    const settled = found({}, { hours: 16, cutOrGo: [decided] })
    expect(settled).toMatchObject({ severity: 'info', title: '16 h on this deal, 160 % of the usual' })
    expect(settled.waysOut).toBeUndefined()
    expect(settled.facts.at(-1)).toMatchObject({ label: 'Decided', value: 'go on', on: '2026-11-12' })
    expect(found({}, { hours: 20, cutOrGo: [decided] }).severity).toBe('warn')
  })
})
