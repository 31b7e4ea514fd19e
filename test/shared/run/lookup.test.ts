import { askedJustNow, askedJustNowMs, layerFor, markOfLookup, wordsAsked } from '@shared/run/lookup'
import { addMark, changeMark } from '@shared/run/marks'
import { describe, expect, it } from 'vitest'
import { at, demoCall, demoRun, idSource, markAt, withMarks } from './run-cases'

const newId = idSource(21)
const answer = { id: newId(), title: 'Do you do SSO?', form: 'question', short: 'Yes.', said: 'Yes.' }
const run = demoRun(demoCall())

describe('what was looked up', () => {
  it.each([
    ['sso', 'Do you do SSO?'],
    ['sso for admins', 'Do you do SSO?'],
    ['sso for our admins', 'sso for our admins'],
    [' sso  for   our  admins ', 'sso  for   our  admins'],
  ])('typed as "%s" is kept as "%s"', (typed, words) => {
    expect(wordsAsked(typed, answer)).toBe(words)
  })

  it('is answered with the words that were said, owed when there are none', () => {
    expect(markOfLookup('ss', answer)).toMatchObject({
      triage: 'answered',
      answerId: answer.id,
      answer: 'Yes.',
    })
    expect(markOfLookup('ss', { ...answer, said: ' ' })).toEqual({
      ...{ form: 'question', text: 'Do you do SSO?', triage: 'open', answerId: answer.id },
    })
    expect(markOfLookup(' zebra ', undefined)).toEqual({ form: 'question', text: 'zebra', triage: 'open' })
  })

  it('is an objection where the answer is to one', () => {
    expect(markOfLookup('too', { ...answer, form: 'objection' }).form).toBe('objection')
    expect(markOfLookup('rival', { ...answer, form: 'competitor' }).form).toBe('question')
  })
})

describe('the question asked just before', () => {
  const asked = withMarks(run, [[10, 'question']])
  const when = (ms: number) => Date.parse(at(10)) + ms

  it.each([
    [askedJustNowMs, true],
    [askedJustNowMs + 1, false],
  ])('is meant %i ms later: %s', (ms, isMeant) => {
    expect(askedJustNow(asked, when(ms)) !== undefined).toBe(isMeant)
  })

  it('is not meant once it was dealt with, or something else was marked since', () => {
    const { id } = markAt(asked, -1)
    expect(askedJustNow(changeMark(asked, id, { triage: 'parked' }, at(11)), when(0))).toBeUndefined()
    expect(askedJustNow(changeMark(asked, id, { answerId: newId() }, at(11)), when(0))).toBeUndefined()
    expect(askedJustNow(withMarks(asked, [[12, 'note']]), when(0))).toBeUndefined()
    const clicked = addMark(asked, { form: 'row-done', rowId: newId() }, { at: at(12), newId })
    expect(askedJustNow(clicked, when(0))?.id).toBe(id)
  })
})

describe('the layer for a room', () => {
  const layers = [
    { audience: 'technical', text: 'SAML 2.0' },
    { audience: 'user', text: ' ' },
  ] as const

  it('is the one written for it, and none where nobody wrote one', () => {
    expect(layerFor({ layers }, 'technical')).toBe('SAML 2.0')
    expect(layerFor({ layers }, 'user')).toBeUndefined()
    expect(layerFor({ layers }, 'executive')).toBeUndefined()
    expect(layerFor({ layers }, undefined)).toBeUndefined()
  })
})
