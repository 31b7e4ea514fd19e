import { delimiters, guessDelimiter, readDelimited, writeDelimited } from '@shared/formats/table/delimited'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('a table as text', () => {
  it.each([
    [
      'cells and rows',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'an empty last cell',
      'a,\nb,c',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    ['an empty cell at the very end', 'a,', [['a', '']]],
    ['blank rows', 'a\n\nb', [['a'], [''], ['b']]],
    ['quotes, delimiters and line breaks in a cell', '"a ""b"", c\nd",e', [['a "b", c\nd', 'e']]],
    ['a quote in the middle of a cell', 'a "b" c,d', [['a "b" c', 'd']]],
    ['letters after a closing quote', '"a"b,c', [['ab', 'c']]],
    ['a quote that never ends', '"a,b\nc', [['a,b\nc']]],
    ['a byte order mark', '\uFEFFa,b', [['a', 'b']]],
    ['old line ends', 'a\rb', [['a'], ['b']]],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(readDelimited(text, ',')).toEqual(rows)
  })

  it('comes back as it was, whatever is in its cells', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', '\uFEFF'), maxLength: 8 }),
    )
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 })
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
        expect(readDelimited(writeDelimited(rows, delimiter), delimiter)).toEqual(rows)
      }),
      { numRuns: 300 },
    )
  })

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', 'b'), maxLength: 30 }), text => {
        const kept = readDelimited(text, ',')
          .flat()
          .join('')
          .replaceAll(/[",\n]/g, '')
        expect(kept).toBe(text.replaceAll(/[",\n]/g, ''))
      }),
    )
  })
})

describe('what parts the cells', () => {
  it.each([
    ['tabs', 'No\tQuestion\n1\tWhy, and how?\n2\tWhen?', '\t'],
    ['commas', 'No,Question\n1,Why?\n2,When?', ','],
    ['semicolons', 'Nr;Frage\n1;Warum, wie?\n2;Wann?', ';'],
    [
      'nothing: sentences with a comma here and there',
      'Do you, or not?\nWhen?\nHow?\nWhy, where, who?',
      '\t',
    ],
    ['nothing: one column', 'Why?\nWhen?', '\t'],
  ])('is told for %s', (_, text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter)
  })
})
