import { readTableText } from '@shared/formats/table/read-table'
import { guessColumns } from '@shared/questionnaire/guess-columns'
import {
  answersToFill,
  askedIn,
  filledTable,
  progressOf,
  progressWords,
  questionnaireOf,
  skipLine,
  takeAnswer,
  withColumns,
  writeLine,
} from '@shared/questionnaire/questionnaire-changes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anAnswer, making } from '../../helpers/builders'

const read = (text: string) => {
  const table = readTableText(text, 'pasted')
  if (table.kind !== 'table') throw new Error(table.message)
  return questionnaireOf('Theirs', table, { form: 'pasted' }, making)
}
const sheet =
  'No\tQuestion\tYour answer\tOwner\n1\tDo you support SSO?\t\tIT\n\tSecurity\t\t\n2\tDescribe your backups.\t\tIT'

describe('which column is which', () => {
  it.each([
    ['a pasted column', [['Why?'], ['How is it kept?']], [0, 0, 1]],
    [
      'a head and numbers',
      [
        ['No', 'Question', 'Answer'],
        ['1', 'Why is it so?', ''],
      ],
      [1, 1, 2],
    ],
    [
      'an answer column before the question',
      [
        ['Response', 'Requirement'],
        ['', 'Describe your backups.'],
      ],
      [1, 1, 0],
    ],
    [
      'a title above the head',
      [
        ['Security review', ''],
        ['Question', 'Answer'],
        ['Is it safe?', ''],
      ],
      [2, 0, 1],
    ],
    [
      'no head, no free column',
      [
        ['1', 'Is it safe?'],
        ['2', 'Who can see it?'],
      ],
      [0, 1, 2],
    ],
    [
      'topics beside questions',
      [
        ['Backup', 'How often is it done?', ''],
        ['Access', 'Who may?', ''],
      ],
      [0, 1, 2],
    ],
  ])('is guessed for %s', (_, table, [headRows, questionColumn, answerColumn]) => {
    expect(guessColumns(table)).toEqual({ headRows, questionColumn, answerColumn })
  })
})

describe('a questionnaire', () => {
  it('has a line for each row that asks, headings skipped', () => {
    const made = read(sheet)
    expect(made.lines).toEqual([
      { row: 1, state: 'open' },
      { row: 2, state: 'skipped' },
      { row: 3, state: 'open' },
    ])
    expect(made.lines.map(line => askedIn(made, line))).toEqual([
      'Do you support SSO?',
      'Security',
      'Describe your backups.',
    ])
  })

  it('goes back out with its rows and columns as they came, the answers in theirs', () => {
    const answer = anAnswer()
    const done = writeLine(takeAnswer(read(sheet), 1, { id: answer.id, text: 'Yes.' }), 3, 'Nightly.')
    expect(filledTable(done)).toEqual([
      ['No', 'Question', 'Your answer', 'Owner'],
      ['1', 'Do you support SSO?', 'Yes.', 'IT'],
      ['', 'Security', '', ''],
      ['2', 'Describe your backups.', 'Nightly.', 'IT'],
    ])
    expect(progressWords(done)).toBe('3 questions: 2 answered, 1 skipped, 0 open')
  })

  it('gets a column where none is free, named where the others are', () => {
    const made = read('Question\nWhy is it so?\nAnd when?')
    expect(filledTable(writeLine(made, 2, 'Now.'))).toEqual([
      ['Question', 'Answer'],
      ['Why is it so?', ''],
      ['And when?', 'Now.'],
    ])
  })

  it('writes nothing for what is skipped, and has it again when it is taken up', () => {
    const written = writeLine(read('Why?\nWhen?'), 0, 'Because.')
    const skipped = skipLine(written, 0)
    expect(answersToFill(skipped)).toEqual([])
    expect(answersToFill(skipLine(skipped, 0))).toEqual([{ row: 0, column: 1, text: 'Because.' }])
    expect(progressOf(writeLine(written, 0, ' ')).open).toBe(2)
  })

  it('keeps what was done when another column is chosen and chosen back', () => {
    const done = writeLine(read(sheet), 1, 'Yes.')
    const back = withColumns(withColumns(done, { answerColumn: 3 }), { answerColumn: 2 })
    expect(back.lines).toEqual(done.lines)
    expect(withColumns(done, { headRows: 2 }).lines.map(({ row }) => row)).toEqual([2, 3])
  })

  it('loses no row and no cell, whatever is answered', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b ', '?', ' ', 'Do '), maxLength: 6 })
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(table, fc.array(fc.nat(11)), (rows, answered) => {
        const made = questionnaireOf(
          'x',
          { kind: 'table', form: 'csv', delimiter: ',', sheets: [{ name: '', rows }], notices: [] },
          { form: 'csv' },
          making,
        )
        const done = answered.reduce((sofar, row) => writeLine(sofar, row, 'ours'), made)
        const out = filledTable(done)
        expect(out.length).toBe(rows.length)
        for (const [at, row] of rows.entries())
          for (const [column, before] of row.entries())
            if (column !== done.answerColumn) expect(out[at]?.[column]).toBe(before)
      }),
    )
  })
})
