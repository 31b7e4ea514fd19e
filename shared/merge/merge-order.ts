/** The order of a list after two people have moved, added and removed items of it. */
export interface MergedOrder {
  readonly keys: readonly string[]
  /** Both moved the same items to different places: the order is ours. */
  readonly clash: boolean
}

/**
 * Orders the keys in `kept`, each of which stands in `ours` or `theirs`. What only one side moved or added goes behind
 * what it stands behind on that side. The same whichever side asks, unless they clash.
 */
export function mergeOrder(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
  kept: ReadonlySet<string>,
): MergedOrder {
  const [mine, other] = [ours.filter(key => kept.has(key)), theirs.filter(key => kept.has(key))]
  const theirKeys = new Set(other)
  const shared = new Set(mine.filter(key => theirKeys.has(key)))
  const moved = { ours: movedIn(mine, base, shared), theirs: movedIn(other, base, shared) }
  if (isSameOrder(mine, other, shared)) return merged(...inTurn(mine, other), shared)
  if (base !== undefined && moved.ours.size === 0) return merged(other, mine, shared)
  if (base !== undefined && moved.theirs.size === 0) return merged(mine, other, shared)
  const apart = base !== undefined && ![...moved.ours].some(key => moved.theirs.has(key))
  if (!apart) return { ...merged(mine, other, shared), clash: true }
  const [first, second] = inTurn(mine, other)
  const away = first === mine ? moved.theirs : moved.ours
  return merged(
    first.filter(key => !away.has(key)),
    second,
    new Set([...shared].filter(key => !away.has(key))),
  )
}

/** Both in an order that does not depend on who asks. */
function inTurn(
  a: readonly string[],
  b: readonly string[],
): readonly [first: readonly string[], second: readonly string[]] {
  return a.join() <= b.join() ? [a, b] : [b, a]
}

/** `first`, with those of `second` that are not settled yet put behind what they stand behind there. */
function merged(
  first: readonly string[],
  second: readonly string[],
  settled: ReadonlySet<string>,
): MergedOrder {
  const keys = [...first]
  second.forEach((key, at) => {
    if (settled.has(key)) return
    const before = at === 0 ? -1 : keys.indexOf(second[at - 1] ?? '')
    keys.splice(before + 1, 0, key)
  })
  return { keys, clash: false }
}

function isSameOrder(a: readonly string[], b: readonly string[], shared: ReadonlySet<string>): boolean {
  const others = b.filter(key => shared.has(key))
  return a.filter(key => shared.has(key)).every((key, at) => key === others[at])
}

/** Those that have left their places: all but the longest run of those that still stand as in the base. */
export function movedIn(
  side: readonly string[],
  base: readonly string[] | undefined,
  shared: ReadonlySet<string>,
): ReadonlySet<string> {
  const places = new Map((base ?? []).map((key, at) => [key, at]))
  const known = side.filter(key => shared.has(key) && places.has(key))
  const staying = new Set(longestRising(known.map(key => places.get(key) ?? 0)))
  return new Set(known.filter(key => !staying.has(places.get(key) ?? -1)))
}

/** The longest rising run of numbers, n log n. */
function longestRising(values: readonly number[]): readonly number[] {
  const ends: number[] = []
  const before = new Map<number, number | undefined>()
  for (const value of values) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before.set(value, low === 0 ? undefined : ends[low - 1])
    ends[low] = value
  }
  const run: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) run.unshift(at)
  return run
}
