/** Ids in the order they are asked for: the same test makes the same records. */

/** A `newId` that counts: 00000001-0000-4000-8000-000000000001, ...2, ... A `series` keeps two of them apart. */
export function countingIds(series = 1): () => string {
  let count = 0
  return () => {
    count += 1
    return testId(count, series)
  }
}

/** The id number `count` of a series. */
export function testId(count: number, series = 1): string {
  return `${series.toString(16).padStart(8, '0')}-0000-4000-8000-${count.toString(16).padStart(12, '0')}`
}
