import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabel } from '../../../../renderer/features/prospect/progress-layout'

describe('the words of an arrow', () => {
  it.each([
    ['after a short arrow at the start', 0, 1, { side: 'after', percent: 20 }],
    ['before one near the end', 4, 5, { side: 'before', percent: 20 }],
    ['before one that points back from there', 5, 4, { side: 'before', percent: 20 }],
    ['after a dot in the middle', 2.5, 2.5, { side: 'after', percent: 50 }],
    ['below one that leaves no room', 0, 5, { side: 'below' }],
    ['below one that leaves less than a third on each side', 1, 4, { side: 'below' }],
  ])('stand %s', (_what, from, to, place) => {
    expect(placeLabel(from, to, 5)).toEqual(place)
  })

  it('never lie over their arrow, and have room enough or a line of their own', () => {
    const position = fc.integer({ min: 0, max: 20 }).map(half => half / 2)
    fc.assert(
      fc.property(position, position, (from, to) => {
        const place = placeLabel(from, to, 10)
        if (place.side === 'below') return
        const [start, end] = [Math.min(from, to) * 10, Math.max(from, to) * 10]
        expect(100 - place.percent).toBeGreaterThanOrEqual(30 - 1e-9)
        if (place.side === 'after') expect(place.percent).toBeGreaterThanOrEqual(end)
        else expect(100 - place.percent).toBeLessThanOrEqual(start + 1e-9)
      }),
    )
  })
})
