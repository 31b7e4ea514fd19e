import type { MarkForm, Run } from '@shared/domain/run'
import { addMark, endRun, undoMark } from '@shared/run/marks'
import { planTold } from '@shared/run/plan-told'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoCopy, demoRun, idSource } from './run-cases'

const call = demoCall()
const copy = demoCopy(call)
const newId = idSource(41)
const stepId = (number: number) => copy.steps[number - 1]?.id ?? ''
const add = (run: Run, seconds: number, form: MarkForm, fields: object = {}) =>
  addMark(run, { form, ...fields } as Parameters<typeof addMark>[1], { at: at(seconds), newId })
const told = (run: Run) =>
  planTold(endRun(run, { at: at(1800), newId }), copy, call, instant => instant.slice(11, 16))
const drop = (...numbers: readonly number[]) => ({
  plan: numbers.map(number => ({ stepId: stepId(number), minutes: 0, dropped: true })),
})

describe('what became of the plan', () => {
  it('says the steps a plan dropped, by number, and what was left for the next steps', () => {
    const run = add(add(demoRun(call), 780, 'plan-applied', drop(6, 4)), 1590, 'step-begun', {
      stepId: 'next-steps',
    })
    expect(told(run).join(' ')).toBe('Steps 4 and 6 dropped at 13:43. Next steps kept 3:30 of 4.')
  })

  it.each<[string, MarkForm, object, string]>([
    ['one step dropped', 'plan-applied', drop(4), 'Step 4 dropped at 13:32.'],
    ['a skipped step', 'step-skipped', { stepId: stepId(5) }, 'Step 5 skipped at 13:32.'],
    ['a skipped reserve', 'step-skipped', { stepId: 'questions' }, 'Questions skipped at 13:32.'],
    [
      'a reorder',
      'step-moved',
      { stepId: stepId(6), beforeId: stepId(3) },
      'Step 6 moved before step 3 at 13:32.',
    ],
    ['another end', 'end-moved', { endsAt: at(2400) }, 'End moved to 14:10 at 13:32.'],
    [
      'minutes lost',
      'time-lost',
      { secondsLost: 180, text: 'their projector' },
      '3:00 lost at 13:32: their projector.',
    ],
    ['minutes lost without words', 'time-lost', { secondsLost: 60 }, '1:00 lost at 13:32.'],
  ])('says %s', (_, form, fields, words) => {
    expect(told(add(demoRun(call), 120, form, fields))[0]).toBe(words)
  })

  it('says nothing of a plan that only gave steps other minutes, nor of what was undone', () => {
    const changed = add(demoRun(call), 60, 'plan-applied', {
      plan: [{ stepId: stepId(3), minutes: 4, dropped: false }],
    })
    const skipped = add(changed, 120, 'step-skipped', { stepId: stepId(5) })
    const undone = undoMark(skipped, skipped.marks.at(-1)?.id ?? '', at(130))
    expect(told(undone)).toEqual(['Next steps were not reached, 4 min planned.'])
  })
})
