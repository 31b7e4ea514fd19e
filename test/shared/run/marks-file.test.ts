import type { Run } from '@shared/domain/run'
import { markForms } from '@shared/domain/run'
import { aroundRunMs, mergeMarks, readMarks, writeMarks } from '@shared/run/marks-file'
import { takesWho } from '@shared/run/run-state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aMark, anAttendee, aRun } from '../../helpers/builders'

const start = Date.parse('2026-11-19T13:30:00.000Z')
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
const [helen, marcus] = [anAttendee(), anAttendee()]
const names = new Map<string, string>([
  [helen.id, 'Helen Brandt'],
  [marcus.id, 'Marcus Oyelaran'],
])
const nameOf = (id: string) => names.get(id)
const seatOf = (name: string) => [...names].find(([, one]) => one === name)?.[0]
const now = at(3_000)

const theirs = aRun({
  startedAt: at(5),
  endedAt: at(1_700),
  marks: [
    aMark({ at: at(10), form: 'step-begun', stepId: 'a' }),
    aMark({ at: at(90), form: 'question', text: 'Per share?', attendeeIds: [marcus.id], triage: 'answered' }),
    aMark({ at: at(20), form: 'lands-well', attendeeIds: [helen.id] }),
    aMark({ at: at(30), form: 'note', text: 'Gone', undoneAt: at(31) }),
    aMark({ at: at(40), form: 'note', text: 'Not mine', by: 'Ana' }),
  ],
})
const text = writeMarks(theirs, { by: 'Tom Reyes', call: 'Whole-room proof', nameOf })
const mine = aRun({ startedAt: at(0), endedAt: at(1_800), marks: [aMark({ at: at(60), form: 'note' })] })
const read = (words: string) => {
  const file = readMarks(words)
  if (file === undefined) throw new Error('It is a file of marks')
  return file
}
const merge = (run: Run, words: string) => mergeMarks(run, read(words), { seatOf, now })

describe('a colleague’s marks', () => {
  it('hold what was said and felt, by name, without moves, undone marks and what others made', () => {
    expect(read(text)).toMatchObject({
      head: { by: 'Tom Reyes', call: 'Whole-room proof', startedAt: at(5) },
      lines: [
        { form: 'question', text: 'Per share?', who: ['Marcus Oyelaran'], triage: 'answered' },
        { form: 'lands-well', who: ['Helen Brandt'] },
      ],
      errors: [],
    })
  })

  it('come behind those that were there, by time, as theirs, and keep who it was', () => {
    const { run, lines } = merge(mine, text)
    expect(run.marks.map(({ form, by, attendeeIds }) => [form, by, attendeeIds])).toEqual([
      ['note', undefined, []],
      ['lands-well', 'Tom Reyes', [helen.id]],
      ['question', 'Tom Reyes', [marcus.id]],
    ])
    expect(lines.map(({ fate }) => fate)).toEqual(['new', 'new'])
  })

  it('are taken once, however often they come and although one was undone here', () => {
    const { run } = merge(mine, text)
    expect(merge(run, text).run).toBe(run)
    const undone = { ...run, marks: run.marks.map(mark => ({ ...mark, undoneAt: now })) }
    expect(merge(undone, text).lines.map(({ fate }) => fate)).toEqual(['known', 'known'])
    const [head, first] = text.split('\n')
    expect(merge(mine, [head, first, first].join('\n')).lines.map(({ fate }) => fate)).toEqual([
      'new',
      'known',
    ])
  })

  it.each([
    ['just before the call', -aroundRunMs / 1000, 'new'],
    ['too early', -aroundRunMs / 1000 - 1, 'elsewhere'],
    ['just after the call', 1_800 + aroundRunMs / 1000, 'new'],
    ['too late', 1_801 + aroundRunMs / 1000, 'elsewhere'],
  ])('%s are told apart', (_, seconds, fate) => {
    const one = writeMarks(
      { ...theirs, marks: [aMark({ at: at(seconds) })] },
      { by: 'Tom', call: '', nameOf },
    )
    const { run, lines } = merge(mine, one)
    expect([lines[0]?.fate, run.marks.length]).toEqual([fate, fate === 'new' ? 2 : 1])
  })

  it('name people this call does not know, and are taken without them', () => {
    const stranger = text.replace('Marcus Oyelaran', 'Somebody Else')
    const { run, lines } = merge(mine, stranger)
    expect(lines.at(-1)?.strangers).toEqual(['Somebody Else'])
    expect(run.marks.at(-1)?.attendeeIds).toEqual([])
  })

  it('say which lines could not be read and why, and lose no other', () => {
    const [head, first, second] = text.split('\n')
    const broken = [head, first, second?.slice(0, 20), '', '{"id":1}', '{"form":"step-begun"}'].join('\r\n')
    expect(read(broken).lines).toHaveLength(1)
    expect(read(broken).errors).toEqual([
      { line: 3, words: 'cut short or damaged: it is no JSON' },
      { line: 5, words: 'not a mark: its id, time or kind is missing or unknown' },
      { line: 6, words: 'not a mark: its id, time or kind is missing or unknown' },
    ])
  })

  it.each([
    [''],
    ['Dear Mira'],
    ['{"presnapMarks":2}'],
    ['[]'],
    ['{"presnapMarks":1,"by":" ","call":"","startedAt":"x"}'],
  ])('are not what %j is', words => expect(readMarks(words)).toBeUndefined())

  it('come back as they were written, whatever was typed', () => {
    const mark = fc.record({
      seconds: fc.integer({ min: 0, max: 1_800 }),
      form: fc.constantFrom(...markForms.filter(takesWho)),
      text: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 20 }), marks => {
        const made = marks.map(({ seconds, ...fields }) => aMark({ ...fields, at: at(seconds) }))
        const words = writeMarks({ ...theirs, marks: made }, { by: 'Tom', call: 'x', nameOf })
        const merged = merge({ ...mine, marks: [] }, words)
        expect(new Set(merged.run.marks.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)))
        const times = merged.run.marks.map(one => Date.parse(one.at))
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(merge(merged.run, words).run).toBe(merged.run)
      }),
    )
  })
})
