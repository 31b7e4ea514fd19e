/** The register of known gaps as it is read: narrowed by product, version and status, in groups, the longest unchecked first. */
import { isStaleGap } from './gap'
import type { SummaryOf } from './summary'

export type GapGroup = 'none' | 'product' | 'status'
export type GapOrder = 'title' | 'checked'

export interface RegisterFilter {
  /** Absent = all. The empty text stands for gaps without one. */
  readonly product?: string | undefined
  readonly version?: string | undefined
  readonly status?: string | undefined
}

export type RegisterRow =
  | { readonly kind: 'heading'; readonly id: string; readonly title: string; readonly count: number }
  | { readonly kind: 'gap'; readonly id: string; readonly gap: SummaryOf<'gap'>; readonly isStale: boolean }

/** Gaps as rows; `today` is a calendar day. Their order is kept. */
export function registerRows(gaps: readonly SummaryOf<'gap'>[], today: string): readonly RegisterRow[] {
  return gaps.map(gap => ({ kind: 'gap', id: gap.id, gap, isStale: isStaleGap(gap, today) }))
}

export const fitsFilter = (gap: SummaryOf<'gap'>, filter: RegisterFilter): boolean =>
  (filter.product === undefined || (gap.product ?? '').trim() === filter.product) &&
  (filter.version === undefined || (gap.productVersion ?? '').trim() === filter.version) &&
  (filter.status === undefined || gap.status === filter.status)

/** Never checked first, then the longest unchecked; what stands alike keeps its order. */
export const byLastChecked = (gaps: readonly SummaryOf<'gap'>[]): readonly SummaryOf<'gap'>[] =>
  gaps.toSorted((a, b) => {
    const [one, other] = [a.lastCheckedOn ?? '', b.lastCheckedOn ?? '']
    return one < other ? -1 : one > other ? 1 : 0
  })

/** The same rows under a heading for each group, groups in the order of their names. */
export function inGroups(
  rows: readonly RegisterRow[],
  group: GapGroup,
  titleOf: (key: string) => string,
): readonly RegisterRow[] {
  if (group === 'none') return rows
  const groups = new Map<string, RegisterRow[]>()
  for (const row of rows) {
    if (row.kind !== 'gap') continue
    const key = group === 'status' ? row.gap.status : (row.gap.product ?? '').trim()
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [row])
    else known.push(row)
  }
  // What has no name stands last.
  const keys = [...groups.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  return keys.flatMap(key => {
    const members = groups.get(key) ?? []
    return [
      { kind: 'heading' as const, id: `group:${key}`, title: titleOf(key), count: members.length },
      ...members,
    ]
  })
}

/** The values a filter offers: those there are, in order, the nameless last. */
export function valuesOf(
  gaps: readonly SummaryOf<'gap'>[],
  field: 'product' | 'productVersion',
): readonly string[] {
  const values = new Set(gaps.map(gap => (gap[field] ?? '').trim()))
  return [...values].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, undefined, { numeric: true }),
  )
}
