import { addDealPerson, removeDealPerson, toggleDealPart } from '@shared/deal/people'
import { describe, expect, it } from 'vitest'
import { aDeal, aPerson } from '../../helpers/builders'

const helen = aPerson()
const marcus = aPerson({ name: 'Marcus Oyelaran' })

describe('the people of a deal', () => {
  it('stand there once each, and go again', () => {
    const deal = addDealPerson(addDealPerson(aDeal(), helen.id), marcus.id)
    expect(addDealPerson(deal, helen.id)).toBe(deal)
    expect(deal.people.map(({ personId }) => personId)).toEqual([helen.id, marcus.id])
    const left = removeDealPerson(deal, helen.id)
    expect(left.people).toHaveLength(1)
    expect(removeDealPerson(left, helen.id)).toBe(left)
  })

  it('have several parts, chosen one by one', () => {
    const deal = addDealPerson(addDealPerson(aDeal(), helen.id), marcus.id)
    const both = toggleDealPart(toggleDealPart(deal, helen.id, 'signs'), helen.id, 'champion')
    expect(both.people[0]?.parts.map(({ part }) => part)).toEqual(['signs', 'champion'])
    expect(both.people[1]).toBe(deal.people[1])
    expect(toggleDealPart(both, helen.id, 'signs').people[0]?.parts.map(({ part }) => part)).toEqual([
      'champion',
    ])
  })

  it('have a guess confirmed by choosing it', () => {
    const guess = { part: 'signs' as const, basis: 'suggested' as const }
    const deal = aDeal({ people: [{ personId: helen.id, parts: [guess] }] })
    const confirmed = toggleDealPart(deal, helen.id, 'signs')
    expect(confirmed.people[0]?.parts).toEqual([{ part: 'signs', basis: 'confirmed' }])
    expect(toggleDealPart(confirmed, helen.id, 'signs').people[0]?.parts).toEqual([])
  })
})
