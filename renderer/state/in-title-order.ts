/** Summaries as a reader looks for them: by title, "Gap 2" before "Gap 10". Files come in no order of their own. */
import { useMemo } from 'react'

const collator = new Intl.Collator(undefined, { numeric: true })

export function useInTitleOrder<T extends { readonly title: string }>(
  rows: readonly T[] | undefined,
): readonly T[] | undefined {
  return useMemo(() => rows?.toSorted((a, b) => collator.compare(a.title, b.title)), [rows])
}
