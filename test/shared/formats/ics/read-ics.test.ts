import { type EventDraft, type PersonDraft, readResultSchema } from '@shared/formats/draft'
import { describe, expect, test } from 'vitest'
import { draftOf, readFixture } from './read-fixture'

const person = (each: PersonDraft): string =>
  [
    `${each.name}${each.nameSuggested ? '?' : ''} <${each.email ?? ''}>`,
    each.kind,
    each.attendance,
    each.title,
    each.company,
    each.optional ? 'optional' : undefined,
    each.organiser ? 'organiser' : undefined,
  ]
    .filter(part => part !== undefined)
    .join(', ')

const short = (event: EventDraft) => ({
  uid: event.uid?.slice(0, 20),
  what: `${event.title} [${event.status}, ${event.sequence}]`,
  when: `${event.start} to ${event.end} in ${event.zone}${event.allDay ? ', all day' : ''}${event.floating ? ', floating' : ''}`,
  where: [event.location, event.joinUrl].filter(part => part !== undefined),
  description: event.description,
  people: event.attendees.map(person),
})

const expected: Readonly<
  Record<string, { events: readonly ReturnType<typeof short>[]; notices: readonly string[] }>
> = {
  'google-invite.ics': {
    events: [
      {
        uid: '7kukuqrfedlm2f9t2cbg',
        what: 'Harborline Backup <> Corvane: whole-room proof [confirmed, 0]',
        when: '2026-12-03T19:30:00Z to 2026-12-03T20:30:00Z in America/New_York',
        where: ['HQ-2-Blue Room (8)', 'https://meet.google.com/abc-defg-hij'],
        description:
          "Restore test, the auditor's finding 7, and how long a lock must hold.\n\nPlease bring: last restore report",
        people: [
          'Tom Okafor <tom.okafor@harborline.example>, person, accepted, organiser',
          'Helen Brandt? <helen.brandt@corvane.example>, person, needs-action',
          'Marcus Oyelaran <marcus.oyelaran@corvane.example>, person, tentative',
          'Sofía Reyes Núñez <sofia@corvane.example>, person, declined, optional',
          'HQ-2-Blue Room (8) <c_188e@resource.calendar.google.com>, room, accepted',
        ],
      },
    ],
    notices: [],
  },
  'google-invite-moved.ics': {
    events: [
      {
        uid: '7kukuqrfedlm2f9t2cbg',
        what: 'Harborline Backup <> Corvane: whole-room proof (moved) [confirmed, 1]',
        when: '2026-12-04T14:00:00Z to 2026-12-04T14:45:00Z in America/New_York',
        where: [],
        description: '',
        people: [
          'Tom Okafor <tom.okafor@harborline.example>, person, unknown, organiser',
          'Helen Brandt <helen.brandt@corvane.example>, person, accepted',
          'Dieter Vance <dieter.vance@corvane.example>, person, needs-action',
        ],
      },
    ],
    notices: [],
  },
  'cancelled.ics': {
    events: [
      {
        uid: '7kukuqrfedlm2f9t2cbg',
        what: 'Harborline Backup <> Corvane: whole-room proof [cancelled, 2]',
        when: '2026-12-04T14:00:00Z to 2026-12-04T14:45:00Z in Etc/UTC',
        where: [],
        description: '',
        people: [],
      },
    ],
    notices: [],
  },
  'outlook-teams-invite.ics': {
    events: [
      {
        uid: '040000008200E00074C5',
        what: 'Security review Orrin Valley Clinics [confirmed, 0]',
        when: '2026-12-09T12:00:00Z to 2026-12-09T12:45:00Z in Europe/Berlin',
        where: ['Microsoft Teams Meeting', 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_ZmQ0'],
        description:
          'Security review, 45 min. Agenda: 1) retention 2) who holds the keys 3) price of a seven-year copy',
        people: [
          'Anke Brouwer <anke.brouwer@orrinvalley.example>, person, unknown, organiser',
          'Mara Lind <mara.lind@harborline.example>, person, needs-action, Harborline',
          'Joost de Wit <j.dewit@orrinvalley.example>, person, needs-action, CISO',
          'IT Dept <it-dept@orrinvalley.example>, list, needs-action, optional',
        ],
      },
    ],
    notices: ['28: An attendee without a mail address or a name ("X500") was left out.'],
  },
  'all-day-and-tentative.ics': {
    events: [
      {
        uid: 'on-site-day@proton.m',
        what: 'On site at Dunmore & Hale [confirmed, 0]',
        when: '2026-12-14T23:00:00Z to 2026-12-16T23:00:00Z in Europe/Berlin, all day',
        where: ['14 Quay Street, Bristol'],
        description: '',
        people: [],
      },
      {
        uid: 'float@proton.me',
        what: 'Floating time, no zone, no attendees [confirmed, 0]',
        when: '2026-12-18T08:00:00Z to 2026-12-18T08:30:00Z in Europe/Berlin, floating',
        where: [],
        description: '',
        people: [],
      },
    ],
    notices: [
      '4: "On site at Dunmore & Hale" is all day; it was taken as whole days in your zone, Europe/Berlin.',
      '12: "Floating time, no zone, no attendees" names no time zone; its time was read in yours, Europe/Berlin.',
    ],
  },
  'broken-one-bad-line-of-many.ics': {
    events: [
      {
        uid: 'good-1',
        what: 'Good one [confirmed, 0]',
        when: '2026-12-10T09:00:00Z to 2026-12-10T10:00:00Z in Etc/UTC',
        where: [],
        description: '',
        people: [],
      },
      {
        uid: 'good-2',
        what: 'Another good one [confirmed, 0]',
        when: '2026-12-11T09:00:00Z to 2026-12-11T10:00:00Z in Etc/UTC',
        where: [],
        description: '',
        people: [],
      },
    ],
    notices: [
      '12: Line 12 is no calendar line ("this line is not a property") and was passed over.',
      '13: "Bad one" has a start that is no date ("2026-12-10 nine o clock") and was left out.',
    ],
  },
  'apple-weekly-series.ics': {
    events: [
      {
        uid: '5D0A6B0E-2F9C-4E3B-8',
        what: 'Proof of concept stand-up, Tessamine Foods [confirmed, 0]',
        when: '2026-10-20T08:00:00Z to 2026-10-20T08:45:00Z in Europe/Berlin',
        where: [],
        description: '',
        people: [
          'Jörg Händel <joerg@tessamine.example>, person, accepted, organiser',
          'Aïcha Ben-Saïd <aicha@tessamine.example>, person, accepted',
        ],
      },
    ],
    notices: [
      '23: "Proof of concept stand-up, Tessamine Foods" repeats: 7 dates. Only one, Tue 24 Nov 2026 10:00 (Europe/Berlin), is taken unless you pick others.',
    ],
  },
  'bomb-yearly-cross.ics': {
    events: [
      {
        uid: 'bomb',
        what: 'every second for ever [confirmed, 0]',
        when: '2026-01-01T00:00:00Z to 2026-01-01T00:30:00Z in Etc/UTC',
        where: [],
        description: '',
        people: [],
      },
    ],
    notices: [
      '7: "every second for ever" repeats more often than daily, which no meeting does; only its first date was taken.',
    ],
  },
}

describe('a calendar file', () => {
  test.each(Object.entries(expected))('%s is read to the letter', (name, want) => {
    const draft = draftOf(readFixture(name))
    expect(draft.events.map(short)).toEqual(want.events)
    expect(draft.notices.map(notice => `${notice.line}: ${notice.message}`)).toEqual(want.notices)
    expect(draft.source).toEqual({ kind: 'calendar', name })
    expect(readResultSchema.safeParse(readFixture(name)).success).toBe(true)
  })

  test.each([
    [
      'broken-login-page.ics',
      1,
      '"broken-login-page.ics" is a web page, not a calendar (line 1 begins with "<!DOCTYPE html><html><head><ti"). Sign in where it came from and download it again.',
    ],
    [
      'broken-truncated.ics',
      40,
      '"broken-truncated.ics" ends in the middle of an event, at line 40. Save it again from the calendar and try once more.',
    ],
  ])('%s is refused with its line, and nothing changes', (name, line, message) => {
    expect(readFixture(name)).toEqual({ kind: 'refused', line, message, safe: 'Nothing was changed.' })
  })

  test('a series keeps its hour across the change of clocks, without the date left out and with the one moved', () => {
    const [event] = draftOf(readFixture('apple-weekly-series.ics')).events
    expect(event?.series?.ruleText).toBe('FREQ=WEEKLY;COUNT=8;BYDAY=TU')
    expect(event?.series?.instances.map(each => each.start)).toEqual([
      '2026-10-20T08:00:00Z',
      '2026-10-27T09:00:00Z',
      '2026-11-11T15:00:00Z',
      '2026-11-17T09:00:00Z',
      '2026-11-24T09:00:00Z',
      '2026-12-01T09:00:00Z',
      '2026-12-08T09:00:00Z',
    ])
    const moved = event?.series?.instances[2]
    expect(moved).toMatchObject({ recurrenceId: '2026-11-10T09:00:00Z', end: '2026-11-11T16:00:00Z' })
    expect(moved?.changes).toMatchObject({ title: 'Proof of concept stand-up with the auditor' })
    expect(moved?.changes?.attendees?.map(each => each.email)).toEqual(['audit@kestrel-assurance.example'])
  })
})
