/**
 * Where two sequences differ. The common sequence is node-diff3's; its time grows with the pairs of equal entries times
 * the length, so what both begin and end with is taken off first, and a middle that would still take too long is one
 * hunk: a coarse answer now beats a fine one after the screen has stood still.
 */
import { diffIndices } from 'node-diff3'

/** `before[start, end)` has become `items`. */
export interface Hunk {
  readonly start: number
  readonly end: number
  readonly items: readonly string[]
}

/** Steps of the inner loop, about 30 ms of work. */
const mostWork = 12_000_000

export function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const head = commonHead(before, after)
  const tail = commonTail(before, after, head)
  const [was, is] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  if (was.length === 0 && is.length === 0) return []
  if (was.length === 0 || is.length === 0 || workFor(was, is) > mostWork) {
    return [{ start: head, end: head + was.length, items: is }]
  }
  return diffIndices([...was], [...is]).map(({ buffer1: [at, length], buffer2Content }) => ({
    start: head + at,
    end: head + at + length,
    items: buffer2Content,
  }))
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head += 1
  return head
}

function commonTail(a: readonly string[], b: readonly string[], head: number): number {
  const most = Math.min(a.length, b.length) - head
  let tail = 0
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return tail
}

function workFor(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const item of b) counts.set(item, (counts.get(item) ?? 0) + 1)
  const pairs = a.reduce((sum, item) => sum + (counts.get(item) ?? 0), 0)
  return pairs * Math.min(a.length, b.length)
}
