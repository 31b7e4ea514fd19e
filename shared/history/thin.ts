/**
 * Which versions of a record are kept, and which are listed. Everything of the last day, then one each five minutes up
 * to thirty days, then the first one and what is still needed. Where all of them together are too many, the oldest go.
 */
import type { VersionEntry } from '../safety'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** RELIABILITY.md R11: thinned after a day to one each five minutes, and kept for thirty days. */
export const fullForMs = dayMs
export const thinnedToMs = 5 * minuteMs
export const keptForMs = 30 * dayMs

/** What always stays, besides the first: the present version and what undo log and notices name. */
export type IsNeeded = (hash: string) => boolean

/** How long all versions of a record stay that is in the trash, or was emptied from it: as long as the others. */
export const isForgotten = (deletedAt: string, now: string): boolean =>
  Date.parse(now) - Date.parse(deletedAt) > keptForMs

/** The entries that stay, in their order. `entries` are oldest first; `now` is an ISO instant. */
export function thinByAge<E extends VersionEntry>(
  entries: readonly E[],
  now: string,
  isNeeded: IsNeeded,
): readonly E[] {
  const nowMs = Date.parse(now)
  return entries.filter((entry, place) => {
    if (place === 0 || isNeeded(entry.hash)) return true
    const age = nowMs - Date.parse(entry.at)
    if (age <= fullForMs) return true
    return age <= keptForMs && isLastOf(entries, place, thinnedToMs)
  })
}

export interface SizedEntry {
  /** Whose version it is; each has its first. */
  readonly of: string
  readonly hash: string
  readonly at: string
  readonly bytes: number
  readonly isFirst: boolean
}

/** What must go, oldest first, so that the rest fits `mostBytes`; less when the rest has to stay. */
export function thinBySize(
  entries: readonly SizedEntry[],
  mostBytes: number,
  isNeeded: (entry: SizedEntry) => boolean,
): ReadonlySet<SizedEntry> {
  let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  const going = new Set<SizedEntry>()
  for (const entry of entries.toSorted((a, b) => a.at.localeCompare(b.at))) {
    if (bytes <= mostBytes) break
    if (entry.isFirst || isNeeded(entry)) continue
    going.add(entry)
    bytes -= entry.bytes
  }
  return going
}

/** How far apart listed versions stand, in minutes, when there are many: nothing, then ever more. */
const listedApart = [0, 1, 5, 15, 60, 6 * 60, 24 * 60, 7 * 24 * 60]

/** At most about `most` of the entries, oldest first: of each stretch the last, and always the first and the present. */
export function versionsToList<E extends VersionEntry>(
  entries: readonly E[],
  present: string | undefined,
  most: number,
): readonly E[] {
  let listed = entries
  for (const apart of listedApart) {
    if (listed.length <= most) return listed
    listed = entries.filter(
      (entry, place) => place === 0 || entry.hash === present || isLastOf(entries, place, apart * minuteMs),
    )
  }
  return listed.length <= most ? listed : [...listed.slice(0, 1), ...listed.slice(1 - most)]
}

/** The next one lies in another stretch of this length, or there is none. */
function isLastOf(entries: readonly VersionEntry[], place: number, stretchMs: number): boolean {
  const [here, next] = [entries[place], entries[place + 1]]
  if (here === undefined || next === undefined || stretchMs === 0) return true
  return Math.floor(Date.parse(here.at) / stretchMs) !== Math.floor(Date.parse(next.at) / stretchMs)
}
