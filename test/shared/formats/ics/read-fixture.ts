import { readFileSync } from 'node:fs'
import type { ImportDraft, ReadContext, ReadResult } from '@shared/formats/draft'
import { readFile } from '@shared/formats/read-file'

export const icsFolder = new URL('../../../fixtures/ics/', import.meta.url)
export const here: ReadContext = { name: '', now: '2026-11-19T12:48:00Z', zone: 'Europe/Berlin' }

/** Reads a calendar of the fixtures the way the app does: bytes first. */
export function readFixture(name: string, context: Partial<ReadContext> = {}): ReadResult {
  return readFile(readFileSync(new URL(name, icsFolder)), { ...here, name, ...context })
}

export function draftOf(result: ReadResult): ImportDraft {
  if (result.kind !== 'draft') throw new Error(`refused: ${result.message}`)
  return result.draft
}

/** A calendar around the given lines of one event. */
export function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join(
    '\r\n',
  )
}
