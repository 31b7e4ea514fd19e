import type { Environment } from '@shared/domain/environment'
import { type Clash, clashesOf, clashesWith, type Day, resetMinutesOf, usesOf } from '@shared/preflight/day'
import { clashReason, clashTitle, proposalWords } from '@shared/preflight/day-words'
import {
  callsIn,
  isOfEnvironment,
  keyOf,
  type Proposal,
  proposalsFor,
  withChange,
} from '@shared/preflight/proposals'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEnvironment } from '../../helpers/builders'
import { at, clock, dayCall, dayOf, demoA, demoB, said } from './day-world'

describe('the same tenant twice in a day', () => {
  it.each([
    [29, ['overlap Corvane Bellweather']],
    [30, ['reset Corvane Bellweather']],
    [57, ['reset Corvane Bellweather']],
    [58, []],
  ] as const)('a 28 minute reset, 14:00 for 30 min and again after %i min: %j', (later, clashes) => {
    const day = dayOf([dayCall('Corvane', 0, 30, [demoA]), dayCall('Bellweather', later, 45, [demoA])])
    expect(clashesOf(day).map(said)).toEqual(clashes)
  })

  it('counts the look after a reset', () => {
    const checked = anEnvironment({ ...demoA, checkMinutes: 5 })
    expect(resetMinutesOf(checked)).toBe(33)
    const calls = [dayCall('Corvane', 0, 30, [checked]), dayCall('Bellweather', 60, 45, [checked])]
    expect(clashesOf(dayOf(calls, { environments: [checked] })).map(said)).toEqual([
      'reset Corvane Bellweather',
    ])
  })

  it('never guesses how long a reset takes: without it only the same time is a clash', () => {
    const unknown = anEnvironment({ resetMinutes: undefined })
    const calls = [dayCall('Corvane', 0, 30, [unknown]), dayCall('Bellweather', 31, 45, [unknown])]
    expect(resetMinutesOf(unknown)).toBeUndefined()
    expect(clashesOf(dayOf(calls, { environments: [unknown] }))).toEqual([])
  })

  it('a call books it from its start to its end, beside what is written by hand', () => {
    const booked: Environment = {
      ...demoA,
      bookings: [
        { from: at(60), to: at(90), note: 'Support' },
        { callId: dayCall('old', 0, 1).id, from: at(0), to: at(30) },
      ],
    }
    const call = dayCall('Corvane', 0, 30, [booked])
    expect(usesOf(booked, [call]).map(({ from, note }) => [clock(from), note])).toEqual([
      ['14:00', undefined],
      ['15:00', 'Support'],
    ])
    const late = dayCall('Bellweather', 80, 30, [booked])
    expect(clashesOf(dayOf([late], { environments: [booked] })).map(said)).toEqual([
      'overlap Support Bellweather',
    ])
  })
})

describe('a call that was held', () => {
  const held = dayCall('Corvane', 0, 30, [demoA], { held: true })
  const after = (start: number, environment = demoA) =>
    clashesOf(
      dayOf([held, dayCall('Bellweather', start, 45, [environment])], { environments: [environment] }),
    ).map(said)

  it.each([
    [29, []],
    [30, ['reset Corvane Bellweather']],
    [57, ['reset Corvane Bellweather']],
    [58, []],
  ] as const)('leaves its tenant to be reset: again after %i min: %j', (start, clashes) => {
    expect(after(start)).toEqual(clashes)
  })

  it.each([
    ['lastResetAt', 29, 1],
    ['lastResetAt', 30, 0],
    ['lastVerifiedAt', 29, 1],
    ['lastVerifiedAt', 30, 0],
  ] as const)('unless that was done: %s %i min after 14:00', (field, minutes, count) => {
    expect(after(40, anEnvironment({ ...demoA, [field]: at(minutes) }))).toHaveLength(count)
  })

  it('is no clash for anybody, and none for a booking by hand', () => {
    const fields = { colleagueIds: ['me'] }
    const overlapping = [{ ...held, ...fields }, dayCall('Bellweather', 10, 30, [], fields)]
    expect(clashesOf(dayOf(overlapping, { meId: 'me' }))).toEqual([])
    const booked = anEnvironment({ ...demoA, bookings: [{ from: at(31), to: at(60) }] })
    expect(clashesOf(dayOf([held], { environments: [booked] }))).toEqual([])
  })

  it('is moved to no other tenant, nor changed for another one', () => {
    const later = dayCall('Bellweather', 40, 45, [demoA])
    const other = dayCall('Tessamine', -60, 30, [demoB], { held: true })
    const day = dayOf([held, later, other])
    const [clash] = clashesOf(day)
    if (clash === undefined || !isOfEnvironment(clash)) return expect.fail('no clash')
    expect(proposalsFor(clash, day)).toEqual([
      { kind: 'move', callId: later.id, from: demoA.id, to: demoB.id },
    ])
  })
})

describe('people', () => {
  const [tom, me, helen] = ['tom', 'me', 'helen']
  it.each([
    ['a colleague', { colleagueIds: [tom] }, 'colleague'],
    ['one of theirs', { personIds: [helen] }, 'person'],
    ['me', { colleagueIds: [me] }, 'me'],
  ] as const)('%s cannot be in two calls at once', (_who, fields, kind) => {
    const overlapping = [dayCall('Corvane', 0, 30, [], fields), dayCall('Bellweather', 29, 30, [], fields)]
    const clashes = clashesOf(dayOf(overlapping, { meId: me }))
    expect(clashes.map(clash => clash.kind === 'person' && clash.who.kind)).toContain(kind)
  })

  it('may be in one call right after the other', () => {
    const fields = { colleagueIds: [tom] }
    const day = dayOf([dayCall('Corvane', 0, 30, [], fields), dayCall('Bellweather', 30, 30, [], fields)])
    expect(clashesOf(day)).toEqual([])
  })
})

describe('proposals', () => {
  const corvane = dayCall('Corvane', 30, 30, [demoA])
  const bellweather = dayCall('Bellweather', 87, 45, [demoA])
  const proposed = (day: Day) => {
    const clash = clashesOf(day).find(isOfEnvironment)
    if (clash === undefined) throw new Error('no clash')
    return proposalsFor(clash, day).map(one => proposalWords(one, day, clock))
  }

  it('another tenant that is free, for the later call first', () => {
    expect(proposed(dayOf([corvane, bellweather]))).toEqual(['Use Demo B at 15:27', 'Use Demo B at 14:30'])
  })

  it('none that is taken, expired or in the trash', () => {
    const taken = dayCall('Orrin', 80, 60, [demoB])
    expect(proposed(dayOf([corvane, bellweather, taken]))).not.toContain('Use Demo B at 15:27')
    for (const gone of [{ expiresOn: '2026-11-18' }, { deletedAt: at(0) }]) {
      const day = dayOf([corvane, bellweather], { environments: [demoA, { ...demoB, ...gone }] })
      expect(proposed(day)).toEqual([])
    }
  })

  it('a swap with a call whose tenant is free then', () => {
    const day = dayOf(
      [
        dayCall('Corvane', 0, 30, [demoA]),
        dayCall('Bellweather', 40, 30, [demoA]),
        dayCall('Orrin', 85, 30, [demoB]),
      ],
      {
        environments: [demoA, { ...demoB, resetMinutes: 30 }],
      },
    )
    expect(proposed(day)).toContain('Swap: Demo B at 14:40, Demo A at 15:25')
  })

  it('a reset that runs by itself, where I have no hands free', () => {
    const byHand = { ...demoA, resetBy: 'me' as const }
    const between = dayCall('Orrin', 62, 60)
    const later = dayCall('Bellweather', 150, 45, [byHand])
    const day = dayOf([dayCall('Corvane', 30, 30, [byHand]), between, later], { environments: [byHand] })
    expect(clashesOf(day).map(said)).toEqual([])
    const tight = dayOf([...day.calls, dayCall('Garrow', 122, 26)], { environments: [byHand] })
    expect(clashesOf(tight).map(said)).toEqual(['busy Corvane Bellweather'])
    expect(proposed(tight)).toEqual(['Let Demo A reset by itself'])
  })

  it('say what and why, and name whose records change', () => {
    const day = dayOf([corvane, bellweather])
    const [clash] = clashesOf(day)
    if (clash === undefined) throw new Error('no clash')
    const name = () => 'Tom'
    expect(clashTitle(clash, corvane.id, clock, name)).toBe('Demo A is also booked 15:27, Bellweather')
    expect(clashTitle(clash, bellweather.id, clock, name)).toBe('Demo A is also booked 14:30, Corvane')
    expect(clashReason(clash)).toBe('A reset does not fit in between: 28 min needed, 27 there.')
    expect(clashesWith([clash], corvane.id)).toEqual([clash])
    const [move] = isOfEnvironment(clash) ? proposalsFor(clash, day) : []
    expect(move && callsIn(move)).toEqual([bellweather.id])
  })
})

/** Calls and tenants at any times, on a coarse grid so that they meet. */
const anyDay = fc
  .record({
    resets: fc.array(fc.constantFrom(undefined, 0, 10, 28, 60), { minLength: 2, maxLength: 3 }),
    calls: fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 40 }),
        minutes: fc.constantFrom(5, 30, 45),
        tenants: fc.subarray([0, 1, 2]),
        colleagueIds: fc.subarray(['tom', 'ana']),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ resets, calls }) => {
    const environments = resets.map(resetMinutes => anEnvironment({ resetMinutes }))
    return dayOf(
      calls.map(({ start, minutes, tenants, colleagueIds }, n) =>
        dayCall(
          `c${n}`,
          start * 5,
          minutes,
          tenants.flatMap(t => environments[t] ?? []),
          { colleagueIds },
        ),
      ),
      { environments },
    )
  })

/** Every pair of calls, held against each other minute by minute. */
function bruteClashes(day: Day): readonly string[] {
  const minutesOf = (call: Day['calls'][number], reset: number) => {
    const from = Date.parse(call.start) / 60_000
    return new Set(Array.from({ length: call.minutes + reset }, (_, minute) => from + minute))
  }
  const meet = (a: Day['calls'][number], b: Day['calls'][number], reset: number) => {
    const [first, second] = a.start <= b.start ? [a, b] : [b, a]
    const taken = minutesOf(first, reset)
    return [...minutesOf(second, 0)].some(minute => taken.has(minute))
  }
  const found = new Set<string>()
  day.calls.forEach((a, i) => {
    for (const b of day.calls.slice(i + 1)) {
      const pair = [a.id, b.id].toSorted().join(' ')
      for (const { id, resetMinutes = 0 } of day.environments)
        if (a.environmentIds.includes(id) && b.environmentIds.includes(id) && meet(a, b, resetMinutes))
          found.add(`${id} ${pair}`)
      for (const who of a.colleagueIds)
        if (b.colleagueIds.includes(who) && meet(a, b, 0)) found.add(`${who} ${pair}`)
    }
  })
  return [...found].toSorted()
}

const asPair = (clash: Clash) =>
  `${clash.kind === 'person' ? clash.who.id : clash.environment.id} ${[clash.first.call?.id, clash.second.call?.id].toSorted().join(' ')}`

describe('for any day', () => {
  it('the clashes are those of every pair tried out', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(clashesOf(day).map(asPair).toSorted()).toEqual(bruteClashes(day))
      }),
    )
  })

  it('a proposal solves its clash and makes no other', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const before = clashesOf(day).map(keyOf)
        for (const clash of clashesOf(day).filter(isOfEnvironment))
          for (const proposal of proposalsFor(clash, day)) {
            const after = clashesOf(applied(day, proposal)).map(keyOf)
            expect(after).not.toContain(keyOf(clash))
            expect(after.filter(key => !before.includes(key))).toEqual([])
          }
      }),
    )
  })
})

const applied = (day: Day, proposal: Proposal): Day => ({
  ...day,
  calls: day.calls.map(call => withChange(call, proposal)),
})
