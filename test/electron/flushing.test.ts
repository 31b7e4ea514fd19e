import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFlusher, type FlushablePage, longestFlushMs } from '../../electron/flushing'

interface Page extends FlushablePage {
  readonly tokens: number[]
  end(): void
}
function page(id: number, isGone = false): Page {
  let onEnd = () => {}
  return {
    id,
    tokens: [],
    isDestroyed: () => isGone,
    once: (_event, listener) => {
      onEnd = listener
    },
    end: () => onEnd(),
  }
}
const scene = () => createFlusher((asked, { token }) => void (asked as Page).tokens.push(token))
const isDone = async (work: Promise<void>) => {
  let done = false
  void work.then(() => {
    done = true
  })
  await vi.advanceTimersByTimeAsync(0)
  return done
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('asking pages to write', () => {
  it('waits for every page to answer with its own token', async () => {
    const flusher = scene()
    const [a, b] = [page(1), page(2)]
    const work = flusher.flush([a, b])
    flusher.flushed(a, a.tokens[0] ?? 0)
    expect(await isDone(work)).toBe(false)
    flusher.flushed(a, b.tokens[0] ?? 0)
    expect(await isDone(work)).toBe(false)
    flusher.flushed(b, b.tokens[0] ?? 0)
    expect(await isDone(work)).toBe(true)
  })
  it('does not wait for a page that is gone or goes', async () => {
    const flusher = scene()
    const going = page(1)
    const work = flusher.flush([page(2, true), going])
    going.end()
    expect(await isDone(work)).toBe(true)
  })
  it('waits three seconds and no longer for a page that says nothing', async () => {
    const work = scene().flush([page(1)])
    await vi.advanceTimersByTimeAsync(longestFlushMs - 1)
    expect(await isDone(work)).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await isDone(work)).toBe(true)
  })
  it('tells whether one page reacts within the time it is given', async () => {
    const flusher = scene()
    const alive = page(1)
    const reacts = flusher.answers(alive, 10_000)
    flusher.flushed(alive, alive.tokens[0] ?? 0)
    expect(await reacts).toBe(true)
    expect(await flusher.answers(page(2, true), 10_000)).toBe(false)
    const silent = flusher.answers(page(3), 10_000)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await silent).toBe(false)
  })
})
