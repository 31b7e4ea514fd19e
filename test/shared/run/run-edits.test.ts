import { type Mark, markForms, type Run, standingMarks } from '@shared/domain/run'
import { addMark, changeMark, undoMark } from '@shared/run/marks'
import { editsBack, parkTriage, type RunEdits } from '@shared/run/run-edits'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRun, making } from '../../helpers/builders'

const at = '2026-11-19T13:40:00.000Z'
const add = (run: Run, form: Mark['form'], text?: string) =>
  addMark(run, { form, text }, { at, newId: making.newId })

/** What a session would do. */
const carryOut = (run: Run, edits: RunEdits): Run =>
  edits.reduce((now, edit) => {
    if (edit.kind === 'add') return addMark(now, edit.input, { at, newId: making.newId })
    return edit.kind === 'undo'
      ? undoMark(now, edit.markId, at)
      : changeMark(now, edit.markId, edit.change, at)
  }, run)

const seen = (run: Run) =>
  standingMarks(run).map(({ id, form, triage }) => [id, form, triage === 'open' ? undefined : triage])

describe('taking back what keys did', () => {
  it('undoes new marks and brings triage back, and leaves the marks of before', () => {
    const before = add(aRun({ marks: [] }), 'question', 'Why?')
    const asked = before.marks[0]?.id ?? ''
    const after = changeMark(add(before, 'step-skipped'), asked, { triage: 'answered' }, at)
    expect(seen(carryOut(after, editsBack(before, after)))).toEqual(seen(before))
  })

  it('whatever marks and triage came between', () => {
    const triages = fc.constantFrom('answered', 'parked', 'one-to-one' as const)
    const acts = fc.array(fc.oneof(fc.constantFrom(...markForms), fc.tuple(fc.nat(5), triages)), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...markForms), { maxLength: 6 }), acts, (first, then) => {
        const before = first.reduce((run, form) => add(run, form), aRun({ marks: [] }))
        const after = then.reduce((run: Run, act) => {
          if (typeof act === 'string') return add(run, act)
          const mark = standingMarks(run)[act[0]]
          return mark === undefined ? run : changeMark(run, mark.id, { triage: act[1] }, at)
        }, before)
        expect(seen(carryOut(after, editsBack(before, after)))).toEqual(seen(before))
      }),
    )
  })
})

describe('parking', () => {
  it.each([
    ['question', undefined, 'parked'],
    ['question', 'answered', 'parked'],
    ['question', 'parked', 'one-to-one'],
    ['question', 'one-to-one', undefined],
    ['parked', undefined, 'one-to-one'],
    ['parked', 'one-to-one', undefined],
    ['note', undefined, undefined],
  ] as const)('a %s that is %s becomes %s', (form, triage, next) => {
    expect(parkTriage(form, triage)).toBe(next)
  })
})
