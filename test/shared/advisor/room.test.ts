import { collectFacts } from '@shared/advisor/facts'
import { basisOfPart } from '@shared/advisor/room'
import { type Attendee, newAttendee } from '@shared/domain/call'
import type { PartClaim, Person } from '@shared/domain/person'
import { describe, expect, it } from 'vitest'
import { callOf, dealOf, dieter, helen, marcus, newId, now, tom, worldOf } from './world'

const champion = (basis: PartClaim['basis']): PartClaim => ({ part: 'champion', basis })
const roomOf = (attendees: readonly Attendee[], people: readonly Person[], deal = dealOf({ people: [] })) =>
  collectFacts(worldOf({ call: callOf({ attendees }), people, deal }), now)
const invited = (person: Person, fields: Partial<Attendee> = {}) =>
  newAttendee({ personId: person.id, ...fields }, newId)

describe('the part of an attendee', () => {
  const titled: Person = { ...dieter, suggestedParts: [{ part: 'end-user', basis: 'confirmed' }] }
  const basisIn = (attendee: Attendee, deal = dealOf({ people: [] })) =>
    roomOf([attendee], [titled], deal).room.map(person => person.parts)

  it("is the deal's where the deal says one", () => {
    const deal = dealOf({ people: [{ personId: dieter.id, parts: [champion('confirmed')] }] })
    expect(basisIn(invited(titled, { parts: [{ part: 'blocker', basis: 'confirmed' }] }), deal)).toEqual([
      [champion('confirmed')],
    ])
  })

  it('else the one given in this call, else what the title suggests', () => {
    const deal = dealOf({ people: [{ personId: dieter.id, parts: [] }] })
    expect(basisIn(invited(titled, { parts: [champion('confirmed')] }), deal)).toEqual([
      [champion('confirmed')],
    ])
    expect(basisIn(invited(titled), deal)).toEqual([[{ part: 'end-user', basis: 'suggested' }]])
    expect(basisIn(invited(titled))).toEqual([[{ part: 'end-user', basis: 'suggested' }]])
  })

  it('is as sure as the surest claim', () => {
    const person = {
      personId: helen.id,
      attends: true,
      parts: [champion('suggested'), champion('confirmed')],
    }
    expect(basisOfPart(person, 'champion')).toBe('confirmed')
    expect(basisOfPart({ ...person, parts: [champion('suggested')] }, 'champion')).toBe('suggested')
    expect(basisOfPart(person, 'blocker')).toBeUndefined()
  })
})

describe('the room', () => {
  it('holds those of theirs who have not declined, in the order of the call', () => {
    const us = newAttendee({ colleagueId: tom.id }, newId)
    const attendees = [invited(marcus), us, invited(dieter, { attendance: 'declined' }), invited(helen)]
    expect(roomOf(attendees, [helen, marcus, dieter]).room.map(person => person.name)).toEqual([
      'Marcus Oyelaran',
      'Helen Brandt',
    ])
  })

  it('counts two records that were merged as one person', () => {
    const tombstone: Person = { ...marcus, mergedInto: helen.id }
    const { room } = roomOf([invited(marcus), invited(helen)], [tombstone, helen])
    expect(room.map(person => person.name)).toEqual(['Helen Brandt'])
  })

  it('does not hang on records merged in a ring', () => {
    const ring = [
      { ...marcus, mergedInto: helen.id },
      { ...helen, mergedInto: marcus.id },
    ]
    expect(roomOf([invited(marcus)], ring).room).toHaveLength(1)
  })

  it('keeps a seat for somebody whose record is missing', () => {
    expect(roomOf([invited(dieter)], []).room).toMatchObject([{ personId: dieter.id, parts: [] }])
  })

  it('names the people of the deal who do not attend apart', () => {
    const deal = dealOf({ people: [{ personId: helen.id, parts: [champion('confirmed')] }] })
    const { people, room } = roomOf([invited(marcus)], [helen, marcus], deal)
    expect(people.map(person => [person.name, person.attends])).toEqual([
      ['Marcus Oyelaran', true],
      ['Helen Brandt', false],
    ])
    expect(room).toHaveLength(1)
  })
})

describe('the salesperson', () => {
  it("is the call's, else the deal's, also when the call names one who cannot be found", () => {
    const other = { ...tom, id: newId() as typeof tom.id, name: 'Ada Moss' }
    const sellerIn = (salespersonId: typeof tom.id | undefined) =>
      collectFacts(worldOf({ call: callOf({ salespersonId }), colleagues: [tom, other] }), now).salesperson
        ?.name
    expect(sellerIn(other.id)).toBe('Ada Moss')
    expect(sellerIn(undefined)).toBe('Tom Okafor')
    expect(sellerIn(newId() as typeof tom.id)).toBe('Tom Okafor')
  })
})
