import { nameIn, seatStranger, strangersOf } from '@shared/debrief/strangers'
import { describe, expect, it } from 'vitest'
import { aCall, aDebrief, aMark, anAttendee, aPerson, aRun, making } from '../../helpers/builders'

const at = (minute: number) =>
  new Date(Date.parse('2026-11-19T13:30:00.000Z') + minute * 60_000).toISOString()
const anna = aMark({ form: 'joined', at: at(11), text: 'Anna' })
const helen = aPerson()
const seat = anAttendee({ personId: helen.id })
const call = aCall({ attendees: [seat] })
const run = aRun({
  marks: [
    aMark({ form: 'joined', at: at(20), text: 'someone from IT' }),
    anna,
    aMark({ form: 'joined', at: at(1), attendeeIds: [seat.id] }),
    aMark({ form: 'joined', at: at(2) }),
    aMark({ form: 'left', at: at(3), text: 'Anna' }),
    aMark({ form: 'joined', at: at(4), text: 'by mistake', undoneAt: at(5) }),
  ],
})

describe('who joined without being known', () => {
  it('are those with words and no seat, in the order they came', () => {
    expect(strangersOf(run, aDebrief()).map(({ text }) => text)).toEqual(['Anna', 'someone from IT'])
  })

  it('are asked of no more once they were left unknown', () => {
    expect(strangersOf(run, { strangersLeft: [anna.id] }).map(({ text }) => text)).toEqual([
      'someone from IT',
    ])
  })

  it.each([
    ['Anna', 'Anna'],
    ['Anna joined', 'Anna'],
    ['Anna Bergström has joined late', 'Anna Bergström'],
    ['Anna (IT)', 'Anna'],
    ['Anna, ', 'Anna'],
    ['joined', ''],
  ])('take a name from “%s”', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })
})

describe('giving them a seat', () => {
  it('invites the person and names them at the mark, and at no other', () => {
    const person = aPerson({ name: 'Anna Bergström' })
    const [seated, told] = seatStranger({ call, run, markId: anna.id }, person.id, making)
    const own = seated.attendees.find(({ personId }) => personId === person.id)
    expect(own).toBeDefined()
    expect(
      told.marks.filter(({ attendeeIds }) => attendeeIds.includes(own?.id as typeof seat.id)),
    ).toMatchObject([{ id: anna.id, text: 'Anna' }])
    expect(strangersOf(told, aDebrief()).map(({ text }) => text)).toEqual(['someone from IT'])
  })

  it('invites nobody twice', () => {
    const [seated, told] = seatStranger({ call, run, markId: anna.id }, helen.id, making)
    expect(seated.attendees).toEqual(call.attendees)
    expect(told.marks.find(({ id }) => id === anna.id)?.attendeeIds).toEqual([seat.id])
  })
})
