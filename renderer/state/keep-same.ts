/** Facts put together anew at every change of the records, most of which change nothing in them. */
import { shallow } from 'zustand/shallow'

/**
 * Returns a function that gives back what it gave before wherever the new value holds the same: the whole of it, or
 * single fields, lists, and lists of small pairs. What is drawn from them then knows that it stands.
 */
export function createKeeper<T extends object>(): (value: T) => T {
  let last: T | undefined
  return value => {
    const before = last
    if (before === undefined) {
      last = value
      return value
    }
    const kept = { ...value }
    for (const key of Object.keys(value) as (keyof T)[]) {
      if (isSame(before[key], value[key])) kept[key] = before[key]
    }
    last = shallow(before, kept) ? before : kept
    return last
  }
}

function isSame(before: unknown, after: unknown): boolean {
  if (shallow(before, after)) return true
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false
  return before.every((one, at) => shallow(one, after[at]))
}
