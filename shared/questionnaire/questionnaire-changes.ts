/** What is done to a questionnaire, line by line. Rows that ask nothing stay in the table and go back out as they came. */
import { newQuestionnaire, type Questionnaire, type QuestionnaireLine } from '../domain/questionnaire'
import type { Making } from '../domain/record'
import type { SheetRead, TableResult } from '../formats/table/table-result'
import { type Columns, guessColumns, looksAsked } from './guess-columns'

type Read = Extract<TableResult, { kind: 'table' }>

/** The sheet that asks most; a workbook has cover sheets and lists beside it. */
export function askingSheet(sheets: readonly SheetRead[]): SheetRead | undefined {
  const asked = ({ rows }: SheetRead) => rows.flat().filter(looksAsked).length
  return sheets.toSorted((a, b) => asked(b) - asked(a))[0]
}

export function questionnaireOf(
  name: string,
  read: Read,
  from: { readonly form: Questionnaire['source']['form']; readonly path?: string | undefined },
  making: Making,
): Questionnaire {
  const sheet = askingSheet(read.sheets)
  const table = sheet?.rows ?? []
  const others = read.sheets.filter(one => one !== sheet).map(one => `“${one.name}”`)
  const notices = [
    ...read.notices,
    ...(others.length > 0 ? [`Only the sheet “${sheet?.name}” is filled; not ${others.join(', ')}.`] : []),
  ].map(words => words.slice(0, 2_000))
  const made = newQuestionnaire(
    {
      name: name.slice(0, 200),
      table,
      source: { ...from, delimiter: read.delimiter, ...(sheet?.name && { sheet: sheet.name }) },
      notices,
    },
    making,
  )
  return withColumns(made, guessColumns(table))
}

/** Other columns: lines that were done stay so where their row still asks something. */
export function withColumns(questionnaire: Questionnaire, columns: Partial<Columns>): Questionnaire {
  const next = { ...questionnaire, ...columns }
  const before = new Map(questionnaire.lines.map(line => [line.row, line]))
  const lines = next.table.flatMap((row, at): QuestionnaireLine[] => {
    const asked = (row[next.questionColumn] ?? '').trim()
    if (at < next.headRows || asked === '') return []
    const known = before.get(at)
    if (known !== undefined && (known.state !== 'skipped' || known.text !== undefined)) return [known]
    return [{ row: at, state: isHeading(row, next) ? 'skipped' : 'open' }]
  })
  return { ...next, lines }
}

/** "Security" alone in its row asks nothing. It can be answered all the same. */
function isHeading(row: readonly string[], { questionColumn }: Questionnaire): boolean {
  const asked = (row[questionColumn] ?? '').trim()
  const others = row.filter((cell, at) => at !== questionColumn && cell.trim() !== '')
  return !looksAsked(asked) && asked.split(/\s+/).length <= 3 && others.length === 0 && row.length > 1
}

export const askedIn = (
  { table, questionColumn }: Pick<Questionnaire, 'table' | 'questionColumn'>,
  { row }: Pick<QuestionnaireLine, 'row'>,
): string => (table[row]?.[questionColumn] ?? '').trim()

/** The other filled cells of the row, for what they say beside the question: a number, a chapter. */
export function besideIn(
  { table, questionColumn, answerColumn }: Questionnaire,
  { row }: QuestionnaireLine,
): readonly string[] {
  return (table[row] ?? []).filter(
    (cell, at) => at !== questionColumn && at !== answerColumn && cell.trim() !== '',
  )
}

export const changeLine = (
  questionnaire: Questionnaire,
  row: number,
  fields: Partial<QuestionnaireLine>,
): Questionnaire => ({
  ...questionnaire,
  lines: questionnaire.lines.map(line => (line.row === row ? { ...line, ...fields } : line)),
})

export const takeAnswer = (
  questionnaire: Questionnaire,
  row: number,
  answer: { readonly id: string; readonly text: string },
): Questionnaire =>
  changeLine(questionnaire, row, {
    state: 'answered',
    answerId: answer.id as NonNullable<QuestionnaireLine['answerId']>,
    text: answer.text,
    ...ownWords,
  })

/** No longer what answered its question later. */
const ownWords = { filledFrom: undefined, filledAt: undefined } as const

/** Written by hand: nothing written is no answer, and what was owed before is owed again. */
export function writeLine(questionnaire: Questionnaire, row: number, text: string): Questionnaire {
  const line = questionnaire.lines.find(one => one.row === row)
  if (line === undefined) return questionnaire
  return changeLine(questionnaire, row, {
    ...(text.trim() === '' ? { state: emptyState(line), text: undefined } : { state: 'answered', text }),
    ...ownWords,
  })
}

const emptyState = ({ questionId }: QuestionnaireLine) =>
  questionId === undefined ? ('open' as const) : ('owed' as const)

/** Skipped, or open again. What was written stays for the case that it is wanted again. */
export function skipLine(questionnaire: Questionnaire, row: number): Questionnaire {
  const line = questionnaire.lines.find(one => one.row === row)
  if (line === undefined) return questionnaire
  const isBack = line.state === 'skipped'
  return changeLine(questionnaire, row, {
    state: !isBack ? 'skipped' : line.text === undefined ? emptyState(line) : 'answered',
  })
}

export interface Progress {
  readonly lines: number
  readonly answered: number
  readonly skipped: number
  readonly owed: number
  readonly open: number
}

export function progressOf({ lines }: Questionnaire): Progress {
  const count = (state: QuestionnaireLine['state']) => lines.filter(line => line.state === state).length
  return {
    lines: lines.length,
    answered: count('answered'),
    skipped: count('skipped'),
    owed: count('owed'),
    open: count('open'),
  }
}

/** "60 questions: 41 answered, 3 skipped, 16 open". */
export function progressWords(questionnaire: Questionnaire): string {
  const { lines, answered, skipped, owed, open } = progressOf(questionnaire)
  const parts = [
    `${answered} answered`,
    skipped > 0 && `${skipped} skipped`,
    owed > 0 && `${owed} owed`,
    `${open} open`,
  ].filter(Boolean)
  return `${lines} ${lines === 1 ? 'question' : 'questions'}: ${parts.join(', ')}`
}

/** The table as it goes back out: the same rows and columns in the same order, with the answers in theirs. */
export function filledTable(questionnaire: Questionnaire): readonly (readonly string[])[] {
  const { table, headRows, answerColumn } = questionnaire
  const width = Math.max(0, ...table.map(row => row.length))
  const texts = new Map(answersToFill(questionnaire).map(({ row, text }) => [row, text]))
  return table.map((row, at) => {
    const isAdded = answerColumn >= width
    const wide = isAdded
      ? [...row, ...Array<string>(Math.max(0, answerColumn + 1 - row.length)).fill('')]
      : [...row]
    const text = texts.get(at) ?? (isAdded && headRows > 0 && at === headRows - 1 ? 'Answer' : undefined)
    if (text === undefined) return wide
    while (wide.length <= answerColumn) wide.push('')
    wide[answerColumn] = text
    return wide
  })
}

/** The cells that are written; what is skipped, owed or open leaves theirs as it is. */
export const answersToFill = ({ lines, answerColumn }: Questionnaire) =>
  lines.flatMap(({ row, state, text }) =>
    state === 'answered' && text !== undefined ? [{ row, column: answerColumn, text }] : [],
  )
