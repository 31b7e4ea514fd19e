import { describe, expect, it } from 'vitest'
import { plotFrame, spentWordsAt } from '../../../../renderer/parts/effort/plot-layout'

const nearEnd = plotFrame.right - 4

describe('the hours of the last day stand', () => {
  it.each([
    ['beside their point', 100, 60, [20], { x: 108, y: 64, textAnchor: 'start' }],
    ['before it near the end', nearEnd, 60, [20], { x: nearEnd - 8, y: 53, textAnchor: 'end' }],
    ['below it where a line has its words', nearEnd, 28, [26], { x: nearEnd - 8, y: 43, textAnchor: 'end' }],
    ['above where the line is far', nearEnd, 60, [80], { x: nearEnd - 8, y: 53, textAnchor: 'end' }],
  ] as const)('%s', (_, cx, cy, lines, at) => {
    expect(spentWordsAt(cx, cy, lines)).toEqual(at)
  })
})
