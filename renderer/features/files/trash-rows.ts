/** What lies in the trash, as it is listed: newest first, with the days it stays. */
import type { RecordKind } from '@shared/domain/record'
import type { Summary } from '@shared/domain/summary'
import type { TrashList } from '@shared/safety'
import { kindName, shownTitle } from './words'

export const daysKept = 30
const dayMs = 86_400_000

export interface TrashRow {
  readonly id: string
  readonly kind: RecordKind
  readonly title: string
  readonly prospect: string
  readonly deletedAt: string
  /** Whole days it stays; 0 when it goes today. */
  readonly daysLeft: number
  /** In small letters, for the filter. */
  readonly words: string
}

export function trashRows(
  trash: TrashList,
  prospects: readonly Summary[],
  nowMs: number,
): readonly TrashRow[] {
  const names = new Map(
    [...prospects, ...trash].filter(({ kind }) => kind === 'prospect').map(({ id, title }) => [id, title]),
  )
  return trash
    .map(summary => rowOf(summary, names.get(summary.prospectId ?? '') ?? '', nowMs))
    .toSorted((a, b) => (a.deletedAt < b.deletedAt ? 1 : a.deletedAt > b.deletedAt ? -1 : 0))
}

function rowOf({ id, kind, title, deletedAt = '' }: Summary, prospect: string, nowMs: number): TrashRow {
  const goesAt = Date.parse(deletedAt) + daysKept * dayMs
  const daysLeft = Number.isNaN(goesAt) ? daysKept : Math.max(0, Math.floor((goesAt - nowMs) / dayMs))
  const named = shownTitle(kind, title)
  const words = `${named} ${prospect} ${kindName(kind)}`.toLowerCase()
  return { id, kind, title: named, prospect, deletedAt, daysLeft, words }
}

/** Rows of the kind that have every typed word. */
export function filterTrash(
  rows: readonly TrashRow[],
  typed: string,
  kind: RecordKind | 'all',
): readonly TrashRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    row => (kind === 'all' || row.kind === kind) && words.every(word => row.words.includes(word)),
  )
}

export function daysWords(daysLeft: number): string {
  if (daysLeft === 0) return 'goes today'
  return daysLeft === 1 ? '1 day left' : `${daysLeft} days left`
}
