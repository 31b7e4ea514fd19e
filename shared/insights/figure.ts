/** What every figure of Insights has besides its plot: the finding in words, its n, a table, the records behind it. */

/** A record that a figure leads to. Its own screen shows it. */
export interface Ref {
  readonly kind: 'call' | 'deal' | 'gap' | 'answer' | 'prospect'
  readonly id: string
  /** What it is called, where its list may not be at hand. */
  readonly name?: string | undefined
}

export type Cell = string | number | undefined

export interface Column {
  readonly id: string
  readonly title: string
  readonly isNumber?: boolean
}

export interface FigureRow {
  readonly key: string
  /** One per column. Numbers are plain, so that a sheet can go on counting. */
  readonly cells: readonly Cell[]
  /** The records this row counts; one is opened, several are listed. */
  readonly refs: readonly Ref[]
}

export interface Figure {
  /** The finding; where there is none, that. */
  readonly title: string
  /** What is counted, with n. */
  readonly sub: string
  readonly n: number
  readonly columns: readonly Column[]
  readonly rows: readonly FigureRow[]
}

export const callRef = ({ id }: { readonly id: string }): Ref => ({ kind: 'call', id })
export const dealRef = ({ id }: { readonly id: string }): Ref => ({ kind: 'deal', id })

/** Each record once, in order. */
export const distinct = (refs: readonly Ref[]): readonly Ref[] => [
  ...new Map(refs.map(ref => [`${ref.kind} ${ref.id}`, ref])).values(),
]

/** Lists by a key, in order of first appearance. */
export function grouped<T>(list: Iterable<T>, keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOf(one)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [one])
    else known.push(one)
  }
  return groups
}
