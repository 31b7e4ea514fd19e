import { readText } from '@shared/lint/read-step'
import { sentencesOf, textAt, withoutSentences, withoutWords } from '@shared/lint/sentences'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const cut = (text: string): string =>
  withoutWords(
    text,
    readText(text).hits.filter(({ kind }) => kind === 'hedge'),
  )

describe('a hedge that is cut', () => {
  it.each([
    ['You basically type it.', 'You type it.'],
    ['Basically, you type it.', 'You type it.'],
    ['It is there. Maybe you see it.', 'It is there. You see it.'],
    ['It is there, basically.', 'It is there.'],
    ['It is, basically, there.', 'It is there.'],
    ['It is there (probably).', 'It is there ().'],
    ['Yes, probably it is.', 'Yes, it is.'],
    ['Honestly', ''],
    ['- Perhaps a row\n- Perhaps another', '- a row\n- another'],
    ['First line\nbasically second', 'First line\nSecond'],
    ['I think we have it.', 'We have it.'],
    ['It is kind of slow.', 'It is slow.'],
  ])('%s', (before, after) => {
    expect(cut(before)).toBe(after)
  })
})

const kindsIn = (text: string) => readText(text).hits.map(({ kind, words }) => [kind, words])

describe('reading', () => {
  it.each([
    [
      "We'll keep yours",
      [
        ['we', "We'll"],
        ['you', 'yours'],
      ],
    ],
    [
      'We’re with you',
      [
        ['we', 'We’re'],
        ['you', 'you'],
      ],
    ],
    ["We'll try to", [['weak-verb', "We'll try"]]],
    ['USB and use', []],
    ['It should. Should it?', [['weak-verb', 'should']]],
    ['“We should” and "our"', []],
    [
      '99,9 % of files, 3x faster',
      [
        ['claim', '99,9 %'],
        ['claim', '3x faster'],
      ],
    ],
  ])('%s', (text, hits) => {
    expect(kindsIn(text)).toEqual(hits)
  })

  it('gives each hit its own place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('maybe', 'we', 'if'), (noise, word) => {
        const text = `${noise} ${word} ${noise}`
        for (const hit of readText(text).hits) expect(textAt(text, hit)).toBe(hit.words)
      }),
    )
  })
})

describe('sentences', () => {
  it('stand apart at their marks and lines, and files keep their dots', () => {
    const text = 'Open 4471-final.pdf. Is it there? Yes!\n\n- One row\n- (Another.) End'
    expect(sentencesOf(text).map(range => textAt(text, range))).toEqual([
      'Open 4471-final.pdf.',
      'Is it there?',
      'Yes!',
      '- One row',
      '- (Another.)',
      'End',
    ])
  })

  it('are the text less the space between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '.', ' ', '\n', '!', ')', '\t', 'b.c'), { maxLength: 40 }),
        parts => {
          const text = parts.join('')
          const bare = (some: string) => some.replace(/\s+/gu, '')
          expect(
            bare(
              sentencesOf(text)
                .map(range => textAt(text, range))
                .join(''),
            ),
          ).toBe(bare(text))
          expect(bare(withoutSentences(text, []))).toBe(bare(text))
        },
      ),
    )
  })
})
