import { startTransition, useEffect, useState } from 'react'

const each = 6
const all = Number.POSITIVE_INFINITY

/**
 * The rows of a list that are drawn by now: the first few at once, the others some at a time right after, so that a
 * long list of fields neither holds up its screen nor a key that is pressed meanwhile. What is added later is drawn
 * at once.
 */
export function useRowsDrawn<T>(rows: readonly T[], atFirst = 4): readonly T[] {
  const [drawn, setDrawn] = useState(rows.length <= atFirst ? all : atFirst)
  const isWhole = drawn >= rows.length
  useEffect(() => {
    if (drawn < all) startTransition(() => setDrawn(isWhole ? all : drawn + each))
  }, [drawn, isWhole])
  return isWhole ? rows : rows.slice(0, drawn)
}
