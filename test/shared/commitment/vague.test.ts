import { suggestedWording, vaguenessOf, vaguenessWords, wordingOf } from '@shared/commitment/vague'
import { describe, expect, it } from 'vitest'
import { aCommitment, aMe } from '../../helpers/builders'

const me = aMe()
const known = { ownerId: me.id, dueOn: '2026-12-04' }
const flags = (words: string, fields = {}) =>
  vaguenessOf(aCommitment({ words, ...known, ...fields })).map(({ is }) => is)

describe('a vague promise', () => {
  it.each([
    ['We will probably restore the batch server', ['hedged']],
    ['We should restore the batch server', ['hedged']],
    ['We will look into it', ['no-object']],
    ['I will get back to you on that', ['no-object']],
    ['We will make it better', ['no-object']],
    ['Maybe we can do something', ['hedged', 'no-object']],
    ['Restore drill on your own data', []],
    ['Three restores a week', []],
    ['We will send 14 pages', []],
    ['', []],
  ])('%j is flagged as %j', (words, expected) => {
    expect(flags(words)).toEqual(expected)
  })

  it('asks who and when, unless the words name the day', () => {
    expect(flags('Restore drill on your data', { ownerId: undefined })).toEqual(['no-owner'])
    expect(flags('Restore drill on your data', { dueOn: undefined })).toEqual(['no-date'])
    for (const day of ['by 4 December', 'on Friday', 'by 2026-12-04', 'tomorrow', 'by Dec 4'])
      expect(flags(`Restore drill on your data ${day}`, { dueOn: undefined })).toEqual([])
  })

  it('is judged by our wording where there is one', () => {
    expect(flags('We will look into it', { ourWording: 'Restore drill on your own data' })).toEqual([])
  })

  it('says each flag as a question', () => {
    const words = vaguenessOf(aCommitment({ words: 'We will maybe help' })).map(vaguenessWords)
    expect(words).toHaveLength(4)
    expect(words[0]).toContain('“maybe”')
    for (const one of words) expect(one).toContain('?')
  })
})

describe('our wording', () => {
  it('is their words without the hedges, who and by when', () => {
    expect(
      suggestedWording('maybe a restore drill on your own data.', {
        owner: 'Mira',
        due: 'Friday 4 December',
      }),
    ).toBe('A restore drill on your own data: Mira, by Friday 4 December.')
  })

  it('leaves gaps where nothing is known, instead of a guess', () => {
    const text = suggestedWording('We will look into it', { owner: undefined, due: undefined })
    expect(text).toBe('We will look into it [what they can see or count]: [who], by [date].')
    expect(suggestedWording('  ', { owner: 'Mira', due: undefined })).toBe('')
  })

  it('never takes the place of what was said', () => {
    const commitment = aCommitment({ words: 'We will look into it', ourWording: ' ' })
    expect(wordingOf(commitment)).toBe('We will look into it')
    expect(wordingOf({ ...commitment, ourWording: 'A drill' })).toBe('A drill')
    expect(commitment.words).toBe('We will look into it')
  })
})
