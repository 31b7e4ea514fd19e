import { draftPerson } from '@shared/formats/pasted-text/people-lines'
import { saidBy, spokenDate } from '@shared/formats/pasted-text/said-by'
import { describe, expect, test } from 'vitest'
import { readPaste } from './paste-summary'

const people = ['Helen Brandt', 'Marcus Oyelaran', 'Jan de Wit', 'Jan Bakker'].map(shown =>
  draftPerson({ shown, line: 1 }),
)

describe('who a sentence says said it', () => {
  test.each<[text: string, who: string | undefined, unsure?: boolean]>([
    ['Helen Brandt said they lost a record.', 'Helen Brandt', false],
    ['Helen said they lost a record.', 'Helen Brandt', true],
    ['Marcus: nobody has tested it.', 'Marcus Oyelaran', true],
    ['According to Helen Brandt, the auditor asks.', 'Helen Brandt', false],
    ['Laut Marcus dauert es elf Stunden.', 'Marcus Oyelaran', true],
    ['Selon Helen, la panne a duré deux jours.', 'Helen Brandt', true],
    ['Helen a dit que la panne a duré.', 'Helen Brandt', true],
    ['Marcus möchte den Restore sehen.', 'Marcus Oyelaran', true],
    ['It must be quicker, says Helen.', 'Helen Brandt', true],
    ['2. Helen Brandt wants it in writing.', 'Helen Brandt', false],
    ['Jan said it takes days.', 'Jan', true],
    ['Petra Vogel said it takes days.', 'Petra Vogel', true],
    ['They said it takes days.', undefined],
    ['Question: who signs?', undefined],
    ['Wednesday: demo', undefined],
    ['Meeting ID: 311 102', undefined],
    ['Helen runs finance.', undefined],
    ['When: tomorrow', undefined],
  ])('%s', (text, who, unsure) => {
    const said = saidBy(text, people)
    expect(said?.who).toBe(who)
    expect(said?.whoUnsure).toBe(who === undefined ? undefined : unsure)
  })
})

describe('the day a sentence speaks of, from the day it was written', () => {
  // Thursday.
  const on = { year: 2026, month: 11, day: 19 }
  test.each<[text: string, days: readonly string[] | undefined, unsure?: boolean]>([
    ['The board decides on 18 December 2026.', ['2026-12-18'], false],
    ['By 18 Dec.', ['2026-12-18'], true],
    ['Entscheidung am 3. Dezember', ['2026-12-03'], true],
    ['Le conseil décide le 4 mars', ['2027-03-04'], true],
    ['Friday works', ['2026-11-20'], false],
    ['by next Tuesday', ['2026-11-24', '2026-12-01'], true],
    ['bis nächsten Dienstag', ['2026-11-24', '2026-12-01'], true],
    ['mardi prochain', ['2026-11-24', '2026-12-01'], true],
    ['tomorrow', ['2026-11-20'], false],
    ['übermorgen', ['2026-11-21'], false],
    ['in two weeks', ['2026-12-03'], false],
    ['in 3 Tagen', ['2026-11-22'], false],
    ['dans deux semaines', ['2026-12-03'], false],
    ['on 3/4/2027', ['2027-04-03', '2027-03-04'], true],
    ['They waited two days.', undefined],
    ['Version 3.2 of 420 seats', undefined],
    ['in September', undefined],
  ])('%s', (text, days, unsure) => {
    const date = spokenDate(text, on)
    expect(date?.days).toEqual(days)
    expect(date?.unsure).toBe(unsure)
  })
})

describe('whose words a line is', () => {
  const voices = (text: string) =>
    readPaste(text)
      .sentences.filter(each => each.use === 'note')
      .map(each => [each.who, each.whoUnsure === true, each.on])
  const head =
    'From: Helen Brandt <helen@corvane.example>\nSent: 18 November 2026 17:20\nTo: mira@x.example\n\n'

  test('the writer of the mail it stands in, on the day of that mail', () => {
    expect(voices(`${head}We need a price.`)).toEqual([['Helen Brandt', false, '2026-11-18']])
  })

  test('whoever is quoted, level by level, and the writer again after the quote', () => {
    const text = `${head}We need a price.\n\nOn 17 November 2026 Mira Lindqvist <mira@x.example> wrote:\n> Which one do you need?\n\nThe large one is enough.`
    expect(voices(text)).toEqual([
      ['Helen Brandt', false, '2026-11-18'],
      ['Mira Lindqvist', false, '2026-11-17'],
      ['Helen Brandt', false, '2026-11-18'],
    ])
  })

  test('only likely the writer where something is quoted without saying whom', () => {
    expect(voices(`${head}> Restores take two days here.`)).toEqual([['Helen Brandt', true, '2026-11-18']])
  })

  test('who signs it, where there is no head', () => {
    expect(voices('We need it in writing.\n\nKind regards,\nHelen Brandt\nCFO')).toEqual([
      ['Helen Brandt', false, undefined],
    ])
  })

  test('the author of the chat line, on the day that stands above', () => {
    expect(voices('Monday, November 16th\nTom Okafor  9:41 AM\nThey waited for two days.')).toEqual([
      ['Tom Okafor', false, '2026-11-16'],
    ])
  })

  test('nobody in plain notes, on the day their heading says in full', () => {
    expect(voices('Notes of 17 November 2026\nThey waited for two days.')[1]).toEqual([
      undefined,
      false,
      '2026-11-17',
    ])
    expect(voices('The board meets on 17 December 2026\nThey waited for two days.')[1]).toEqual([
      undefined,
      false,
      undefined,
    ])
  })
})
