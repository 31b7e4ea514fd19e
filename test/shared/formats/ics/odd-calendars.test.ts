import type { ReadResult } from '@shared/formats/draft'
import { readIcs } from '@shared/formats/ics/read-ics'
import { mostInstances } from '@shared/formats/ics/series'
import { describe, expect, test } from 'vitest'
import { workedMs } from '../../../helpers/worked'
import { calendar, draftOf, here } from './read-fixture'

/** What would take for ever does not end in this time either, however busy the machine. */
const patient = { timeout: 30_000 }

const read = (text: string): ReadResult => readIcs(text, { ...here, name: 'x.ics' })
const event = (...lines: readonly string[]) => draftOf(read(calendar(...lines))).events[0]
const messages = (text: string): string =>
  draftOf(read(text))
    .notices.map(each => each.message)
    .join('\n')
const plain = ['UID:u', 'DTSTART:20261210T090000Z', 'SUMMARY:One']

describe('lines', () => {
  const folded = ['UID:u', 'DTSTART:20261210T090000Z', 'SUMMARY:One t', ' wo', '\t three']
  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('are joined where folded, with %s', (_name, separator) => {
    const text = calendar(...folded).replaceAll('\r\n', separator)
    expect(draftOf(read(text)).events[0]?.title).toBe('One two three')
  })

  test('with mixed ends and a mark at the start keep their numbers', () => {
    const text = `\uFEFF${calendar('UID:u\rDTSTART:20261210T090000Z\nnot a property', 'SUMMARY:One')}`
    expect(draftOf(read(text)).notices).toEqual([
      { line: 6, message: 'Line 6 is no calendar line ("not a property") and was passed over.' },
    ])
  })

  test('of the hundreds that are bad only the first are listed, the rest is counted', () => {
    const text = calendar(...plain, ...Array.from({ length: 300 }, (_, i) => `bad ${i}`))
    expect(draftOf(read(text)).notices).toHaveLength(21)
    expect(messages(text)).toContain('280 more lines could not be read.')
  })

  test('with parameters in quotes, escapes and colons are taken apart', () => {
    const got = event(...plain, 'ATTENDEE;CN="Lee: the ^\'boss^\'";X=1:mailto:lee@x.example')
    expect(got?.attendees[0]).toMatchObject({ name: 'Lee: the "boss', email: 'lee@x.example' })
  })
})

describe('a time', () => {
  const zone = (tzid: string, ...inside: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...inside,
    'END:VTIMEZONE',
  ]
  const fixed = (offset: string) => [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    'END:STANDARD',
  ]
  const inCalendar = (zones: readonly string[], start: string) =>
    [
      'BEGIN:VCALENDAR',
      ...zones,
      'BEGIN:VEVENT',
      'UID:u',
      start,
      'SUMMARY:One',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')

  test.each([
    [
      'a zone of the world',
      [],
      'DTSTART;TZID=Asia/Tokyo:20261210T090000',
      '2026-12-10T00:00:00Z',
      'Asia/Tokyo',
    ],
    [
      'a Windows zone without its rules',
      [],
      'DTSTART;TZID=Pacific Standard Time:20261210T090000',
      '2026-12-10T17:00:00Z',
      'America/Los_Angeles',
    ],
    [
      'a zone only the file knows',
      zone('Ship Time', ...fixed('+0430')),
      'DTSTART;TZID=Ship Time:20261210T090000',
      '2026-12-10T04:30:00Z',
      'Etc/GMT-5',
    ],
    [
      'a zone of the file at the own offset',
      zone('Head Office', ...fixed('+0100')),
      'DTSTART;TZID=Head Office:20261210T090000',
      '2026-12-10T08:00:00Z',
      'Europe/Berlin',
    ],
    [
      'a known zone the file defines otherwise',
      zone('Europe/Berlin', ...fixed('+0300')),
      'DTSTART;TZID=Europe/Berlin:20261210T090000',
      '2026-12-10T06:00:00Z',
      'Europe/Berlin',
    ],
  ])('in %s', (_name, zones, start, instant, shown) => {
    expect(draftOf(read(inCalendar(zones, start))).events[0]).toMatchObject({ start: instant, zone: shown })
  })

  test('in a zone nobody knows is read in the own zone, with a notice', () => {
    const text = inCalendar([], 'DTSTART;TZID=Customized Time Zone:20261210T090000')
    expect(draftOf(read(text)).events[0]).toMatchObject({
      start: '2026-12-10T08:00:00Z',
      zone: 'Europe/Berlin',
    })
    expect(messages(text)).toContain('"Customized Time Zone" is not known')
  })

  test('by rules of the file that differ from the known ones says so', () => {
    expect(
      messages(
        inCalendar(zone('Europe/Berlin', ...fixed('+0300')), 'DTSTART;TZID=Europe/Berlin:20261210T090000'),
      ),
    ).toContain('differ from the known ones by 120 min')
  })

  test('of a zone whose rules repeat every second is read without them', patient, () => {
    const rules = [
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
    ]
    expect(
      draftOf(read(inCalendar(zone('Mine', ...rules), 'DTSTART;TZID=Mine:20261210T090000'))).events[0]?.start,
    ).toBe('2026-12-10T08:00:00Z')
  })

  test.each([
    [['DTSTART:20261210T090000Z', 'DTEND:20261210T101500Z'], '2026-12-10T10:15:00Z', false],
    [['DTSTART:20261210T090000Z', 'DURATION:PT1H30M'], '2026-12-10T10:30:00Z', false],
    [['DTSTART:20261210T090000Z'], '2026-12-10T09:30:00Z', true],
    [['DTSTART:20261210T090000Z', 'DTEND:20261210T080000Z'], '2026-12-10T09:30:00Z', true],
    [['DTSTART:20261210T090000Z', 'DURATION:-PT5M'], '2026-12-10T09:30:00Z', true],
    [['DTSTART;VALUE=DATE:20261210'], '2026-12-10T23:00:00Z', false],
  ])('%j ends at %s, suggested: %s', (lines, end, suggested) => {
    expect(event('UID:u', ...lines)).toMatchObject({ end, endSuggested: suggested })
  })

  test.each(['20261301T090000Z', '20260230', '99991231T000000Z', '20261210T250000Z', 'tomorrow', ''])(
    '"%s" is no start',
    value => {
      expect(read(calendar('UID:u', `DTSTART:${value}`, 'SUMMARY:Odd'))).toMatchObject({
        kind: 'refused',
        line: 5,
      })
    },
  )
})

describe('a file', () => {
  test.each([
    ['', 'is empty', 1],
    ['  \r\n \n', 'is empty', 1],
    ['just words', 'line 1 should read BEGIN:VCALENDAR, not "just words"', 1],
    ['\n\n<html>', 'is a web page, not a calendar', 3],
    ['\u0000\u0001\u0002\u0003', 'is not a text file', 1],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'holds no meeting that could be read', undefined],
  ])('of %j is refused', (text, words, line) => {
    const result = read(text)
    expect(result).toMatchObject({ kind: 'refused', safe: 'Nothing was changed.' })
    expect(result.kind === 'refused' && result.message).toContain(words)
    expect(result.kind === 'refused' && result.line).toBe(line)
  })

  test('with to-dos and journals says what was left out, and where', () => {
    const text = calendar(...plain).replace(
      'END:VCALENDAR',
      'BEGIN:VTODO\r\nSUMMARY:Buy milk\r\nEND:VTODO\r\nBEGIN:VJOURNAL\r\nEND:VJOURNAL\r\nEND:VCALENDAR',
    )
    expect(draftOf(read(text)).notices).toEqual([
      { line: 8, message: 'A to-do "Buy milk" (VTODO) was left out: only meetings are taken.' },
      { line: 11, message: 'A journal entry (VJOURNAL) was left out: only meetings are taken.' },
    ])
  })

  test('without END:VEVENT before the next event still gives both', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      ...plain,
      'BEGIN:VEVENT',
      'UID:v',
      'DTSTART:20261211T090000Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n')
    expect(draftOf(read(text)).events.map(each => each.uid)).toEqual(['u', 'v'])
    expect(messages(text)).toContain('VEVENT has no END')
  })

  test('cut off in its second event gives the first and names the other', () => {
    const text = `${calendar(...plain).replace('END:VCALENDAR\r\n', '')}BEGIN:VEVENT\r\nUID:v\r\nSUMMARY:Two\r\nDTST`
    expect(draftOf(read(text)).events.map(each => each.uid)).toEqual(['u'])
    expect(messages(text)).toContain('The file ends in the middle of an event "Two"')
  })

  test('with one event in two versions gives the newer', () => {
    const version = (sequence: number, title: string) => [
      'BEGIN:VEVENT',
      'UID:u',
      `SEQUENCE:${sequence}`,
      'DTSTART:20261210T090000Z',
      `SUMMARY:${title}`,
      'END:VEVENT',
    ]
    const text = ['BEGIN:VCALENDAR', ...version(2, 'new'), ...version(1, 'old'), 'END:VCALENDAR'].join('\n')
    expect(draftOf(read(text)).events.map(each => each.title)).toEqual(['new'])
  })

  test('that gives two meetings one UID keeps both', () => {
    const meeting = (day: string) => [
      'BEGIN:VEVENT',
      'UID:same',
      `DTSTART:202612${day}T090000Z`,
      'END:VEVENT',
    ]
    const text = ['BEGIN:VCALENDAR', ...meeting('10'), ...meeting('11'), 'END:VCALENDAR'].join('\n')
    expect(draftOf(read(text)).events.map(each => each.uid)).toEqual(['same', 'same#2026-12-11T09:00:00Z'])
  })

  test('that cancels without a start is still a cancellation', () => {
    const text = 'BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:u\nEND:VEVENT\nEND:VCALENDAR'
    expect(draftOf(read(text)).events[0]).toMatchObject({ uid: 'u', status: 'cancelled' })
  })

  test('never keeps markup of a description, and takes the HTML one when there is no other', () => {
    const html =
      'X-ALT-DESC;FMTTYPE=text/html:<html><body><p>Security review</p><script>alert(1)</script></body></html>'
    expect(event(...plain, html)?.description).toBe('Security review')
  })
})

describe('a series', () => {
  const count = (rule: string, start = '20261201T090000Z') =>
    event('UID:u', `DTSTART:${start}`, `RRULE:${rule}`)?.series?.instances.length

  test.each([
    ['FREQ=DAILY;COUNT=999', 731, 'a count of days that ends after two years'],
    ['FREQ=DAILY;COUNT=10', 10, 'a short count'],
    ['FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261231T235959Z', 10, 'until a day, the first date counted'],
    ['FREQ=YEARLY', 2, 'two years of years'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 15, 'only months with 31 days, and the first date'],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 1, 'a day that never comes'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1, 'a year that never comes'],
    ['FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1', 1, 'a fifth Monday on the first'],
    [
      'FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23',
      mostInstances,
      'every hour of every day',
    ],
    ['FREQ=SECONDLY', 1, 'every second'],
    ['FREQ=NONSENSE', 1, 'a rule that is none'],
    ['FREQ=DAILY;INTERVAL=120121210', 1, 'an interval of a third of a million years'],
    ['FREQ=WEEKLY;INTERVAL=1001', 1, 'an interval past the limit'],
    ['', 1, 'an empty rule'],
    ['FREQ=DAILY;INTERVAL=0', 731, 'an interval of nothing, read as one'],
    ['FREQ=DAILY;COUNT=999999999;BYMONTH=2;BYMONTHDAY=30', 1, 'a long count that never comes'],
  ])('%s has %i dates: %s', patient, (rule, dates) => {
    expect(count(rule)).toBe(dates)
  })

  test('that began long ago is listed from a year back, at the right hour', patient, () => {
    const got = event('UID:u', 'DTSTART;TZID=Europe/Berlin:19700105T100000', 'RRULE:FREQ=WEEKLY;INTERVAL=2')
    expect(got?.series?.instances[0]?.start.slice(0, 7)).toBe('2025-11')
    const days = got?.series?.instances.map(each => Date.parse(each.start.slice(0, 10)) / 86_400_000)
    expect(days?.every(day => (day - Date.parse('1970-01-05') / 86_400_000) % 14 === 0)).toBe(true)
    expect(got?.series?.instances.find(each => each.start.startsWith('2026-07'))?.start).toContain(
      'T08:00:00Z',
    )
  })

  test.each([
    ['1000', true],
    ['1001', false],
  ])('with an interval of %s days is read: %s', (interval, isRead) => {
    const text = calendar('UID:u', 'DTSTART:20240601T090000Z', `RRULE:FREQ=DAILY;INTERVAL=${interval}`)
    expect(messages(text).includes('its repeat rule could not be read')).toBe(!isRead)
  })

  test('of every day since 1901 still reaches the days to come', patient, () => {
    const got = event('UID:u', 'DTSTART:19010101T090000Z', 'RRULE:FREQ=DAILY')
    expect(got?.series?.instances).toHaveLength(731)
    expect(got?.series?.instances.some(each => each.start === '2026-11-20T09:00:00Z')).toBe(true)
  })

  test('that is over keeps a date to take', () => {
    const got = event('UID:u', 'DTSTART:20200106T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3')
    expect(got?.series?.instances).toHaveLength(1)
  })

  test('takes extra dates and leaves out dates, whatever clock they are written in', () => {
    const got = event(
      'UID:u',
      'DTSTART;TZID=Europe/Berlin:20261201T100000',
      'RRULE:FREQ=DAILY;COUNT=4',
      'RDATE;TZID=Europe/Berlin:20261220T100000',
      'EXDATE:20261202T090000Z',
      'EXDATE;VALUE=DATE:20261203',
    )
    expect(got?.series?.instances.map(each => each.start.slice(8, 10))).toEqual(['01', '04', '20'])
  })

  test('with a cancelled date keeps it as cancelled', () => {
    const text = calendar('UID:u', 'DTSTART:20261201T090000Z', 'RRULE:FREQ=DAILY;COUNT=2').replace(
      'END:VCALENDAR',
      'BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID:20261202T090000Z\r\nDTSTART:20261202T090000Z\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR',
    )
    expect(draftOf(read(text)).events[0]?.series?.instances.map(each => each.status)).toEqual([
      'confirmed',
      'cancelled',
    ])
  })

  test('of which only one date is in the file is that date', () => {
    expect(event('UID:u', 'RECURRENCE-ID:20261202T090000Z', 'DTSTART:20261203T090000Z')).toMatchObject({
      recurrenceId: '2026-12-02T09:00:00Z',
      start: '2026-12-03T09:00:00Z',
    })
  })

  test('in thousands does not take long', patient, () => {
    const one = (i: number) =>
      `BEGIN:VEVENT\r\nUID:${i}\r\nDTSTART:20200101T090000Z\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nEND:VEVENT`
    const text = `BEGIN:VCALENDAR\r\n${Array.from({ length: 3_000 }, (_, i) => one(i)).join('\r\n')}\r\nEND:VCALENDAR`
    const begun = workedMs()
    const draft = draftOf(read(text))
    expect(workedMs() - begun).toBeLessThan(4_000)
    expect(draft.events).toHaveLength(3_000)
    expect(draft.notices).toHaveLength(201)
    expect(draft.notices.at(-1)?.message).toBe('2800 more remarks are not listed.')
  })
})
