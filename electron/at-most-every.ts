/** Does it at most once in `ms`, counted from now; what is asked for in between is left out. */
export function atMostEvery(
  ms: number,
  run: () => void,
  clock: () => number = () => performance.now(),
): () => void {
  let last = clock()
  return () => {
    if (clock() - last < ms) return
    last = clock()
    run()
  }
}
