import { isOwed } from '@shared/domain/question'
import { type Summary, summarize } from '@shared/domain/summary'
import { selectToday } from '@shared/domain/today'
import { hearAnswer, nextCallOf, questionAbout, questionsFor } from '@shared/prospect/to-ask'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../electron/workspace/lookup'
import { aCall, aProspect, making, testNow } from '../../helpers/builders'

const prospect = aProspect()
const soon = aCall({ prospectId: prospect.id })
const later = aCall({ prospectId: prospect.id, start: '2026-11-24T13:30:00.000Z' })
const undated = aCall({ prospectId: prospect.id, start: undefined })
const held = aCall({ prospectId: prospect.id, status: 'held', start: '2026-11-02T13:30:00.000Z' })

describe('the next call', () => {
  it.each([
    ['is the planned one that comes first', [later, held, soon], soon],
    ['has a date where another has none', [undated, later], later],
    ['may have no date', [undated, held], undated],
    ['is none where all are over', [held, { ...soon, status: 'cancelled' as const }], undefined],
  ])('%s', (_what, calls, next) => {
    expect(nextCallOf(calls, testNow)).toBe(next)
  })

  it.each([
    ['while it goes on', '2026-11-19T13:59:59.000Z', true],
    ['not once its time is over', '2026-11-19T14:00:00.000Z', false],
  ])('counts %s', (_what, now, counts) => {
    expect(nextCallOf([soon], now) === soon).toBe(counts)
  })
})

describe('an unknown that becomes a question', () => {
  const question = questionAbout({ topic: 'head-count' }, prospect.id, soon, making)

  it('is bound to the call, asks in plain words and is owed by nobody', () => {
    expect(question).toMatchObject({ state: 'to-ask', askIn: soon.id, about: { topic: 'head-count' } })
    expect(question.words).toMatch(/\?$/)
    expect(question.callId).toBeUndefined()
    expect(isOwed(question)).toBe(false)
    const lookup = createLookup(kind => (kind === 'question' ? [summarize(question) as Summary] : []))
    expect(selectToday(lookup, testNow, testNow).owedQuestions).toEqual([])
  })

  it.each([
    ['in its call', soon, [later], testNow, true],
    ['in no other', later, [soon], testNow, false],
    [
      'in the next one when its call did not come about',
      later,
      [{ ...soon, status: 'no-show' as const }],
      testNow,
      true,
    ],
    [
      'in the next one when its call is over without an answer',
      later,
      [soon],
      '2026-11-20T08:00:00.000Z',
      true,
    ],
  ])('is asked %s: %s', (_where, call, others, now, isAsked) => {
    expect(questionsFor(call, [question], others, now).length === 1).toBe(isAsked)
  })

  it('waits for a call where none is planned, and goes to the first that is', () => {
    const waiting = questionAbout({ topic: 'pricing' }, prospect.id, undefined, making)
    expect(questionsFor(soon, [waiting], [later], testNow)).toEqual([waiting])
    expect(questionsFor(later, [waiting], [soon], testNow)).toEqual([])
  })

  it('fills the profile with what was heard, its source and day, and is answered', () => {
    const heard = { value: '240', on: '2026-11-19', source: 'Whole-room proof' }
    const done = hearAnswer(prospect, question, heard, making)
    expect(done.question).toMatchObject({ state: 'answered', answer: '240', answeredAt: testNow })
    expect(done.prospect.facts).toMatchObject([{ topic: 'head-count', ...heard, confidence: 'told' }])
  })
})
