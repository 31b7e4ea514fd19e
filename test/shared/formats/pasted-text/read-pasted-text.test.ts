import { mostPasted, readPastedText } from '@shared/formats/pasted-text/read-pasted-text'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workedMs } from '../../../helpers/worked'
import { here, pasteNames, pasteText, readPaste, summarise } from './paste-summary'

const expected: Record<string, readonly string[]> = JSON.parse(pasteText('expected.json'))
const wanted = new Map(Object.entries(expected))

describe('what people paste', () => {
  test.each(pasteNames)('%s is read as a person would', name => {
    expect(summarise(readPaste(pasteText(name)))).toEqual(wanted.get(name))
  })

  test('is covered by an expectation for each sample', () => {
    expect(pasteNames).toEqual([...wanted.keys()].sort())
    expect(pasteNames.length).toBeGreaterThanOrEqual(20)
  })

  test.each([
    ['', 'no text'],
    [' \n\t', 'no text'],
    ['\u0000\u0001\u0002\u0003', 'is no text'],
    ['a '.repeat(mostPasted), 'more text than a call needs'],
    ['Hello\n\nBEGIN:VCALENDAR\nnothing\nEND:VCALENDAR', 'holds no meeting'],
  ])('is refused when it is %#', (text, words) => {
    const result = readPastedText(text, here)
    expect(result).toMatchObject({ kind: 'refused', safe: 'Nothing was changed.' })
    expect(result.kind === 'refused' && result.message).toContain(words)
  })

  test('with a calendar inside names the line of the paste, not of the calendar', () => {
    const text =
      'Hi\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nnot a line\nDTSTART:20261210T090000Z\nEND:VEVENT\nEND:VCALENDAR'
    expect(readPaste(text).notices).toEqual([
      { line: 6, message: 'Line 6 is no calendar line ("not a line") and was passed over.' },
    ])
  })
})

describe('no word is lost', () => {
  /** White space, quote marks and bullets may go; everything else must come back in order. */
  const essence = (text: string): string => text.replace(/[\s>*•·▪◦–—-]/gu, '')
  const returned = (text: string): string =>
    essence(
      readPaste(text)
        .sentences.map(each => each.text)
        .join('\n'),
    )

  /** A calendar gives a meeting; a transcript's cues are joined, and have a test of their own. */
  const plain = pasteNames.filter(name => !/calendar|transcript/.test(name))

  test.each(plain)('of %s', name => {
    expect(returned(pasteText(name))).toBe(essence(pasteText(name)))
  })

  test('of any text, whatever it looks like', () => {
    const lines = plain.flatMap(name => pasteText(name).split('\n'))
    const noise = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map(text => text.replace(/[\p{Cc}\uFFFD]/gu, ' '))
    const line = fc.oneof(
      fc.constantFrom(...lines),
      noise,
      fc.constantFrom('To:', 'When:', '--', 'Regards,', '3/4', 'a@b.example'),
    )
    const text = fc.array(line, { minLength: 1, maxLength: 14 }).map(each => each.join('\n'))
    fc.assert(
      fc.property(text, pasted => {
        fc.pre(pasted.trim() !== '' && !/BEGIN:VCALENDAR/i.test(pasted))
        expect(returned(pasted)).toBe(essence(pasted))
      }),
      { seed: 42, numRuns: 1_500 },
    )
  })
})

describe('a text made to hang', () => {
  const long = mostPasted - 10
  test.each([
    ['one letter', 'a'],
    ['dots', '.'],
    ['dots and spaces', '. '],
    ['digits', '1'],
    ['times', '1:'],
    ['times and dates', '3/4 12:00 - '],
    ['addresses', 'a@b.'],
    ['at signs', '@a'],
    ['brackets', '('],
    ['brackets around', '(a) '],
    ['open zones', '(UTC '],
    ['angles', '<a'],
    ['capitals', 'A'],
    ['names', 'Anna '],
    ['titles', 'Manager, '],
    ['commas', ',mail'],
    ['colons', 'To: '],
    ['lines', 'Anna Bell\n'],
    ['labels', 'When:\n'],
    ['closings', 'Regards,\nAnna Bell\n'],
    ['rules', '____________________\n'],
    ['meeting words', 'Join Zoom Meeting\n'],
    ['quotes', '> > '],
    ['wide spaces', 'Anna \u00a0\u00a0'],
    ['question marks', '?'],
    ['dashes', '-::~:'],
  ])('of %s is read with less than the two seconds of work a reader has', (_name, piece) => {
    const text = piece.repeat(Math.floor(long / piece.length))
    const begun = workedMs()
    expect(readPastedText(text, here).kind).toBe('draft')
    expect(workedMs() - begun).toBeLessThan(2_000)
  })
})
