/** Which column asks, which takes the answers, and how many rows at the top only name the columns: guessed, shown, changeable. */
export interface Columns {
  readonly headRows: number
  readonly questionColumn: number
  /** As wide as the table where no column is free: one is added. */
  readonly answerColumn: number
}

type Table = readonly (readonly string[])[]

const questionHead =
  /^(?:questions?|requirements?|frage|fragen|anforderung\w*|control|description|item|criteri\w+)\b/i
const answerHead =
  /^(?:answers?|respon\w+|antwort\w*|your (?:answer|response)|comments?|vendor|supplier|reply)\b/i
const asking =
  /\?\s*$|^(?:do|does|did|is|are|was|were|can|could|will|would|has|have|how|what|when|where|which|who|why|please|describe|list|provide|explain|state|confirm|specify)\b/i

export const looksAsked = (text: string): boolean => asking.test(text.trim())

export function guessColumns(table: Table): Columns {
  const width = Math.max(1, ...table.map(row => row.length))
  const headRows = guessHeadRows(table)
  const head = table[headRows - 1] ?? []
  const body = table.slice(headRows)
  const scores = Array.from({ length: width }, (_, at) => questionScore(body, at, head[at] ?? ''))
  const questionColumn = scores.indexOf(Math.max(...scores))
  return { headRows, questionColumn, answerColumn: guessAnswerColumn(body, head, questionColumn, width) }
}

/** The first row in which two cells or the only one name columns; what stands above it belongs to the head. */
function guessHeadRows(table: Table): number {
  const rows = table.slice(0, 12)
  const named = rows.findIndex(row => {
    const hits = row.filter(cell => questionHead.test(cell.trim()) || answerHead.test(cell.trim()))
    return hits.length > 0 && row.every(cell => cell.trim().split(/\s+/).length <= 6 && !cell.includes('?'))
  })
  return named + 1
}

function questionScore(body: Table, at: number, head: string): number {
  const cells = body.map(row => (row[at] ?? '').trim()).filter(Boolean)
  if (cells.length === 0) return -1
  const asked = cells.filter(looksAsked).length / cells.length
  const long = cells.filter(cell => cell.split(/\s+/).length >= 4).length / cells.length
  const different = new Set(cells).size / cells.length
  const filled = cells.length / Math.max(1, body.length)
  return asked * 3 + long + different + filled + (questionHead.test(head.trim()) ? 1.5 : 0)
}

function guessAnswerColumn(
  body: Table,
  head: readonly string[],
  questionColumn: number,
  width: number,
): number {
  const isEmpty = (at: number) => body.every(row => (row[at] ?? '').trim() === '')
  const columns = Array.from({ length: width }, (_, at) => at).filter(at => at !== questionColumn)
  const named = columns.filter(at => answerHead.test((head[at] ?? '').trim()))
  return named.find(isEmpty) ?? named[0] ?? columns.find(at => at > questionColumn && isEmpty(at)) ?? width
}
