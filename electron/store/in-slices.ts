/** Long loops on the main thread let windows and input through between slices. */
const sliceMs = 8

export async function eachInSlices<T>(items: Iterable<T>, visit: (item: T) => void): Promise<void> {
  let sliceEnd = performance.now() + sliceMs
  for (const item of items) {
    visit(item)
    if (performance.now() < sliceEnd) continue
    await new Promise(resume => setImmediate(resume))
    sliceEnd = performance.now() + sliceMs
  }
}

/** Runs `work` over the items, at most `width` at a time, in order of start. */
export async function eachAtOnce<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let at = next++; at < items.length; at = next++) await work(items[at] as T)
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane))
}

export type Pace = () => Promise<void> | undefined

/** For a loop that awaits: answers a promise only when the slice is used up, so that most rounds go on at once. */
export function createPace(): Pace {
  let end = performance.now() + sliceMs
  return () => {
    if (performance.now() < end) return undefined
    return new Promise(resume => {
      setImmediate(() => {
        end = performance.now() + sliceMs
        resume()
      })
    })
  }
}
