import { windowsZones } from '@shared/formats/zones/windows-zones'
import { isKnownZone, isoOf, toInstant, toWall, wallMs, wallOf } from '@shared/formats/zones/zone'
import { zoneOfTzid, zonesOfWord } from '@shared/formats/zones/zone-names'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const wall = (text: string) => wallOf(Date.parse(`${text}Z`))

describe('a wall time in a zone', () => {
  test.each([
    ['2026-03-29T01:59:00', 'Europe/Berlin', '2026-03-29T00:59:00Z', 'the last minute of winter time'],
    [
      '2026-03-29T02:30:00',
      'Europe/Berlin',
      '2026-03-29T01:30:00Z',
      'the hour that spring leaves out moves on',
    ],
    ['2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00Z', 'the first minute of summer time'],
    ['2026-10-25T01:59:00', 'Europe/Berlin', '2026-10-24T23:59:00Z', 'before the clock goes back'],
    [
      '2026-10-25T02:30:00',
      'Europe/Berlin',
      '2026-10-25T00:30:00Z',
      'the hour that comes twice is the first of the two',
    ],
    ['2026-10-25T03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00Z', 'after the clock went back'],
    ['2026-03-08T02:30:00', 'America/New_York', '2026-03-08T07:30:00Z', 'the gap in New York'],
    ['2026-11-01T01:30:00', 'America/New_York', '2026-11-01T05:30:00Z', 'the hour twice in New York'],
    ['2026-10-04T02:15:00', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z', 'a gap of half an hour'],
    ['2026-12-09T13:00:00', 'Asia/Katmandu', '2026-12-09T07:15:00Z', 'an odd offset'],
  ])('%s in %s is %s: %s', (local, zone, instant) => {
    expect(isoOf(toInstant(wall(local), zone))).toBe(instant)
  })

  test('any instant of this century survives the way there and back, but for the second of two equal hours', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Calcutta',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 946684800, max: 4102444800 }),
        fc.constantFrom(...zones),
        (seconds, zone) => {
          const ms = seconds * 1000
          const back = toInstant(toWall(ms, zone), zone)
          expect([0, 1_800_000, 3_600_000]).toContain(ms - back)
        },
      ),
      { seed: 7, numRuns: 400 },
    )
  })

  test('fields and milliseconds are two forms of the same wall time', () => {
    const text = wall('2026-02-28T23:59:59')
    expect(wallOf(wallMs(text))).toEqual(text)
  })
})

describe('the name of a zone', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['Eastern Standard Time', 'America/New_York'],
    ['/freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam', 'Europe/Amsterdam'],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
    ['(GMT-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['UTC', 'Etc/UTC'],
    ['GMT+0530', 'Asia/Calcutta'],
    ['Customized Time Zone', undefined],
  ])('"%s" is %s', (name, zone) => {
    expect(zoneOfTzid(name)).toBe(zone)
  })

  test.each([
    ['CET', ['Europe/Berlin']],
    ['utc+2', ['Etc/GMT-2']],
    ['CST', ['America/Chicago', 'Asia/Shanghai']],
    ['IST', ['Asia/Calcutta', 'Asia/Jerusalem', 'Europe/Dublin']],
    ['hello', []],
  ])('the word "%s" can mean %j', (word, zones) => {
    expect(zonesOfWord(word)).toEqual(zones)
  })

  test('every Windows name leads to a zone this platform knows', () => {
    const unknown = [...windowsZones.values()].filter(zone => !isKnownZone(zone))
    expect(windowsZones.size).toBeGreaterThan(130)
    expect(unknown).toEqual([])
  })
})
