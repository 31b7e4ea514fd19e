/** Work on the same key runs in the order it was asked for; work on different keys runs side by side. */
export type KeyedQueue = {
  readonly run: <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>
  /** Resolves when everything asked for so far has ended, well or not. */
  readonly settled: () => Promise<void>
}

export function createKeyedQueue(): KeyedQueue {
  const tails = new Map<string, Promise<unknown>>()

  const run = <T>(keys: readonly string[], work: () => Promise<T>): Promise<T> => {
    const ahead = keys.map(key => tails.get(key)).filter(tail => tail !== undefined)
    const result = ahead.length === 0 ? work() : Promise.all(ahead).then(work)
    const tail = result.then(nothing, nothing)
    for (const key of keys) tails.set(key, tail)
    void tail.then(() => {
      for (const key of keys) if (tails.get(key) === tail) tails.delete(key)
    })
    return result
  }

  const settled = async () => {
    await Promise.all(tails.values())
  }

  return { run, settled }
}

function nothing(): void {}
