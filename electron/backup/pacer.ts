/** Long work on the main thread lets windows and input through: await it in each round of a loop. */
const sliceMs = 8

export type Pace = () => Promise<void> | undefined

/** Answers a promise only when the slice is used up, so that most rounds go on at once. */
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
