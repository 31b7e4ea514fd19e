import { basisOfItPro } from '@shared/advisor/room'
import { leastNextSteps, slotFor } from '@shared/advisor/slot'
import type { LevelClaim, PartClaim } from '@shared/domain/person'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { helen } from './world'

describe('the slot', () => {
  it.each([
    [30, false, { hello: 3, show: 18, questions: 5, nextSteps: 4 }],
    [30, true, { hello: 3, show: 14, questions: 9, nextSteps: 4 }],
    [60, false, { hello: 6, show: 39, questions: 9, nextSteps: 6 }],
    [60, true, { hello: 6, show: 30, questions: 18, nextSteps: 6 }],
    [45, false, { hello: 5, show: 28, questions: 7, nextSteps: 5 }],
    [70, false, { hello: 7, show: 45, questions: 11, nextSteps: 7 }],
    [5, false, { hello: 0, show: 0, questions: 1, nextSteps: 4 }],
    [3, true, { hello: 0, show: 0, questions: 0, nextSteps: 3 }],
    [0, false, { hello: 0, show: 0, questions: 0, nextSteps: 0 }],
  ])('of %d min with IT professionals %s', (minutes, itPros, slot) =>
    expect(slotFor(minutes, itPros)).toEqual(slot),
  )

  it('sums to the whole, with no part below zero and the next steps kept', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1440, noNaN: true }), fc.boolean(), (minutes, itPros) => {
        const { hello, show, questions, nextSteps } = slotFor(minutes, itPros)
        expect(hello + show + questions + nextSteps).toBeCloseTo(minutes, 9)
        expect(Math.min(hello, show, questions, nextSteps)).toBeGreaterThanOrEqual(0)
        expect(nextSteps).toBe(Math.min(minutes, leastNextSteps(minutes)))
      }),
    )
  })

  it('takes a length that is none for nothing', () => {
    for (const minutes of [Number.NaN, -5])
      expect(slotFor(minutes, true)).toEqual({ hello: 0, show: 0, questions: 0, nextSteps: 0 })
  })
})

describe('an IT professional', () => {
  const person = (level: LevelClaim | undefined, parts: readonly PartClaim[]) =>
    basisOfItPro({ personId: helen.id, level, parts, attends: true })
  const evaluator = (basis: PartClaim['basis']): PartClaim => ({ part: 'technical-evaluator', basis })

  it.each<readonly [LevelClaim | undefined, readonly PartClaim[], string | undefined]>([
    [{ value: 4, basis: 'confirmed' }, [], 'confirmed'],
    [{ value: 3, basis: 'confirmed' }, [], undefined],
    [{ value: 5, basis: 'suggested' }, [], 'suggested'],
    [undefined, [evaluator('confirmed')], 'confirmed'],
    [{ value: 1, basis: 'confirmed' }, [evaluator('suggested')], 'suggested'],
    [undefined, [], undefined],
  ])('level %j and parts %j: %s', (level, parts, basis) => expect(person(level, parts)).toBe(basis))
})
