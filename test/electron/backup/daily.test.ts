import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DailyOptions, followDaily } from '../../../electron/backup/daily'

const options: DailyOptions = { firstAfterMs: 60_000, everyMs: 1_800_000, quietMs: 15_000 }

function follow() {
  let busy = false
  let saved: (() => void) | undefined
  const made: number[] = []
  const stop = followDaily(options, {
    makeDaily: async () => void made.push(Date.now()),
    isBusy: () => busy,
    onSaved: listener => {
      saved = listener
      return () => {
        saved = undefined
      }
    },
    clock: () => Date.now(),
  })
  return {
    made,
    stop,
    save: () => saved?.(),
    isHeard: () => saved !== undefined,
    setBusy: (now: boolean) => {
      busy = now
    },
  }
}

describe('looking after the daily backup', () => {
  beforeEach(() => vi.useFakeTimers({ now: 0 }))
  afterEach(() => vi.useRealTimers())

  it('begins a minute after the start, and goes on every half hour', async () => {
    const { made } = follow()
    await vi.advanceTimersByTimeAsync(59_999)
    expect(made).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(made).toEqual([60_000])
    await vi.advanceTimersByTimeAsync(1_799_999)
    expect(made).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(made).toEqual([60_000, 1_860_000])
  })

  it('waits for the end of a live run or a long piece of work', async () => {
    const { made, setBusy } = follow()
    setBusy(true)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(made).toEqual([])
    setBusy(false)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(made).toHaveLength(1)
  })

  it('waits until nothing has been saved for fifteen seconds', async () => {
    const { made, save } = follow()
    await vi.advanceTimersByTimeAsync(50_000)
    save()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(made).toEqual([])
    await vi.advanceTimersByTimeAsync(15_000)
    expect(made).toEqual([75_000])
  })

  it('ends with the session', async () => {
    const { made, stop, isHeard } = follow()
    stop()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(made).toEqual([])
    expect(isHeard()).toBe(false)
  })

  it('ends while a backup is being made', async () => {
    const { made, stop } = follow()
    await vi.advanceTimersByTimeAsync(60_000)
    stop()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(made).toHaveLength(1)
  })
})
