import { describe, expect, it } from 'vitest'
import { wordsShare } from '../../../../renderer/features/call/run/ruler-layout'

const bar = { from: 100, to: 200 }

describe('the words on a bar of the ruler', () => {
  it.each([
    ['have the whole bar where nothing is squeezed', undefined, 1],
    ['have the whole bar where the squeezed time begins at its end', { from: 200, to: 240 }, 1],
    ['end where the squeezed time begins', { from: 150, to: 240 }, 0.5],
    ['have no room where the bar lies under the squeezed time', { from: 100, to: 240 }, 0],
    ['have no room where the squeezed time began before the bar', { from: 50, to: 240 }, 0],
    ['are not touched by squeezed time that is over before the bar', { from: 0, to: 100 }, 1],
  ])('%s', (_title, squeezed, share) => {
    expect(wordsShare(bar, squeezed)).toBe(share)
  })

  it('have no room on a bar without length', () => {
    expect(wordsShare({ from: 100, to: 100 }, undefined)).toBe(0)
  })
})
