/** How a deal, its proofs of concept and its time are found, named and come back to. */
import { describe, expect, it } from 'vitest'
import { viewOfHit } from '../../../renderer/app/palette-hits'
import { crumbsOf, placeOf } from '../../../renderer/app/places'
import { isOnPage, pageOf } from '../../../renderer/state/whereabouts'
import { aCall, aDeal, anEffort, aPoc, aProspect } from '../../helpers/builders'

const prospect = aProspect()
const deal = aDeal({ prospectId: prospect.id })
const poc = aPoc({ dealId: deal.id })
const spent = anEffort({ dealId: deal.id, callId: undefined })
const call = aCall({ prospectId: prospect.id })
const records = Object.fromEntries([prospect, deal, poc, spent, call].map(record => [record.id, record]))
const view = { kind: 'deal', id: deal.id } as const

describe('a deal', () => {
  it('belongs to the prospects, and leads back to its own', () => {
    expect(placeOf(view)?.label).toBe('Prospects')
    expect(crumbsOf(view, records).map(crumb => crumb.label)).toEqual(['Prospects', prospect.name, deal.name])
  })

  it.each([
    [{ kind: 'deal', id: deal.id }, view],
    [
      { kind: 'poc', id: poc.id, dealId: deal.id },
      { ...view, part: 'poc' },
    ],
    [
      { kind: 'poc', id: poc.id, prospectId: prospect.id },
      { kind: 'prospect', id: prospect.id },
    ],
    [
      { kind: 'effort', id: spent.id, dealId: deal.id },
      { ...view, part: 'effort' },
    ],
    [
      { kind: 'effort', id: spent.id, callId: call.id },
      { kind: 'call', id: call.id, tab: 'prepare' },
    ],
  ] as const)('%o is found at %o', (hit, expected) => {
    expect(viewOfHit({ title: '', ...hit })).toEqual(expected)
  })

  it('is where what belongs to it is to be seen', () => {
    expect(pageOf(deal)).toEqual(view)
    expect(pageOf(poc)).toEqual({ ...view, part: 'poc' })
    expect(pageOf(spent)).toEqual({ ...view, part: 'effort' })
    expect(isOnPage(poc, view, records)).toBe(true)
    expect(isOnPage(spent, view, records)).toBe(true)
    expect(isOnPage(aPoc(), view, records)).toBe(false)
    expect(isOnPage(call, view, records)).toBe(false)
  })
})
