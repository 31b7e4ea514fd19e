/** Whatever happens to the bytes of a calendar, the reader answers, soon, and in the shape it promised. */
import { readdirSync, readFileSync } from 'node:fs'
import { readResultSchema } from '@shared/formats/draft'
import { readFile } from '@shared/formats/read-file'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { workedMs } from '../../../helpers/worked'
import { draftOf, here, icsFolder, readFixture } from './read-fixture'

const names = readdirSync(icsFolder).filter(name => name.endsWith('.ics'))
const files = names.map(name => Uint8Array.from(readFileSync(new URL(name, icsFolder))))
const pieces = [
  'RRULE:FREQ=DAILY;INTERVAL=',
  'BYDAY=-1SU,',
  '\r\n ',
  'BEGIN:VEVENT\r\n',
  'END:VCALENDAR',
  ';TZID=',
  '"',
  '99999999',
  'UNTIL=',
  '\\n',
  '<a href="',
]

const edit = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(4000), byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(4000), length: fc.nat(300) }),
  fc.record({ kind: fc.constant('copy' as const), at: fc.nat(4000), length: fc.nat(300) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(4000), text: fc.constantFrom(...pieces) }),
)
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

function apply(bytes: readonly number[], change: Edit): readonly number[] {
  const at = change.at % Math.max(1, bytes.length)
  const [before, after] = [bytes.slice(0, at), bytes.slice(at)]
  if (change.kind === 'flip') return [...before, change.byte, ...after.slice(1)]
  if (change.kind === 'cut') return [...before, ...after.slice(change.length)]
  if (change.kind === 'copy') return [...before, ...after.slice(0, change.length), ...after]
  return [...before, ...new TextEncoder().encode(change.text), ...after]
}

describe('a damaged calendar', () => {
  test('is answered for any edit of its bytes', { timeout: 240_000 }, () => {
    let slowest = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        (file, edits) => {
          const bytes = edits.reduce(apply, [...file])
          const before = workedMs()
          const result = readFile(Uint8Array.from(bytes), { ...here, name: 'x.ics' })
          slowest = Math.max(slowest, workedMs() - before)
          expect(readResultSchema.safeParse(result).error).toBeUndefined()
          if (result.kind === 'refused') expect(result.message).toContain('"x.ics"')
        },
      ),
      { seed: 20261119, numRuns: 1_500 },
    )
    expect(slowest).toBeLessThan(2_000)
  })

  test('cut anywhere is refused with a line or gives whole events only', () => {
    const whole = readFileSync(new URL('google-invite.ics', icsFolder))
    for (let length = 0; length < whole.length - 20; length += 7) {
      const result = readFile(Uint8Array.from(whole.subarray(0, length)), { ...here, name: 'x.ics' })
      expect(result).toMatchObject({ kind: 'refused' })
    }
  })
})

describe('a whole calendar', () => {
  const sound = names.filter(name => !name.startsWith('broken') && !name.startsWith('bomb'))
  test.each(sound)('%s gives the same start as ical.js does', name => {
    const root = new ICAL.Component(ICAL.parse(readFileSync(new URL(name, icsFolder), 'utf8')))
    const masters = root.getAllSubcomponents('vevent').filter(each => !each.hasProperty('recurrence-id'))
    const zones = new Map(
      root
        .getAllSubcomponents('vtimezone')
        .map(each => [String(each.getFirstPropertyValue('tzid')), new ICAL.Timezone(each)]),
    )
    const theirs = masters.map(each => {
      const property = each.getFirstProperty('dtstart')
      const time = property?.getFirstValue()
      if (!(time instanceof ICAL.Time)) throw new Error('no start')
      const zone = zones.get(String(property?.getParameter('tzid') ?? ''))
      if (zone) time.zone = zone
      return time.toUnixTime()
    })
    const context = name === 'all-day-and-tentative.ics' ? { zone: 'Etc/UTC' } : {}
    const ours = draftOf(readFixture(name, context)).events.map(each => Date.parse(each.start ?? '') / 1000)
    expect(ours).toEqual(theirs)
  })
})
