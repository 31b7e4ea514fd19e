/** The script library as a list: what narrows it, in which order it stands, and how much of it is in use. */
import { titleKey } from './titles'

/** What a filter can ask for, each by the words the user gave. */
export const facets = ['workflow', 'industry', 'product', 'audience'] as const
export type Facet = (typeof facets)[number]

/** A summary of a script fits. */
export interface ListedScript {
  readonly id: string
  readonly title: string
  readonly steps: number
  readonly minutes: number
  readonly revision: number
  readonly industries: readonly string[]
  readonly workflow?: string | undefined
  readonly audience?: string | undefined
  readonly product?: string | undefined
  readonly productVersion?: string | undefined
  readonly lastVerifiedOn?: string | undefined
  readonly revisedOn?: string | undefined
  readonly reviewBy?: string | undefined
  readonly archivedAt?: string | undefined
}

/** Where a script is used: calls that have a copy of it, and the next of them. */
export interface ScriptUse {
  /** Calls held or to come; one that did not happen is none. */
  readonly calls: number
  readonly next?: { readonly callId: string; readonly start: string; readonly name: string } | undefined
}

export const scriptOrders = ['name', 'minutes', 'revision', 'verified', 'used', 'next'] as const
export type ScriptOrder = (typeof scriptOrders)[number]

export interface ScriptFilter extends Readonly<Partial<Record<Facet, string>>> {
  readonly version?: string | undefined
  readonly isArchived: boolean
  readonly onlyStale: boolean
}

const folded = (words: string): string => words.trim().toLowerCase()

/** The words a script has for a facet. */
export function valuesOfScript(script: ListedScript, facet: Facet): readonly string[] {
  const all = facet === 'industry' ? script.industries : [script[facet]]
  return all.flatMap(one => (one === undefined || one.trim() === '' ? [] : [one.trim()]))
}

/** Every value of a facet once, however it is cased, in the order of the alphabet. */
export function facetValues(scripts: readonly ListedScript[], facet: Facet): readonly string[] {
  return distinct(scripts.flatMap(script => valuesOfScript(script, facet)))
}

/** The versions the scripts of a product were written for; of all products without one. */
export function versionValues(
  scripts: readonly ListedScript[],
  product: string | undefined,
): readonly string[] {
  const those = scripts.filter(one => product === undefined || fits(one, 'product', folded(product)))
  return distinct(those.flatMap(({ productVersion }) => productVersion?.trim() || [])).toReversed()
}

function distinct(words: readonly string[]): readonly string[] {
  const byFold = new Map(words.toReversed().map(word => [folded(word), word]))
  return inKeyOrder([...byFold.values()].map(word => ({ word, title: titleKey(word) }))).map(
    ({ word }) => word,
  )
}

/** `wanted` is folded. */
function fits(script: ListedScript, facet: Facet, wanted: string): boolean {
  if (facet === 'industry') return script.industries.some(one => folded(one) === wanted)
  return folded(script[facet] ?? '') === wanted
}

/** `isStale` is asked only where the filter wants to know. Archived scripts stand apart: never among the others. */
export function fitsScriptFilter<S extends ListedScript>(
  script: S,
  filter: ScriptFilter,
  isStale: (script: S) => boolean,
): boolean {
  if ((script.archivedAt !== undefined) !== filter.isArchived) return false
  const { version } = filter
  if (version !== undefined && folded(script.productVersion ?? '') !== folded(version)) return false
  const isWanted = facets.every(facet => {
    const wanted = filter[facet]
    return wanted === undefined || fits(script, facet, folded(wanted))
  })
  return isWanted && (!filter.onlyStale || isStale(script))
}

/**
 * In the wanted order, the alphabet deciding between equals. Names, minutes and the next call ascend; revisions and use
 * descend; of the verified the longest ago comes first, those never verified before them. What is not there comes last.
 */
export function inScriptOrder<S extends ListedScript>(
  scripts: readonly S[],
  order: ScriptOrder,
  uses: Readonly<Record<string, ScriptUse>>,
  isReversed = false,
): readonly S[] {
  const key = keyOf[order]
  const sign = isReversed ? -1 : 1
  const rows = scripts.map(script => ({
    script,
    title: titleKey(script.title),
    key: key(script, uses[script.id]),
  }))
  return rows
    .sort((a, b) => {
      const isMissing = Number(a.key === undefined) - Number(b.key === undefined)
      if (isMissing !== 0) return isMissing
      if (a.key !== undefined && b.key !== undefined && a.key !== b.key)
        return sign * (a.key < b.key ? -1 : 1)
      return (order === 'name' ? sign : 1) * byKey(a, b)
    })
    .map(({ script }) => script)
}

interface Keyed {
  readonly title: string
}
const byKey = (a: Keyed, b: Keyed): number => (a.title < b.title ? -1 : Number(a.title > b.title))
const inKeyOrder = <K extends Keyed>(keyed: readonly K[]): readonly K[] => keyed.toSorted(byKey)

const keyOf: Readonly<
  Record<ScriptOrder, (script: ListedScript, use: ScriptUse | undefined) => string | number | undefined>
> = {
  name: () => 0,
  minutes: ({ minutes }) => minutes,
  revision: ({ revision }) => -revision,
  verified: ({ lastVerifiedOn }) => lastVerifiedOn ?? '',
  used: (_, use) => -(use?.calls ?? 0),
  next: (_, use) => use?.next?.start,
}
