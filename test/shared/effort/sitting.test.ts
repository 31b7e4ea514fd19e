import {
  type Counting,
  type CountingEvent,
  count,
  type Earned,
  idleCutMs,
  leastSittingMs,
  notCounting,
  type Place,
  sameSittingMs,
  writeEveryMs,
} from '@shared/effort/sitting'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const call: Place = { phase: 'prepare', kind: 'call', id: 'a' }
const deal: Place = { phase: 'prepare', kind: 'deal', id: 'b' }
const second = 1_000
const minute = 60 * second

const usedAt = (at: number, place: Place | undefined): CountingEvent => ({
  kind: 'used',
  at,
  place,
  day: '2026-11-19',
})
const used = (at: number, place = call, day = '2026-11-19'): CountingEvent => ({
  kind: 'used',
  at,
  place,
  day,
})
const left = (at: number): CountingEvent => ({ kind: 'left', at })

/** All that is handed out over these events. */
function play(events: readonly CountingEvent[]) {
  let counting: Counting = notCounting
  const earned: Earned[] = []
  for (const event of events) {
    const step = count(counting, event)
    counting = step.counting
    earned.push(...step.earned)
  }
  return { counting, earned, ms: earned.reduce((sum, one) => sum + one.ms, 0) }
}

/** A key every ten seconds. */
const busy = (from: number, to: number, place = call): readonly CountingEvent[] =>
  Array.from({ length: Math.floor((to - from) / (10 * second)) + 1 }, (_, at) =>
    used(from + at * 10 * second, place),
  )

describe('time that counts itself', () => {
  it('is the time of use, in one sitting', () => {
    const { earned, ms } = play([...busy(0, 10 * minute), left(10 * minute)])
    expect(ms).toBe(10 * minute)
    expect(earned.filter(one => one.isFirst)).toHaveLength(1)
    expect(earned[0]?.sitting).toMatchObject({ place: call, startedAt: 0, day: '2026-11-19' })
  })

  it.each([
    ['up to the idle cut counts', idleCutMs, 10 * minute + idleCutMs],
    ['beyond it counts nothing', idleCutMs + 1, 10 * minute],
  ])('a pause %s', (_what, pause, ms) => {
    const again = 5 * minute + pause
    expect(
      play([...busy(0, 5 * minute), ...busy(again, again + 5 * minute), left(again + 5 * minute)]).ms,
    ).toBe(ms)
  })

  it.each([
    ['within a quarter of an hour goes on with the sitting', sameSittingMs, 1],
    ['later begins another', sameSittingMs + 1, 2],
  ])('coming back %s', (_what, away, sittings) => {
    const again = 5 * minute + away
    const { earned } = play([...busy(0, 5 * minute), ...busy(again, again + 5 * minute)])
    expect(earned.filter(one => one.isFirst)).toHaveLength(sittings)
  })

  it.each([
    ['under half a minute is a glance', leastSittingMs - 1, 0],
    ['from half a minute on is work', leastSittingMs, leastSittingMs],
  ])('a look of %s', (_what, length, ms) => {
    expect(play([used(0), used(length), left(length)]).ms).toBe(ms)
  })

  it('is handed out every minute while it goes on', () => {
    for (let at = leastSittingMs; at <= 10 * minute; at += 10 * second) {
      const owed = play(busy(0, at)).counting.sittings[0]?.owedMs ?? 0
      expect(owed).toBeLessThan(writeEveryMs)
    }
  })

  it('goes with what is open: a look elsewhere and back is two places and two sittings', () => {
    const { earned } = play([
      ...busy(0, 2 * minute),
      ...busy(2 * minute, 4 * minute, deal),
      ...busy(4 * minute, 6 * minute),
      left(6 * minute),
    ])
    const of = (place: Place) =>
      earned.filter(one => one.sitting.place.id === place.id).reduce((sum, one) => sum + one.ms, 0)
    expect([of(call), of(deal)]).toEqual([4 * minute, 2 * minute])
    expect(earned.filter(one => one.isFirst)).toHaveLength(2)
  })

  it('stops where nothing is to be counted, and when the window is left', () => {
    expect(
      play([
        ...busy(0, minute),
        usedAt(90 * second, undefined),
        ...busy(10 * minute, 11 * minute),
        left(11 * minute),
      ]).ms,
    ).toBe(minute + 30 * second + minute)
    expect(play([...busy(0, minute), left(70 * second), left(100 * second)]).ms).toBe(70 * second)
  })

  it('begins anew with the day', () => {
    const { earned } = play([
      ...busy(0, minute),
      used(70 * second, call, '2026-11-20'),
      used(140 * second, call, '2026-11-20'),
      left(140 * second),
    ])
    const days = earned.map(one => [one.sitting.day, one.ms])
    expect(days.filter(([day]) => day === '2026-11-19').reduce((sum, [, ms]) => sum + Number(ms), 0)).toBe(
      70 * second,
    )
    expect(days.at(-1)).toEqual(['2026-11-20', 70 * second])
  })

  it('counts no sleep, whether or not the clock went on meanwhile, and goes on after it', () => {
    const hour = 60 * minute
    const woken = [
      ...busy(0, 5 * minute),
      ...busy(8 * hour, 8 * hour + 5 * minute),
      left(8 * hour + 5 * minute),
    ]
    expect(play(woken).ms).toBe(10 * minute)
    expect(play([...busy(0, 5 * minute), ...busy(5 * minute, 10 * minute), left(10 * minute)]).ms).toBe(
      10 * minute,
    )
  })

  it('counts nothing for a clock that was set back', () => {
    expect(play([used(10 * minute), used(5 * minute), left(5 * minute)]).ms).toBe(0)
  })
})

// What people do: several windows, several places, pauses of every length.
const pause = fc.oneof(
  fc.integer({ min: 0, max: 20 * second }),
  fc.integer({ min: 0, max: 4 * minute }),
  fc.integer({ min: 0, max: 40 * minute }),
)
const place = fc.constantFrom<Place | undefined>(call, deal, { ...call, phase: 'debrief' }, undefined)
const act = fc.record({ window: fc.nat(2), leaves: fc.boolean(), place, pause })
const acts = fc.array(act, { maxLength: 120 })

/** Three windows as they are wired: use of one is told to the others. */
function playWindows(list: readonly (typeof act extends fc.Arbitrary<infer T> ? T : never)[]) {
  const windows: Counting[] = [notCounting, notCounting, notCounting]
  const earned: Earned[] = []
  let at = 0
  /** Brute force: of each stretch between two things that happened, whether anybody's time ran. */
  let most = 0
  let running: number | undefined
  const owed: number[] = []
  for (const { window, leaves, place, pause } of list) {
    if (running !== undefined && pause <= idleCutMs) most += pause
    at += pause
    windows.forEach((counting, index) => {
      const isIt = index === window
      if (!isIt && leaves) return
      const event = isIt && !leaves ? usedAt(at, place) : left(at)
      const step = count(counting, event)
      windows[index] = step.counting
      earned.push(...step.earned)
    })
    if (!leaves) running = place === undefined ? undefined : window
    else if (running === window) running = undefined
    owed.push(
      ...windows.flatMap(({ sittings }) =>
        sittings.flatMap(one => (one.totalMs >= leastSittingMs ? [one.owedMs] : [])),
      ),
    )
  }
  return { earned, most, owed }
}

describe('whatever happens in however many windows', () => {
  it('no moment is counted twice, and none that was a pause', () => {
    fc.assert(
      fc.property(acts, list => {
        const { earned, most } = playWindows(list)
        expect(earned.reduce((sum, one) => sum + one.ms, 0)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('a crash loses less than a minute of what was counted', () => {
    fc.assert(
      fc.property(acts, list => {
        for (const ms of playWindows(list).owed) expect(ms).toBeLessThan(writeEveryMs)
      }),
    )
  })

  it('one window, used and left, hands out all of it but the glances', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, pause), { maxLength: 120 }), list => {
        let at = 0
        const events = list.map(([where, gone]) => {
          at += gone
          return usedAt(at, where)
        })
        const { counting, ms } = play([...events, left(at)])
        const glances = play(events).counting.sittings.filter(one => !one.isWritten)
        expect(counting.isRunning).toBe(false)
        const { most } = playWindows(
          list.map(([where, gone]) => ({ window: 0, leaves: false, place: where, pause: gone })),
        )
        const dropped = most - ms
        expect(dropped).toBeGreaterThanOrEqual(0)
        // Each glance is under half a minute, and there is at most one for each time a place was taken up.
        expect(dropped).toBeLessThanOrEqual((glances.length + list.length) * leastSittingMs)
        expect(counting.sittings.every(one => one.owedMs === 0 || one.totalMs < leastSittingMs)).toBe(true)
      }),
    )
  })

  it('each sitting has one first part, and it comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, pause), { maxLength: 120 }), list => {
        let at = 0
        const { earned } = play(
          list.map(([where, gone]) => {
            at += gone
            return usedAt(at, where)
          }),
        )
        const seen = new Set<string>()
        for (const { sitting, isFirst, ms } of earned) {
          const name = `${sitting.place.phase} ${sitting.place.kind} ${sitting.startedAt}`
          expect(isFirst).toBe(!seen.has(name))
          seen.add(name)
          expect(ms).toBeGreaterThan(0)
        }
      }),
    )
  })
})
