import { listed, sayMinutes, shortened, wordsOf } from '@shared/advisor/words'
import { describe, expect, it } from 'vitest'

describe('reading words', () => {
  it.each([
    ["Zoë's Server-2008, R2!", ['zoe', 's', 'server', '2008', 'r2']],
    ['NÚÑEZ', ['nunez']],
    ['Übergröße', ['ubergroße']],
    [' - ', []],
    ['', []],
  ])('%j gives %j', (text, words) => expect(wordsOf(text)).toEqual(words))
})

describe('saying things', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is said as %j', (items, words) => expect(listed(items)).toBe(words))

  it.each([
    [3, '3 min'],
    [3.04, '3 min'],
    [3.05, '3.1 min'],
    [0, '0 min'],
  ])('%d minutes are %s', (minutes, words) => expect(sayMinutes(minutes)).toBe(words))

  it.each([
    ['It was lost.', 20, 'It was lost'],
    ['It was lost', 11, 'It was lost'],
    ['It was lost for two days', 11, 'It was lost …'],
    ['It was lost for two days', 13, 'It was lost …'],
    ['Unabridgeable', 5, 'Unabr …'],
    ['two\n lines', 20, 'two lines'],
  ])('%j within %d letters is %j', (text, most, words) => expect(shortened(text, most)).toBe(words))
})
