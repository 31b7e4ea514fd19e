import { align, type MarkToFit, type SentenceToFit, windowMs } from '@shared/transcript/align'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const start = Date.parse('2026-11-19T13:30:00.000Z')
const kinds = ['question', 'promise', 'other'] as const

/** Sentences at odd times, of words that no other has; marks of some of them, pressed up to 12 s after, on a clock that is off. */
const calls = fc.record({
  gaps: fc.array(fc.integer({ min: 2_000, max: 90_000 }), { minLength: 3, maxLength: 80 }),
  shift: fc.integer({ min: -7_200_000, max: 7_200_000 }),
  late: fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 80, maxLength: 80 }),
  every: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom(...kinds),
})

function aCall({ gaps, shift, late, every, kind }: typeof calls extends fc.Arbitrary<infer T> ? T : never) {
  let atMs = start
  const sentences = gaps.map((gap, at): SentenceToFit => {
    atMs += gap
    return { atMs, kind, words: `${at}abcd ${at}bcde` }
  })
  const marks = sentences
    .filter((_, at) => at % every === 0)
    .map((one, at): MarkToFit => ({ kind, words: one.words, atMs: one.atMs + shift + (late[at] ?? 0) }))
  return { sentences, marks, shift }
}

describe('aligning a transcript with the marks of a run', () => {
  it('finds the shift between the two clocks again, whatever it is', () => {
    fc.assert(
      fc.property(calls, one => {
        const { sentences, marks, shift } = aCall(one)
        const found = align(marks, sentences)
        expect(Math.abs(found.shiftMs - shift)).toBeLessThanOrEqual(12_000)
        expect([found.matched, found.of]).toEqual([marks.length, marks.length])
      }),
    )
  })

  it('is not led astray by marks that fit nothing', () => {
    fc.assert(
      fc.property(
        calls,
        fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 40 }),
        (one, strays) => {
          const { sentences, marks, shift } = aCall(one)
          const more = strays.map(
            (at): MarkToFit => ({ kind: 'other', words: 'nobody spoke of this', atMs: start + at }),
          )
          const found = align([...more, ...marks], sentences)
          expect(Math.abs(found.shiftMs - shift)).toBeLessThanOrEqual(12_000)
          expect(found.matched).toBe(marks.length)
        },
      ),
    )
  })

  const at = (second: number) => start + second * 1_000
  const asked = (second: number): SentenceToFit => ({
    atMs: at(second),
    kind: 'question',
    words: `Who signs number ${second}?`,
  })
  const key = (second: number): MarkToFit => ({ atMs: at(second), kind: 'question', words: undefined })

  it('lets marks by key alone agree, two at least', () => {
    const sentences = [asked(60), asked(200), asked(500)]
    expect(align([key(95), key(235), key(535)], sentences)).toEqual({ shiftMs: 35_000, matched: 3, of: 3 })
    expect(align([key(95)], sentences)).toEqual({ shiftMs: 0, matched: 0, of: 1 })
  })

  it('of shifts that fit as well takes the smaller one', () => {
    const sentences = [asked(100), asked(200), asked(300)]
    expect(align([key(205), key(305)], sentences).shiftMs).toBe(5_000)
  })

  it('takes the clocks for one where nothing agrees, and says so', () => {
    expect(align([], [asked(60)])).toEqual({ shiftMs: 0, matched: 0, of: 0 })
    const other: MarkToFit = { atMs: at(10), kind: 'other', words: 'Quite another thing' }
    expect(align([other], [asked(60)])).toEqual({ shiftMs: 0, matched: 0, of: 1 })
    expect(windowMs).toBe(30_000)
  })
})
