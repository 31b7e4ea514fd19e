import {
  addMark,
  changeMark,
  endRun,
  lastStanding,
  redoable,
  redoMark,
  reopenRun,
  undoMark,
} from '@shared/run/marks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoRun, idSource, markAt, withMarks } from './run-cases'

const call = demoCall()
const run = demoRun(call)
const newId = idSource(7)
const who = call.attendees.map(one => one.id)
const note = withMarks(run, [[10, 'note']])

describe('a mark', () => {
  it('is added with its time, people and trimmed text', () => {
    const marked = addMark(
      run,
      { form: 'question', text: ' Why? ', attendeeIds: [who[1] ?? ''] },
      { at: at(5), newId },
    )
    expect(markAt(marked, -1)).toMatchObject({
      form: 'question',
      at: at(5),
      text: 'Why?',
      attendeeIds: [who[1]],
    })
    expect(run.marks).toEqual([])
  })

  it('with nothing but blanks as text has none', () => {
    expect(markAt(addMark(run, { form: 'note', text: '  ' }, { at: at(5), newId }), -1)).not.toHaveProperty(
      'text',
    )
  })

  it('takes a text later, and loses it again when it is emptied', () => {
    const id = markAt(note, -1).id
    const worded = changeMark(note, id, { text: 'Leiden from March' }, at(20))
    expect(markAt(worded, -1)).toMatchObject({ text: 'Leiden from March', editedAt: at(20) })
    expect(markAt(changeMark(worded, id, { text: '' }, at(21)), -1)).not.toHaveProperty('text')
  })

  it.each([
    [-5, 0],
    [0, 0],
    [15, 15],
    [30, 30],
    [31, 30],
  ])('re-timed to %i s, told at 30 s, stands at %i s', (wanted, stands) => {
    expect(markAt(changeMark(note, markAt(note, -1).id, { at: at(wanted) }, at(30)), -1).at).toBe(at(stands))
  })

  it('of a wrong id is refused', () => {
    expect(() => addMark(run, { form: 'gap-told', gapId: '../evil' }, { at: at(5), newId })).toThrow()
  })
})

describe('nothing changes, and the same run comes back,', () => {
  const rowId = newId()
  const row = addMark(run, { form: 'row-done', rowId }, { at: at(5), newId })
  const id = markAt(note, -1).id
  const undone = undoMark(note, id, at(12))
  const ended = endRun(run, { at: at(60), newId })
  it.each([
    ['a row done twice', row, addMark(row, { form: 'row-done', rowId }, { at: at(6), newId })],
    ['a resume without a pause', run, addMark(run, { form: 'resume' }, { at: at(6), newId })],
    ['a change to what stands already', note, changeMark(note, id, { text: '' }, at(20))],
    ['a change to an unknown mark', note, changeMark(note, newId(), { text: 'x' }, at(20))],
    ['an undo of what is undone', undone, undoMark(undone, id, at(20))],
    ['a redo of what stands', note, redoMark(note, id, at(20))],
    ['a second end', ended, endRun(ended, { at: at(61), newId })],
    ['reopening what is open', run, reopenRun(run, at(61))],
  ])('for %s', (_name, before, after) => {
    expect(after).toBe(before)
  })

  it('for a held pause or a step begun at once again', () => {
    const paused = withMarks(run, [[5, 'pause']])
    expect(withMarks(paused, [[6, 'pause']])).toBe(paused)
    const begun = withMarks(run, [[5, 'step-begun', 'a']])
    expect(withMarks(begun, [[6, 'step-begun', 'a']])).toBe(begun)
    expect(withMarks(begun, [[6, 'step-begun', 'b']]).marks).toHaveLength(2)
  })

  it('yet a row undone can be done again', () => {
    const again = undoMark(row, markAt(row, -1).id, at(7))
    expect(addMark(again, { form: 'row-done', rowId }, { at: at(8), newId }).marks).toHaveLength(2)
  })
})

describe('undo and redo', () => {
  it('of a mark gives back the very same marks, whatever it was', () => {
    const forms = fc.constantFrom(
      'note',
      'step-begun',
      'step-skipped',
      'row-done',
      'pause',
      'question',
      'joined',
    )
    fc.assert(
      fc.property(fc.array(forms, { minLength: 1, maxLength: 12 }), fc.nat(), (list, pick) => {
        const marked = withMarks(
          run,
          list.map((form, index) => [index, form as 'note', `s${index}`] as const),
        )
        const mark = marked.marks[pick % Math.max(1, marked.marks.length)]
        if (mark === undefined) return
        expect(redoMark(undoMark(marked, mark.id, at(99)), mark.id, at(99)).marks).toEqual(marked.marks)
      }),
    )
  })

  it('go back step by step and forth again in the same order', () => {
    let so = withMarks(run, [
      [1, 'note'],
      [2, 'question'],
      [3, 'commitment'],
    ])
    const before = so.marks
    const undone: string[] = []
    for (const seconds of [10, 11, 12]) {
      const last = lastStanding(so)
      if (last === undefined) throw new Error('nothing stands')
      undone.push(last.form)
      so = undoMark(so, last.id, at(seconds))
    }
    expect(undone).toEqual(['commitment', 'question', 'note'])
    const redone: string[] = []
    for (let next = redoable(so); next !== undefined; next = redoable(so)) {
      redone.push(next.form)
      so = redoMark(so, next.id, at(20))
    }
    expect(redone).toEqual(['note', 'question', 'commitment'])
    expect(so.marks).toEqual(before)
  })

  it('offer nothing to redo once something was marked since', () => {
    const undone = undoMark(note, markAt(note, -1).id, at(12))
    expect(redoable(undone)?.form).toBe('note')
    expect(redoable(withMarks(undone, [[13, 'question']]))).toBeUndefined()
  })
})

describe('the end', () => {
  it('is a mark with the run’s end, and can be taken back', () => {
    const ended = endRun(note, { at: at(60), newId })
    expect([ended.endedAt, markAt(ended, -1).form]).toEqual([at(60), 'ended'])
    const open = reopenRun(ended, at(70))
    expect(open).not.toHaveProperty('endedAt')
    expect(markAt(open, -1).undoneAt).toBe(at(70))
  })
})
