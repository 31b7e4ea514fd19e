/**
 * Which versions a record comes from, as "rev:hash", the newest first: of the multiples of 1, 2, 4, 8 and so on the last
 * two each, and the first of all. Two copies that went different ways for n saves share an entry at most 4n saves back,
 * and two dozen entries reach back thousands.
 */
export type Lineage = readonly string[]

/** Enough of a hash to tell the versions of one record apart. */
const hashLetters = 12

export const lineageEntry = (rev: number, hash: string): string => `${rev}:${hash.slice(0, hashLetters)}`

/** The lineage of the version that replaces version `rev` with `hash`, whose own lineage is given. Newest first. */
export function lineageAfter(lineage: Lineage, rev: number, hash: string): Lineage {
  const all = [lineageEntry(rev, hash), ...lineage.filter(entry => revOf(entry) < rev)]
  return all.filter((entry, at) => at === all.length - 1 || isNearFor(revOf(entry), rev))
}

/** The newest entry that both have, or undefined: then nothing is known of a common past. */
export function commonEntry(ours: Lineage, theirs: Lineage): string | undefined {
  const known = new Set(theirs)
  return ours.find(entry => known.has(entry))
}

export const isEntryOf = (entry: string, hash: string): boolean =>
  entry.endsWith(`:${hash.slice(0, hashLetters)}`)

/** One of the last two multiples of the largest power of two that divides it. */
function isNearFor(rev: number, newest: number): boolean {
  const step = rev & -rev
  return rev >= Math.floor(newest / step) * step - step
}

const revOf = (entry: string): number => Number(entry.slice(0, entry.indexOf(':')))
