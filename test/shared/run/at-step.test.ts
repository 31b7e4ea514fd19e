import { newQuestion } from '@shared/domain/question'
import { newStep, type Step } from '@shared/domain/step'
import { askedAt, gapsStillDue } from '@shared/run/at-step'
import { addMark, changeMark } from '@shared/run/marks'
import { runState } from '@shared/run/run-state'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoCopy, demoRun, idSource, making, markAt, withMarks } from './run-cases'

const own = making(41)
const newId = idSource(42)
const call = demoCall()
const run = demoRun(call)
const answerId = newId() as NonNullable<Step['ifAsked'][number]['answerId']>
const step = newStep(
  { title: 'Sign in with your own account', topics: ['sign-in'], ifAsked: [{ question: 'x', answerId }] },
  own,
)
const asked = (words: string, fields = {}) => newQuestion({ words, ...fields }, own)

describe('what they asked at a step', () => {
  it.each([
    ['Do you support SSO?', true],
    ['Can our account sign in?', true],
    ['Who pays the bill?', false],
    ['How long do you keep it?', false],
  ])('"%s" asked before is about it: %s', (words, isAbout) => {
    expect(askedAt(step, run, [asked(words)]).map(one => one.words)).toEqual(isAbout ? [words] : [])
  })

  it('is also what has an answer that the step holds ready', () => {
    expect(askedAt(step, run, [asked('Something else', { answerId })])).toMatchObject([{ earlier: 'known' }])
    expect(askedAt(step, run, [asked('Something else', { answerId: newId() })])).toHaveLength(0)
  })

  it('comes first where it was asked at this very step, and goes once it is answered', () => {
    const stepId = step.id
    const marked = addMark(run, { form: 'question', text: 'And groups?', stepId }, { at: at(9), newId })
    const found = askedAt(step, marked, [asked('Do you support SSO?')])
    expect(found.map(one => [one.words, one.earlier])).toEqual([
      ['And groups?', undefined],
      ['Do you support SSO?', 'guess'],
    ])
    const answered = changeMark(marked, markAt(marked, -1).id, { triage: 'answered' }, at(10))
    expect(askedAt(step, answered, [])).toEqual([])
    const elsewhere = addMark(run, { form: 'question', text: 'And groups?' }, { at: at(9), newId })
    expect(askedAt(step, elsewhere, [])).toEqual([])
  })
})

describe('gaps still due', () => {
  const gapId = newId() as never
  const loose = newId()
  const copy = demoCopy(call)
  const steps = copy.steps.map((one, index) =>
    index === 1
      ? { ...one, watchOuts: [{ id: newId() as never, form: 'gap' as const, gapId, title: 'Lock' }] }
      : one,
  )
  const stateAt = (marks: Parameters<typeof withMarks>[1]) =>
    runState(withMarks(run, marks), { ...copy, steps }, call, at(600), [loose])

  it('are those of no step, and those whose step has passed untold', () => {
    const [first, second, third] = steps.map(({ id }) => id as string)
    expect(gapsStillDue(stateAt([[1, 'step-begun', first]]))).toEqual([loose])
    expect(gapsStillDue(stateAt([[1, 'step-begun', second]]))).toEqual([loose])
    expect(gapsStillDue(stateAt([[1, 'step-begun', third]]))).toEqual([gapId, loose])
  })

  it('are told once they are', () => {
    const third = steps[2]?.id
    const told = addMark(
      addMark(run, { form: 'step-begun', stepId: third }, { at: at(1), newId }),
      { form: 'gap-told', gapId },
      { at: at(2), newId },
    )
    expect(gapsStillDue(runState(told, { ...copy, steps }, call, at(600), [loose]))).toEqual([loose])
  })
})
