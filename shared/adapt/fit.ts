/**
 * What to shorten and what to leave out so that a plan fits its minutes (DEFINITIONS, Re-plan): what must stay stays;
 * then the largest sum of worth; a step shrinks to its least minutes before it is dropped, so the fewest drops; then
 * the fewest changes; then the earliest drop; then what takes the fewest minutes away. Exact: of all plans that fit, the
 * best one. Nothing here knows of steps, so that a run which is late can be planned again with it.
 */

export interface FitItem {
  readonly id: string
  /** Minutes as planned, and the least it takes; the least is never more than planned. */
  readonly minutes: number
  readonly least: number
  /** A whole number, 0 or more. */
  readonly worth: number
  readonly mustKeep: boolean
}

export type Treatment = 'keep' | 'shorten' | 'drop'

export interface Fit {
  /** One for each item, in their order. */
  readonly treatments: readonly Treatment[]
  readonly minutes: number
  /** By how much even the shortest plan that keeps what must stay is too long; 0 when the plan fits. */
  readonly over: number
}

/** Hundredths of a minute: sums of halves and tenths stay exact. */
const planGrid = 100

/**
 * `available` minutes for `items`, which keep their order. When no plan fits, the shortest one and by how much it is over.
 * Lengths are whole parts of a minute, `grid` to the minute.
 */
export function fitInto(items: readonly FitItem[], available: number, grid: number = planGrid): Fit {
  const onGrid = items.map(item => gridded(item, grid))
  const room = Math.round(available * grid)
  const shortest = onGrid.reduce((sum, item) => sum + (item.mustKeep ? item.least : 0), 0)
  const best = bestWithin(onGrid, Math.max(room, shortest))
  const treatments = treatmentsOf(best)
  return { treatments, minutes: best.used / grid, over: Math.max(0, shortest - room) / grid }
}

function gridded(item: FitItem, grid: number): FitItem {
  const minutes = Math.round(item.minutes * grid)
  return { ...item, minutes, least: Math.min(Math.round(item.least * grid), minutes) }
}

/** A way to treat the items from one on to the last. */
interface Way {
  readonly used: number
  readonly worth: number
  readonly drops: number
  readonly changes: number
  readonly treatment: Treatment | undefined
  readonly rest: Way | undefined
}

const end: Way = { used: 0, worth: 0, drops: 0, changes: 0, treatment: undefined, rest: undefined }

/** From the last item to the first: of the ways that use no more minutes than another, only the better one goes on. */
function bestWithin(items: readonly FitItem[], room: number): Way {
  const ways = items.reduceRight<readonly Way[]>(
    (rests, item) => {
      const extended = rests.flatMap(rest => waysWith(item, rest)).filter(way => way.used <= room)
      return withoutWorse(extended)
    },
    [end],
  )
  return ways.at(-1) ?? end
}

function waysWith(item: FitItem, rest: Way): readonly Way[] {
  const { minutes: full, least } = item
  const ways = [next(rest, 'keep', full, item.worth)]
  if (least < full) ways.push(next(rest, 'shorten', least, item.worth))
  if (!item.mustKeep) ways.push(next(rest, 'drop', 0, 0))
  return ways
}

const next = (rest: Way, treatment: Treatment, minutes: number, worth: number): Way => ({
  used: rest.used + minutes,
  worth: rest.worth + worth,
  drops: rest.drops + (treatment === 'drop' ? 1 : 0),
  changes: rest.changes + (treatment === 'keep' ? 0 : 1),
  treatment,
  rest,
})

/** By minutes used, and each better than all that use less: the last one is the best of all. */
function withoutWorse(ways: readonly Way[]): readonly Way[] {
  const kept: Way[] = []
  for (const way of ways.toSorted((a, b) => a.used - b.used || compareWays(b, a))) {
    const best = kept.at(-1)
    if (best === undefined || compareWays(way, best) > 0) kept.push(way)
  }
  return kept
}

/** Above 0 when `a` is better: worth, drops, changes, the earlier drop, more minutes left as planned, the earlier shortening. */
function compareWays(a: Way, b: Way): number {
  return (
    a.worth - b.worth ||
    b.drops - a.drops ||
    b.changes - a.changes ||
    earlier(a, b, 'drop') ||
    a.used - b.used ||
    earlier(a, b, 'shorten')
  )
}

function earlier(a: Way, b: Way, treatment: Treatment): number {
  let [left, right]: readonly (Way | undefined)[] = [a, b]
  while (left !== right && left !== undefined && right !== undefined) {
    const [inLeft, inRight] = [left.treatment === treatment, right.treatment === treatment]
    if (inLeft !== inRight) return inLeft ? 1 : -1
    left = left.rest
    right = right.rest
  }
  return 0
}

function treatmentsOf(way: Way): readonly Treatment[] {
  const treatments: Treatment[] = []
  for (let at: Way | undefined = way; at?.treatment !== undefined; at = at.rest) treatments.push(at.treatment)
  return treatments
}
