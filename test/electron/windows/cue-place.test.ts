import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayUnder, otherDisplay, placeCue, wholeIn, withPlace } from '../../../electron/windows/cue-place'

const laptop = { key: 'laptop', area: { x: 0, y: 0, width: 1440, height: 900 } }
const screen = { key: 'screen', area: { x: 1440, y: -200, width: 1920, height: 1080 } }
const small = { key: 'small', area: { x: -800, y: 0, width: 800, height: 600 } }
const compact = { width: 420, height: 760 }

describe('where it opens', () => {
  it('is the right edge for compact, and the top near the camera for the strip', () => {
    expect(placeCue('compact', 1, laptop, [])).toEqual({ x: 1004, y: 16, ...compact })
    expect(placeCue('strip', 1, laptop, [])).toEqual({ x: 270, y: 16, width: 900, height: 136 })
  })

  it('is where it stood on that display, each size by itself', () => {
    const kept = withPlace([], 'compact', screen, { x: 1500, y: -100, ...compact })
    expect(placeCue('compact', 1, screen, kept)).toMatchObject({ x: 1500, y: -100 })
    expect(placeCue('compact', 1, laptop, kept)).toMatchObject({ x: 1004, y: 16 })
    expect(placeCue('strip', 1, screen, kept).x).toBe(1440 + 510)
    const again = withPlace(kept, 'compact', screen, { x: 1440, y: 0, ...compact })
    expect(again).toHaveLength(1)
    expect(placeCue('compact', 1, screen, again)).toMatchObject({ x: 1440, y: 0 })
  })

  it('is as large as the zoom wants it and the display allows', () => {
    expect(placeCue('compact', 1.1, laptop, [])).toMatchObject({ width: 462, height: 836 })
    expect(placeCue('strip', 1, small, [])).toMatchObject({ x: -800, width: 800, height: 136 })
    expect(placeCue('compact', 1, small, [])).toMatchObject({ y: 0, height: 600 })
  })
})

describe('a place on a display', () => {
  it.each([
    ['inside', { x: 10, y: 10 }, { x: 10, y: 10 }],
    ['off the start', { x: -1, y: -1 }, { x: 0, y: 0 }],
    ['at the very end', { x: 1020, y: 140 }, { x: 1020, y: 140 }],
    ['one past the end', { x: 1021, y: 141 }, { x: 1020, y: 140 }],
  ])('%s is made whole', (_where, at, to) => {
    expect(wholeIn(laptop.area, { ...at, ...compact })).toEqual({ ...to, ...compact })
  })

  it('lies whole within its display, whatever was kept', () => {
    const far = fc.integer({ min: -5_000, max: 5_000 })
    fc.assert(
      fc.property(far, far, fc.constantFrom(laptop, screen, small), (x, y, display) => {
        const { area } = display
        for (const size of ['compact', 'strip'] as const) {
          const at = placeCue(size, 1, display, [{ display: display.key, size, x, y }])
          expect(at.x).toBeGreaterThanOrEqual(area.x)
          expect(at.y).toBeGreaterThanOrEqual(area.y)
          expect(at.x + at.width).toBeLessThanOrEqual(area.x + area.width)
          expect(at.y + at.height).toBeLessThanOrEqual(area.y + area.height)
        }
      }),
    )
  })
})

describe('displays', () => {
  it('the one with most of the window on it is its display; off all of them, the first', () => {
    expect(displayUnder({ x: 1300, y: 0, ...compact }, [laptop, screen])?.key).toBe('screen')
    expect(displayUnder({ x: 1100, y: 0, ...compact }, [laptop, screen])?.key).toBe('laptop')
    expect(displayUnder({ x: 9_000, y: 0, ...compact }, [laptop, screen])?.key).toBe('laptop')
  })

  it('the other is the next to the right, and after the last the first; alone there is none', () => {
    expect(otherDisplay('laptop', [laptop, screen, small])?.key).toBe('screen')
    expect(otherDisplay('screen', [laptop, screen, small])?.key).toBe('small')
    expect(otherDisplay('laptop', [laptop])).toBeUndefined()
  })
})
