import { marksIn, sayMarks } from '@shared/lint/marks'
import { describe, expect, it } from 'vitest'

const told =
  'It is 16:40 and record 4471 is gone. You open the vault, you type the batch number, and your file is there, from eleven minutes ago. We keep the signature and the date, so your pallet can ship tonight.'

describe('the words of a text', () => {
  it('are marked where they stand', () => {
    expect(marksIn(told).marks.map(({ kind, start, end }) => [kind, told.slice(start, end)])).toEqual([
      ['you', 'You'],
      ['you', 'you'],
      ['you', 'your'],
      ['we', 'We'],
      ['you', 'your'],
    ])
  })

  it('are counted and timed in a line', () => {
    expect(sayMarks(marksIn(told))).toEqual(['you, your 4', 'we, our 1', '39 words, 0:16'])
    expect(sayMarks(marksIn('Go'))[2]).toBe('1 word, 0:00')
  })

  it('mark hedges of either sort, and none in a quotation or an empty text', () => {
    expect(marksIn('Maybe it should.').hedges).toBe(2)
    expect(marksIn('You said “maybe we should”.').hedges).toBe(0)
    expect(marksIn(' ')).toMatchObject({ marks: [], words: 0, seconds: 0 })
  })
})
