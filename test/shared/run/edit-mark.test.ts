import { editOf, isLatest, retimed } from '@shared/run/edit-mark'
import { changeMark, undoMark } from '@shared/run/marks'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoRun, idSource, markAt, withMarks } from './run-cases'

const call = demoCall()
const run = withMarks(demoRun(call), [
  [10, 'question'],
  [20, 'note'],
])
const question = markAt(run, 0)

describe('a time typed over another', () => {
  it.each([
    ['14:43:05', '14:41:02', -123],
    ['14:43:05', '14:44', 55],
    ['14:43:05', '9.00', -20_585],
    ['23:59:50', '00:00:10', 20],
    ['00:00:10', '23:59:50', -20],
  ])('over %s, %s moves it by %i s', (shown, typed, by) => {
    expect(retimed(at(600), shown, typed)).toBe(at(600 + by))
  })

  it.each(['', '14', '24:00', '12:60', 'soon', '12:00:61'])('"%s" is none', typed => {
    expect(retimed(at(600), '14:43:05', typed)).toBeUndefined()
  })
})

describe('an edit', () => {
  it('is told by what it changed, and leads back to all of it', () => {
    const gapId = idSource(51)()
    const who = call.attendees.map(({ id }) => id as string).slice(0, 1)
    const change = { text: 'Why?', attendeeIds: who, at: at(5), triage: 'parked', gapId } as const
    const edited = changeMark(run, question.id, { ...change, attendeeIds: [...who] }, at(30))
    const edit = editOf(question, edited)
    expect(edit?.markId).toBe(question.id)
    const back = changeMark(edited, question.id, edit?.before ?? {}, at(31))
    expect(markAt(back, 0)).toEqual({ ...question, triage: 'open', editedAt: at(31) })
    expect(editOf(question, run)).toBeUndefined()
  })

  it('is the latest thing done until another mark stands, and again when that is undone', () => {
    const edited = changeMark(run, question.id, { text: 'Why?' }, at(30))
    const edit = editOf(question, edited)
    if (edit === undefined) throw new Error('It was edited')
    const more = withMarks(edited, [[40, 'note']])
    expect([isLatest(edit, edited), isLatest(edit, more)]).toEqual([true, false])
    expect(isLatest(edit, undoMark(more, markAt(more, -1).id, at(41)))).toBe(true)
    expect(isLatest(edit, undoMark(edited, question.id, at(42)))).toBe(false)
  })
})
