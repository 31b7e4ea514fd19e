import { answerChecks } from '@shared/debrief/answer-checks'
import { answerOfQuestion, withVariant } from '@shared/debrief/to-library'
import { describe, expect, it } from 'vitest'
import { anAnswer, aProof, aQuestion, making } from '../../helpers/builders'

const asked = (answer: string | undefined, words = 'Can the lock differ per share?') =>
  aQuestion({ words, answer })
const rulesOf = (answer: string | undefined, off: readonly ('R12' | 'R13')[] = []) =>
  answerChecks(asked(answer), undefined, { off, thresholds: {} }).map(({ rule }) => rule)
const about = (count: number) => `The lock ${'so '.repeat(count - 2)}`.trim()

describe('an answer is checked', () => {
  it.each([
    [undefined, []],
    ['  ', []],
    ['The lock differs per share.', []],
    ['No, one lock for them.', []],
    ['Thank you for asking. The lock differs.', ['R12']],
    [about(120), []],
    [about(121), ['R13']],
    ['The lock is the fastest of its kind.', ['proof']],
    [`Thank you. ${about(121)} always`, ['R12', 'R13', 'proof']],
  ])('%s: %s', (answer, wanted) => {
    expect(rulesOf(answer)).toEqual(wanted)
  })

  it('leaves out the rules that are switched off, and takes thresholds as they are set', () => {
    expect(rulesOf(`Thank you. ${about(121)}`, ['R12', 'R13'])).toEqual([])
    const settings = { off: [], thresholds: { mostAnswerWords: 20 } }
    expect(answerChecks(asked(about(21)), undefined, settings).map(({ words }) => words)).toEqual([
      '21 words',
    ])
  })

  it('takes a claim as proved by the answer of the library behind it', () => {
    const settings = { off: [], thresholds: {} }
    const question = asked('The lock is always kept.')
    for (const proved of [{ proof: 'Test of 12 May' }, { proofIds: [aProof().id] }])
      expect(answerChecks(question, anAnswer(proved), settings)).toEqual([])
    const bare = anAnswer({ proof: undefined, proofIds: [] })
    expect(answerChecks(question, bare, settings)).toHaveLength(1)
  })
})

describe('an answer for the library', () => {
  const fields = { today: '2026-11-20', by: 'Mara Lind' }

  it('keeps what is short, and of a long one says the first sentence', () => {
    expect(answerOfQuestion(asked('The lock differs.'), fields, making)).toMatchObject({
      ...{ question: 'Can the lock differ per share?', short: 'The lock differs.', variants: [] },
      ...{ lastCheckedOn: '2026-11-20', checkedBy: 'Mara Lind' },
    })
    const long = `The lock differs. ${'It is set per share and kept. '.repeat(8)}`.trim()
    const made = answerOfQuestion(asked(long), fields, making)
    expect([made.short, made.long]).toEqual(['The lock differs.', long])
  })

  it('knows their words as one more way of asking, once', () => {
    const known = anAnswer({ question: 'Do locks differ?', variants: [] })
    const once = withVariant(known, 'Can the lock\n differ  per share?')
    expect(once.variants).toEqual(['Can the lock differ per share?'])
    expect(withVariant(once, 'can the lock differ per share')).toBe(once)
    expect(withVariant(known, 'Do locks differ')).toBe(known)
  })
})
