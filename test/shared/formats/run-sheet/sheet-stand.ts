/** Reading the fixtures, and which of their words stand nowhere any more. */
import { readdirSync, readFileSync } from 'node:fs'
import { scriptFromSheet } from '@shared/formats/run-sheet/make-script'
import { readRunSheet } from '@shared/formats/run-sheet/read-run-sheet'
import type { RunSheet, RunSheetResult } from '@shared/formats/run-sheet/sheet'
import { making } from '../../../helpers/builders'

const folder = new URL('../../../fixtures/run-sheets/', import.meta.url)
export const fixtures = readdirSync(folder)
  .filter(name => !name.endsWith('.json'))
  .toSorted()
export const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

export function sheetOf(result: RunSheetResult): RunSheet {
  if (result.kind === 'refused') throw new Error(result.message)
  return result.sheet
}

export const readFixture = (name: string): RunSheet => {
  const text = fixture(name)
  return sheetOf(readRunSheet({ text, html: name.endsWith('.html') ? text : undefined, name }))
}

/** The words a reader of the page sees. */
export const visible = (source: string): string =>
  source
    .replace(/<(script|style|title)[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, ' ')
    .replace(/&[a-z]+;/g, ' ')

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}[\p{L}\d]+/gu) ?? []

/** Words of the source that are neither in the script made of it, nor were read as a label or a time. */
export function lostWords(source: string, sheet: RunSheet): readonly string[] {
  const script = scriptFromSheet(sheet, making)
  const read = sheet.rows.flatMap(({ label, time }) => [label ?? '', time ?? ''])
  const kept = new Set(wordsOf([JSON.stringify(script).replace(/\\[nt"]/g, ' '), ...read].join(' ')))
  return wordsOf(source).filter(word => !kept.has(word))
}
