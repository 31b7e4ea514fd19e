/**
 * Summaries as a reader looks for them: by title, "Gap 2" before "Gap 10". Files come in no order of their own.
 * A title being edited does not move its row from under the hand; the order is made anew when rows come or go.
 */
import { useMemo, useRef } from 'react'

const collator = new Intl.Collator(undefined, { numeric: true })

interface Titled {
  readonly id: string
  readonly title: string
}

export function useInTitleOrder<T extends Titled>(rows: readonly T[] | undefined): readonly T[] | undefined {
  const ranks = useRef<ReadonlyMap<string, number>>(new Map())
  return useMemo(() => {
    if (rows === undefined) return undefined
    const isSameSet = rows.length === ranks.current.size && rows.every(row => ranks.current.has(row.id))
    if (!isSameSet) ranks.current = ranksOf(rows)
    return rows.toSorted((a, b) => (ranks.current.get(a.id) ?? 0) - (ranks.current.get(b.id) ?? 0))
  }, [rows])
}

function ranksOf(rows: readonly Titled[]): ReadonlyMap<string, number> {
  const sorted = rows.toSorted((a, b) => collator.compare(a.title, b.title))
  return new Map(sorted.map((row, rank) => [row.id, rank]))
}
