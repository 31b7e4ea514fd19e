import type { Reaction } from '@shared/run/to-debrief'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWords, width } from '../../../../renderer/features/call/debrief/reactions-layout'

const length = 30 * 60_000
const reaction = (form: Reaction['form'], minute: number, text: string): Reaction => ({
  ...{ markId: `${minute}${form}`, form, offset: minute * 60_000, segmentId: undefined },
  ...{ text, attendeeIds: [] },
})
const place = (reactions: readonly Reaction[]) => placeWords(reactions, length, one => one.text ?? '')

describe('the words beside the time line', () => {
  it('stand above what landed and below what fell flat; a question has none', () => {
    const placed = place([
      reaction('lands-well', 8, 'my Tuesday'),
      reaction('falls-flat', 13, 'looks away'),
      reaction('question', 15, 'How long?'),
      reaction('lands-well', 20, ''),
    ])
    expect(placed.map(({ side, words }) => [side, words])).toEqual([
      ['above', 'my Tuesday'],
      ['below', 'looks away'],
    ])
  })

  it('move aside for those before them, and stay beside their mark', () => {
    const placed = place([
      reaction('lands-well', 8, 'Dieter: That is my Tuesday.'),
      reaction('lands-well', 19, 'Helen, Dieter: Finding 7, closed.'),
    ])
    expect(placed).toHaveLength(2)
    expect(
      place([reaction('lands-well', 8, 'one and the same'), reaction('lands-well', 8.1, 'at once')]),
    ).toHaveLength(1)
  })

  it('never leave the picture nor lie on one another, however many there are', () => {
    const any = fc.record({
      form: fc.constantFrom('lands-well' as const, 'falls-flat' as const),
      minute: fc.integer({ min: 0, max: 30 }),
      text: fc.string({ maxLength: 60 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), list => {
        const sorted = list.toSorted((a, b) => a.minute - b.minute)
        const placed = place(sorted.map(({ form, minute, text }) => reaction(form, minute, text)))
        for (const side of ['above', 'below'] as const) {
          const row = placed.filter(one => one.side === side)
          for (const [at, one] of row.entries()) {
            expect(one.x).toBeGreaterThanOrEqual(0)
            expect(one.x + one.words.length * 5.6).toBeLessThanOrEqual(width + 1)
            const before = row[at - 1]
            if (before !== undefined)
              expect(one.x).toBeGreaterThanOrEqual(before.x + before.words.length * 5.6)
          }
        }
      }),
    )
  })
})
