/** What the user changes in the rows of a run sheet before it is taken. Each gives new rows, or the same ones. */
import { recognisePart } from './parts'
import { isPart, type Level, levels, type RowForm, type SheetRow } from './sheet'

export type Rows = readonly SheetRow[]

/** Of the outline; undefined for what is about the whole sheet. */
export function levelOf({ form }: SheetRow): Level | undefined {
  if (form === 'chapter' || form === 'step') return form
  return isPart(form) ? 'part' : undefined
}

/** The words a row was read from, its label with them where nothing else is left. */
const wordsOf = (row: SheetRow): string => (row.text === '' ? (row.label ?? '') : row.text)

export const changeRow = (rows: Rows, id: number, fields: Partial<SheetRow>): Rows =>
  rows.map(row => (row.id === id ? { ...row, ...fields } : row))

export const toggleOut = (rows: Rows, id: number): Rows =>
  rows.map(row => (row.id === id ? { ...row, isOut: row.isOut === true ? undefined : true } : row))

/** One level out (-1) or in (1); what is about the whole sheet becomes a step first. */
export function shiftLevel(rows: Rows, id: number, by: -1 | 1): Rows {
  const row = rows.find(one => one.id === id)
  const level = row && levelOf(row)
  const next = level === undefined ? 'step' : levels[levels.indexOf(level) + by]
  return row === undefined || next === undefined ? rows : setForm(rows, id, next === 'part' ? 'part' : next)
}

/** `part` lets the words say which. */
export function setForm(rows: Rows, id: number, form: RowForm | 'part'): Rows {
  const row = rows.find(one => one.id === id)
  if (row === undefined || row.form === form) return rows
  const text = wordsOf(row)
  const label = row.text === '' ? undefined : row.label
  if (form !== 'part') {
    const value = form === 'open' || form === 'copy' || form === 'switch' ? (row.value ?? text) : undefined
    return changeRow(rows, id, { form, text, label, value })
  }
  const part = recognisePart(text)
  return changeRow(rows, id, isPart(part.form) ? { ...part, label } : { form: 'tell', text, label })
}
