import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQuitHold, type Held, longestSilenceMs } from '../../electron/quit-hold'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface Scene {
  unsaved: number
  /** What the page in front does when it is asked. */
  page: 'reacts' | 'says nothing' | 'is not there'
  readonly told: Held[]
}

function scene(unsaved: number, page: Scene['page'] = 'reacts') {
  const now: Scene = { unsaved, page, told: [] }
  const hold = createQuitHold({
    held: async () => ({ unsaved: now.unsaved, why: 'The disk is full.' }),
    tell: held => void now.told.push(held),
    isAnybodyThere: withinMs => {
      if (now.page !== 'says nothing') return Promise.resolve(now.page === 'reacts')
      return new Promise(resolve => setTimeout(() => resolve(false), withinMs))
    },
  })
  return { now, hold }
}

async function decisionAfter(decided: Promise<boolean>, ms: number): Promise<boolean | 'waits'> {
  let decision: boolean | 'waits' = 'waits'
  void decided.then(one => {
    decision = one
  })
  await vi.advanceTimersByTimeAsync(ms)
  return decision
}

describe('a quit with nothing unsaved', () => {
  it('asks nobody', async () => {
    const { now, hold } = scene(0)
    expect(await hold.mayLeave()).toBe(true)
    expect(now.told).toEqual([])
  })
})

describe('a quit with changes that no disk took', () => {
  it('tells how many and why, and waits for the answer as long as the page reacts', async () => {
    const { now, hold } = scene(2)
    const decided = hold.mayLeave()
    expect(await decisionAfter(decided, 10 * 60_000)).toBe('waits')
    expect(now.told).toEqual([{ unsaved: 2, why: 'The disk is full.' }])
    hold.answer('quit')
    expect(await decided).toBe(true)
  })

  it('stays on the user’s word, takes the question away, and asks again at the next quit', async () => {
    const { now, hold } = scene(1)
    const decided = hold.mayLeave()
    await vi.advanceTimersByTimeAsync(0)
    hold.answer('stay')
    expect(await decided).toBe(false)
    expect(now.told.at(-1)?.unsaved).toBe(0)
    const again = hold.mayLeave()
    expect(await decisionAfter(again, 5_000)).toBe('waits')
    hold.answer('quit')
    expect(await again).toBe(true)
  })

  it('goes by itself once all has been written after all', async () => {
    const { now, hold } = scene(1)
    const decided = hold.mayLeave()
    expect(await decisionAfter(decided, 3_000)).toBe('waits')
    now.unsaved = 0
    expect(await decisionAfter(decided, 3_000)).toBe(true)
  })

  it('waits ten seconds and no longer for a page that says nothing: the journal has it all', async () => {
    const { hold } = scene(1, 'says nothing')
    const decided = hold.mayLeave()
    expect(await decisionAfter(decided, longestSilenceMs - 1)).toBe('waits')
    expect(await decisionAfter(decided, 1)).toBe(true)
  })

  it('goes when no window is there, or when the page dies while it asks', async () => {
    expect(await scene(1, 'is not there').hold.mayLeave()).toBe(true)
    const { now, hold } = scene(1)
    const decided = hold.mayLeave()
    expect(await decisionAfter(decided, 3_000)).toBe('waits')
    now.page = 'is not there'
    expect(await decisionAfter(decided, 3_000)).toBe(true)
  })

  it('is not moved by an answer that comes without a question', async () => {
    const { hold } = scene(1)
    hold.answer('quit')
    expect(await decisionAfter(hold.mayLeave(), 3_000)).toBe('waits')
  })
})
