import { newNeed } from '@shared/domain/need'
import { type AnyRecord, parseRecord } from '@shared/domain/records'
import { newRevision } from '@shared/domain/revision'
import { blankPerson } from '@shared/person/blank-person'
import { findPlaces, holdsTrace } from '@shared/person/find-places'
import { personKeyOf, removedName } from '@shared/person/person-key'
import { lookoutFor, type Raw } from '@shared/person/walk'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aCall,
  aCommitment,
  aGap,
  anAttendee,
  aPerson,
  aProspect,
  aQuestion,
  aRun,
  making,
  testNow,
} from '../../helpers/builders'

const helen = aPerson({
  name: 'Helen Brandt',
  emails: ['helen.brandt@garrow.example', 'hb@garrow.example'],
  stake: 'Her budget',
})
const other = aPerson({ name: 'Dieter Falk', emails: ['dieter@garrow.example'] })
const seat = anAttendee({ personId: helen.id })
const otherSeat = anAttendee({ personId: other.id })
const call = aCall({ title: 'Proof', attendees: [seat, otherSeat], notes: 'Helen asked first' })
const raw = (record: AnyRecord): Raw => ({ ...record })
const out = lookoutFor(personKeyOf([raw(helen)], [call]))
const keep = { alsoTheirWords: false }
const blank = (record: AnyRecord, options = keep): Raw => blankPerson(raw(record), out, options)
const placesOf = (record: AnyRecord) => findPlaces(raw(record), out).map(({ words }) => words)

describe('a person is found', () => {
  it.each([
    ['by the full name', 'We met Helen Brandt there', true],
    ['in whatever case and with accents', 'HÉLEN BRANDT', true],
    ['with the last name first', 'Brandt, Helen', true],
    ['across a line end', 'Helen\nBrandt', true],
    ['by mail address', 'to <Helen.Brandt@garrow.example>', true],
    ['in a link', 'mailto:helen.brandt%40garrow.example?x', true],
    ['not by a part of a word', 'Brandtner, Helena', false],
    ['not by a first name alone where they take no part', 'Helen of Troy', false],
    ['not by another address', 'x.hb@garrow.example, xhb@garrow.example', false],
    ['not by a longer host', 'hb@garrow.examples', false],
  ])('%s', (_how, notes, isFound) => {
    expect(placesOf(aGap({ title: 'Lock', doesNot: notes })).length > 0).toBe(isFound)
  })

  it('by first or last name alone where the record refers to them, or belongs to a call they are in', () => {
    expect(placesOf(call)).toEqual(['attendees', 'notes: “Helen asked first”'])
    const debriefed = aQuestion({ words: 'Brandt wants it', callId: call.id })
    expect(placesOf(debriefed)).toEqual(['words: “Brandt wants it”'])
    expect(placesOf(aQuestion({ words: 'Brandt wants it' }))).toEqual([])
  })

  it('but a name that is a word as well only with a capital letter', () => {
    const will = aPerson({ name: 'Will Parker', emails: [] })
    const own = lookoutFor(personKeyOf([raw(will)], []))
    const asked = (words: string) => findPlaces(raw(aQuestion({ words, personId: will.id })), own).length
    expect([asked('we will see'), asked('Will will see')]).toEqual([1, 2])
  })

  it('by earlier names and addresses, and in what was merged into their record', () => {
    const before = { ...raw(helen), name: 'Helen Sommer', emails: ['sommer@old.example'] }
    const key = personKeyOf(
      [raw(helen), before, raw({ ...other, mergedInto: helen.id } as AnyRecord)],
      [call],
    )
    const all = lookoutFor(key)
    for (const notes of ['Helen Sommer', 'sommer@old.example', 'Dieter Falk']) {
      expect(findPlaces(raw(aGap({ title: 'x', doesNot: notes })), all)).toHaveLength(1)
    }
    expect(key.attendeeIds).toEqual([seat.id, otherSeat.id])
  })

  it('in the snapshot of a named revision', () => {
    const gap = aGap({ title: 'Lock', doesNot: 'Helen Brandt found it' })
    const revision = newRevision(
      {
        of: { kind: 'gap', id: gap.id },
        number: 1,
        on: '2026-11-19',
        snapshot: JSON.stringify(gap),
      } as never,
      making,
    )
    expect(placesOf(revision)).toEqual(['does not: “Helen Brandt found it”'])
    const blanked = blank(revision)
    expect(blanked.snapshot).toContain('[removed] found it')
    expect(parseRecord('gap', JSON.parse(String(blanked.snapshot))).kind).toBe('ok')
  })
})

describe('a person who is taken out', () => {
  it('leaves a nameless record with everything else cleared', () => {
    const { id, kind, schemaVersion, rev, createdAt, updatedAt } = helen
    expect(blank(helen)).toEqual({
      ...{ id, kind, schemaVersion, rev, createdAt, updatedAt },
      ...{
        name: removedName,
        emails: [],
        affiliations: [],
        suggestedParts: [],
        caresAbout: [],
        vouchesFor: [],
      },
      notes: 'Removed at their request.',
    })
    expect(parseRecord('person', blank(helen)).kind).toBe('ok')
  })

  it('leaves rooms as they are, and only the words around their name', () => {
    const blanked = blank(call)
    expect(blanked).toEqual({ ...call, notes: '[removed] asked first' })
    expect(blank(other)).toEqual(raw(other))
  })

  it('keeps what they said, without their name, unless that goes too', () => {
    const question = aQuestion({ words: 'May Helen see it?', personId: helen.id, answer: 'Yes' })
    expect(blank(question).words).toBe('May [removed] see it?')
    expect(blank(question, { alsoTheirWords: true })).toMatchObject({ words: '[removed]', answer: 'Yes' })
    const theirs = aCommitment({ words: 'Send it', personId: helen.id })
    const others = aCommitment({ words: 'Send it', personId: other.id })
    expect(blank(theirs, { alsoTheirWords: true }).words).toBe('[removed]')
    expect(blank(others, { alsoTheirWords: true }).words).toBe('Send it')
    const need = newNeed({ words: 'Quick restore', personId: helen.id, reason: 'Audit' }, [], making)
    const need2 = newNeed({ words: 'Cheap' }, [need], making)
    const prospect = blank(aProspect({ name: 'Garrow', needs: [need, need2] }), { alsoTheirWords: true })
    expect(prospect.needs).toMatchObject([{ words: '[removed]', reason: '[removed]' }, { words: 'Cheap' }])
  })

  it('takes their marks along only where they alone are named', () => {
    const mark = (attendeeIds: readonly string[]) => ({
      id: seat.id,
      at: testNow,
      form: 'note',
      attendeeIds,
      text: 'Ha',
    })
    const run = {
      ...aRun({ callId: call.id }),
      marks: [mark([seat.id]), mark([seat.id, otherSeat.id]), mark([])],
    }
    const texts = (options: { alsoTheirWords: boolean }) =>
      (blankPerson(run as Raw, out, options).marks as { text: string }[]).map(({ text }) => text)
    expect(texts({ alsoTheirWords: true })).toEqual(['[removed]', 'Ha', 'Ha'])
    expect(texts(keep)).toEqual(['Ha', 'Ha', 'Ha'])
  })

  it('changes nothing at all where nothing of them is: the same object comes back', () => {
    const gap = raw(aGap({ title: 'Lock', doesNot: 'Shorten it', topics: ['retention'] }))
    expect(blankPerson(gap, out, { alsoTheirWords: true })).toBe(gap)
  })

  it('is found nowhere any more in the sample, whoever it was, and every record stays readable', () => {
    const records = sampleWorkspace({ now: testNow })
    for (const person of records.filter(({ kind }) => kind === 'person')) {
      const one = lookoutFor(personKeyOf([raw(person)], records))
      for (const record of records) {
        const blanked = blankPerson(raw(record), one, { alsoTheirWords: true })
        expect(holdsTrace(blanked, one)).toBe(false)
        expect(parseRecord(record.kind, blanked).kind).toBe('ok')
        expect(blankPerson(blanked, one, { alsoTheirWords: true })).toBe(blanked)
      }
    }
  })

  it('is found nowhere any more in any record and any text, and other texts stay word for word', () => {
    const name = fc.constantFrom('Helen', 'BRANDT', 'Hélen', 'brandt', 'Helen Brandt', 'Brandt, Helen')
    const filler = fc.constantFrom(
      'and',
      'the',
      'Helena',
      'x@y.example',
      'helen.brandt@garrow.example',
      '\n',
      ', ',
      '-',
    )
    const text = fc.array(fc.oneof(name, filler, fc.string({ maxLength: 6 })), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, fc.boolean(), (some, more, isTheirs) => {
        const record = raw(
          aQuestion({
            words: some.join(' '),
            answer: more.join(''),
            ...(isTheirs && { personId: helen.id }),
          }),
        )
        const blanked = blankPerson({ ...record, later: { deep: [some.join('')] } }, out, keep)
        expect(holdsTrace(blanked, out)).toBe(false)
        const { words: _w, answer: _a, later: _l, ...rest } = blanked
        const { words: _w2, answer: _a2, ...restBefore } = record
        expect(rest).toEqual(restBefore)
      }),
      { numRuns: 500 },
    )
  })
})
