/** What we write for calendars is read back by ical.js, unchanged in meaning. */
import type { Call } from '@shared/domain/call'
import type { Colleague } from '@shared/domain/colleague'
import type { Person } from '@shared/domain/person'
import { writeInvite, writeTasks } from '@shared/formats/ics/write-events'
import { paramText, plainText } from '@shared/formats/ics/write-ics'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { aCall, aColleague, aMe, anAttendee, aPerson, aTask, testNow } from '../../../helpers/builders'
import '../../../helpers/seed'

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
const octets = (line: string): number => Buffer.byteLength(line)
const linesOf = (text: string): readonly string[] => text.split('\r\n')

/** Words of any script, signs that mean something in the format, line breaks and letters that fold badly. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('ä', '語', '🜂', '\\', ';', ',', '\n', '"', '^', ':', ' ', 'n', 'N'),
    maxLength: 300,
  }),
)
/** A name is one line, and no reader keeps the blanks round it. */
const name = words.map(text => plainText(text).replace(/\s+/gu, ' ').trim() || 'Ada')
const guests = (n: number) =>
  fc.array(
    name.map(one => plainText(one.slice(0, 60))),
    { minLength: n, maxLength: n },
  )

describe('tasks for a calendar', () => {
  it('are all-day events that leave the day free, with UIDs of their own', () => {
    const task = aTask({ title: 'Send the sheet' })
    const text = writeTasks([{ task, day: '2026-11-20', prospect: 'Corvane Packaging' }], testNow)
    const [event] = eventsOf(text)
    expect([event?.summary, event?.description, event?.uid]).toEqual([
      'Send the sheet',
      'Corvane Packaging',
      `${task.id}@presnap`,
    ])
    expect([event?.startDate.toString(), event?.endDate.toString(), event?.startDate.isDate]).toEqual([
      '2026-11-20',
      '2026-11-21',
      true,
    ])
    expect(text).toContain('\r\nMETHOD:PUBLISH\r\n')
    expect(text).toContain('\r\nTRANSP:TRANSPARENT\r\n')
    expect(text).toContain('\r\nDTSTAMP:20261119T124800Z\r\n')
  })

  it('are read back unchanged for any words, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 5 }), titles => {
        const tasks = titles.map(([title, prospect]) => ({
          task: aTask({ title }),
          day: '2026-12-31',
          prospect,
        }))
        const text = writeTasks(tasks, testNow)
        expect(linesOf(text).filter(line => octets(line) > 75)).toEqual([])
        const read = eventsOf(text)
        expect(read.map(({ summary }) => summary ?? '')).toEqual(titles.map(([title]) => plainText(title)))
        expect(read.map(({ description }) => description ?? '')).toEqual(
          titles.map(([, about]) => plainText(about)),
        )
      }),
    )
  })
})

const invited = (
  people: readonly Person[],
  call: Partial<Call> = {},
  colleagues: readonly Colleague[] = [],
) => {
  const attendees = [
    ...people.map(({ id }) => anAttendee({ personId: id })),
    ...colleagues.map(({ id }) => anAttendee({ personId: undefined, colleagueId: id })),
  ]
  return writeInvite({ call: aCall({ attendees, ...call }), people, colleagues }, testNow)
}
const guestsIn = (text: string) =>
  (eventsOf(text)[0]?.attendees ?? []).map(one => [one.getFirstParameter('cn'), one.getFirstValue()])

describe('the invite to the next call', () => {
  it('names its time in UTC, who asks and who is asked', () => {
    const [me, tom] = [aMe(), aColleague()]
    const text = invited([aPerson()], { start: '2026-11-24T09:00:00.000Z', minutes: 45 }, [me, tom]) ?? ''
    const [event] = eventsOf(text)
    expect(event?.startDate.toString()).toBe('2026-11-24T09:00:00Z')
    expect(event?.endDate.toString()).toBe('2026-11-24T09:45:00Z')
    expect(event?.organizer).toBe('mailto:mira.lindqvist@harborline.example')
    expect(guestsIn(text)).toEqual([
      ['Helen Brandt', 'mailto:helen.brandt@corvane.example'],
      ['Mira Lindqvist', 'mailto:mira.lindqvist@harborline.example'],
      ['Tom Okafor', 'mailto:tom.okafor@harborline.example'],
    ])
  })

  it('is none without a time', () => {
    expect(invited([aPerson()], { start: undefined })).toBeUndefined()
  })

  it('names those without an address, and leaves out who declined', () => {
    const [ada, ben] = [aPerson({ name: 'Ada', emails: [] }), aPerson({ name: 'Ben' })]
    const attendees = [
      anAttendee({ personId: ada.id }),
      anAttendee({ personId: ben.id, attendance: 'declined' }),
    ]
    const text =
      writeInvite(
        { call: aCall({ attendees, joinUrl: 'https://meet.example/1' }), people: [ada, ben], colleagues: [] },
        testNow,
      ) ?? ''
    expect(eventsOf(text)[0]?.description).toBe('https://meet.example/1\nAlso: Ada')
    expect(guestsIn(text)).toEqual([])
  })

  it('says nothing of what we want: no goal, no note, no role', () => {
    const secret = 'for my eyes only'
    const text = invited([aPerson({ approach: secret })], {
      ...{ goal: { text: secret, heardWhen: secret }, notes: secret, myRoleReason: secret, tags: [secret] },
      pasted: [{ at: testNow, from: secret, text: secret }],
      description: secret,
    })
    expect(text).not.toContain(secret)
  })

  it('keeps the identity of the calendar it came from', () => {
    const text = invited([], { calendar: { uid: 'abc-1@their.example', sequence: 4 } }) ?? ''
    const [event] = eventsOf(text)
    expect([event?.uid, event?.sequence]).toEqual(['abc-1@their.example', 4])
  })

  it('is read back unchanged with up to 200 guests of any name', () => {
    const several = fc.oneof(fc.integer({ min: 0, max: 6 }).chain(guests), guests(200))
    fc.assert(
      fc.property(several, words, words, (names, title, place) => {
        const people = names.map((one, at) => aPerson({ name: one, emails: [`guest.${at}@bücher.example`] }))
        const text = invited(people, { title, place }) ?? ''
        expect(linesOf(text).filter(line => octets(line) > 75)).toEqual([])
        expect(guestsIn(text)).toEqual(
          names.map((one, at) => [paramText(one), `mailto:guest.${at}@bücher.example`]),
        )
        const [event] = eventsOf(text)
        expect([event?.summary ?? '', event?.location ?? '']).toEqual([plainText(title), plainText(place)])
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})
