/** The best few of many, without sorting the many. */
export interface Best<T> {
  readonly offer: (item: T) => void
  /** Best first. */
  readonly list: () => readonly T[]
}

/** `isBetter` says that one goes before another; of equals the first offered stays first. */
export function keepBest<T>(most: number, isBetter: (one: T, other: T) => boolean): Best<T> {
  const best: T[] = []
  return {
    offer: item => {
      const worst = best[most - 1]
      if (worst !== undefined && !isBetter(item, worst)) return
      let low = 0
      let high = best.length
      while (low < high) {
        const middle = (low + high) >> 1
        const other = best[middle]
        if (other !== undefined && isBetter(item, other)) high = middle
        else low = middle + 1
      }
      best.splice(low, 0, item)
      if (best.length > most) best.pop()
    },
    list: () => best,
  }
}
