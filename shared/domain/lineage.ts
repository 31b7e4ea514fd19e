/**
 * Which versions a record comes from, as "rev:hash", the newest first: of the multiples of 1, 2, 4, 8 and so on the last
 * two each, and the first of all. Two copies that went different ways for n saves share an entry at most 4n saves back,
 * and two dozen entries reach back thousands.
 */
export type Lineage = readonly string[]

/** A version as a parent of the next. */
export interface LineageParent {
  readonly rev: number
  readonly hash: string
  readonly lineage: Lineage
}

/** Enough of a hash to tell the versions of one record apart. */
const hashLetters = 12

export const lineageEntry = (rev: number, hash: string): string => `${rev}:${hash.slice(0, hashLetters)}`

/** The lineage of the version that replaces version `rev` with `hash`, whose own lineage is given. Newest first. */
export function lineageAfter(lineage: Lineage, rev: number, hash: string): Lineage {
  return thinned([lineageEntry(rev, hash), ...lineage.filter(entry => revOf(entry) < rev)], rev)
}

/** The lineage of what is made of two versions: it comes from all that either comes from. Newest first. */
export function lineageOfMerge(one: LineageParent, other: LineageParent): Lineage {
  const newest = Math.max(one.rev, other.rev)
  const byHash = new Map<string, string>()
  for (const entry of [...chainOf(one), ...chainOf(other)]) byHash.set(hashOf(entry), entry)
  return thinned(
    [...byHash.values()].toSorted((a, b) => revOf(b) - revOf(a)),
    newest,
  )
}

/** A version and what it comes from, newest first. */
export const chainOf = ({ rev, hash, lineage }: LineageParent): Lineage => [
  lineageEntry(rev, hash),
  ...lineage,
]

/**
 * The newest entry that both have, or undefined: then nothing is known of a common past. Hashes alone are compared:
 * they cover the content, while a store may count a version that came from elsewhere higher than its maker did.
 */
export function commonEntry(ours: Lineage, theirs: Lineage): string | undefined {
  const known = new Set(theirs.map(hashOf))
  return ours.find(entry => known.has(hashOf(entry)))
}

export const isEntryOf = (entry: string, hash: string): boolean =>
  hashOf(entry) === hash.slice(0, hashLetters)

function thinned(all: Lineage, newest: number): Lineage {
  return all.filter((entry, at) => at === all.length - 1 || isNearFor(revOf(entry), newest))
}

/** One of the last two multiples of the largest power of two that divides it. */
function isNearFor(rev: number, newest: number): boolean {
  const step = rev & -rev
  return rev >= Math.floor(newest / step) * step - step
}

const revOf = (entry: string): number => Number(entry.slice(0, entry.indexOf(':')))
const hashOf = (entry: string): string => entry.slice(entry.indexOf(':') + 1)
