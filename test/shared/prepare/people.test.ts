import { collectPeople } from '@shared/advisor/room'
import { newAttendee } from '@shared/domain/call'
import {
  addAttendee,
  confirmSuggestions,
  newRoomPerson,
  removeAttendee,
  setLevel,
  setParts,
  setTitle,
} from '@shared/prepare/people'
import { describe, expect, it } from 'vitest'
import { aCall, aDeal, aPart, aPerson, aProspect, making } from '../../helpers/builders'

const prospect = aProspect()
const person = aPerson({ suggestedParts: [{ part: 'signs', basis: 'suggested' }] })
const call = aCall({ attendees: [newAttendee({ personId: person.id }, making.newId)] })

const partsIn = (seat: ReturnType<typeof setParts>) =>
  collectPeople(seat.call, seat.deal, [seat.person], '2026-11-19')[0]?.parts

describe('who attends', () => {
  it('comes once, and comes back after a refusal', () => {
    const twice = addAttendee(call, person.id, making.newId)
    expect(twice.attendees).toHaveLength(1)
    const declined = {
      ...call,
      attendees: [{ ...call.attendees[0], attendance: 'declined' as const }],
    } as typeof call
    expect(addAttendee(declined, person.id, making.newId).attendees[0]?.attendance).toBe('unknown')
  })

  it('is the user’s word from then on, also when somebody leaves', () => {
    expect(removeAttendee(call, person.id)).toMatchObject({ attendees: [], editedFields: ['attendees'] })
  })

  it('belongs to the company of the call', () => {
    expect(newRoomPerson('Paul Kessler', prospect.id, making).affiliations).toEqual([
      { form: 'prospect', prospectId: prospect.id },
    ])
  })
})

describe('parts', () => {
  it('stand at the attendee where there is no deal, and on the deal where there is one', () => {
    const alone = setParts({ call, person }, ['champion'])
    expect(alone.call.attendees[0]?.parts).toEqual([aPart('champion')])
    const dealt = setParts({ call, deal: aDeal(), person }, ['champion'])
    expect(dealt.deal?.people).toEqual([{ personId: person.id, parts: [aPart('champion')] }])
    expect([partsIn(alone), partsIn(dealt)]).toEqual([[aPart('champion')], [aPart('champion')]])
  })

  it('once taken away do not come back as a guess', () => {
    expect(partsIn(setParts({ call, person }, []))).toEqual([])
    expect(partsIn(setParts({ call, deal: aDeal(), person }, []))).toEqual([])
  })

  it('and level are confirmed together', () => {
    const guessed = { ...person, level: { value: 2, basis: 'suggested' as const } }
    const seat = confirmSuggestions({ call, person: guessed }, ['signs'])
    expect(seat.person.level).toEqual({ value: 2, basis: 'confirmed' })
    expect(partsIn(seat)).toEqual([aPart('signs')])
  })
})

describe('a title', () => {
  it('brings guesses while the level is nobody’s word', () => {
    const titled = setTitle(aPerson(), 'Systems Administrator', prospect.id)
    expect(titled.level?.basis).toBe('suggested')
    expect(titled.suggestedParts.length).toBeGreaterThan(0)
    expect(titled.affiliations).toMatchObject([{ prospectId: prospect.id, title: 'Systems Administrator' }])
  })

  it('never overrules a level somebody has confirmed', () => {
    const known = setLevel(aPerson(), 1)
    expect(setTitle(known, 'Systems Administrator', prospect.id).level).toEqual({
      value: 1,
      basis: 'confirmed',
    })
  })

  it('changes the affiliation that holds now, not one of the past', () => {
    const past = { form: 'partner' as const, title: 'Old', to: '2020-01-01' }
    const moved = aPerson({ affiliations: [past, { form: 'prospect', prospectId: prospect.id, title: 'A' }] })
    expect(setTitle(moved, 'B', prospect.id).affiliations.map(one => one.title)).toEqual(['Old', 'B'])
  })
})
