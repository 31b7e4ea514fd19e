import type { AskedQuestion } from '@shared/advisor/asked'
import { theirQuestions } from '@shared/run/passive'
import { describe, expect, it } from 'vitest'
import { aMark, aQuestion, aRun } from '../../helpers/builders'

const asked = (words: string, answer?: string): AskedQuestion => ({
  question: aQuestion({ words, state: 'owed' }),
  answer,
  isElsewhere: false,
})
const mark = (text: string | undefined, fields: Parameters<typeof aMark>[0] = {}) =>
  aMark({ form: 'question', text, ...fields })
const told = (
  marks: readonly ReturnType<typeof mark>[],
  before: readonly AskedQuestion[] = [],
  known: Parameters<typeof theirQuestions>[2] = [],
) => {
  const { open, answered, isOver } = theirQuestions(aRun({ marks }), before, known)
  return [open.map(one => one.words), answered.map(one => one.words), isOver]
}

describe('what a passive part shows', () => {
  it.each<[string, ReturnType<typeof told>, ReturnType<typeof told>]>([
    ['nothing asked: nothing, and not the end', told([]), [[], [], false]],
    [
      'those asked before, then those of the run',
      told([mark('SSO?')], [asked('Price?')]),
      [['Price?', 'SSO?'], [], false],
    ],
    ['one not written down has no words', told([mark(undefined)]), [[''], [], false]],
    [
      'an answered one stands below, and it is over',
      told([mark('SSO?', { triage: 'answered' })]),
      [[], ['SSO?'], true],
    ],
    ['a parked one is open', told([mark('SSO?', { triage: 'parked' })]), [['SSO?'], [], false]],
    [
      'one for one-to-one has no place in the room',
      told([mark('SSO?', { triage: 'one-to-one' })]),
      [[], [], false],
    ],
    ['nor what is no question', told([mark('Nods', { form: 'lands-well' })]), [[], [], false]],
    [
      'what was answered before stands last',
      told([mark('SSO?', { triage: 'answered' })], [], [aQuestion({ words: 'Ports?', state: 'answered' })]),
      [[], ['SSO?', 'Ports?'], true],
    ],
    [
      'and not what is only owed',
      told([], [], [aQuestion({ words: 'Ports?', state: 'owed' })]),
      [[], [], false],
    ],
  ])('%s', (_what, shown, expected) => {
    expect(shown).toEqual(expected)
  })

  it('tells one asked before and marked in the run once, as the mark', () => {
    const before = asked('SSO?', 'Yes, by SAML.')
    const same = mark('SSO?', { id: before.question.id as never })
    const { open } = theirQuestions(aRun({ marks: [same] }), [before], [])
    expect(open).toMatchObject([{ words: 'SSO?', of: { kind: 'mark', id: same.id } }])
  })

  it('gives the answer there is', () => {
    const before = asked('SSO?', 'Yes, by SAML.')
    expect(theirQuestions(aRun(), [before], []).open).toMatchObject([
      { answer: 'Yes, by SAML.', isAnswered: false, of: { kind: 'question', id: before.question.id } },
    ])
  })
})
