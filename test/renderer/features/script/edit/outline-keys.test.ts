import { describe, expect, it } from 'vitest'
import { outlineKey, typedNumber } from '../../../../../renderer/features/script/edit/outline-keys'

const where = { at: 2, count: 5, letters: true }
const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, over: Partial<typeof plain> = {}) => ({ key, ...plain, ...over })

describe('a key in the outline', () => {
  it.each([
    ['ArrowDown', { does: 'move', to: 3 }],
    ['ArrowUp', { does: 'move', to: 1 }],
    ['j', { does: 'move', to: 3 }],
    ['k', { does: 'move', to: 1 }],
    ['Home', { does: 'move', to: 0 }],
    ['End', { does: 'move', to: 4 }],
    ['Enter', { does: 'open' }],
    ['ArrowLeft', { does: 'fold' }],
    ['ArrowRight', { does: 'unfold' }],
    ['Delete', { does: 'remove' }],
    ['7', { does: 'number', digit: '7' }],
    ['x', undefined],
  ])('%s does %j', (key, does) => {
    expect(outlineKey(press(key), where)).toEqual(does)
  })

  it('stops at both ends', () => {
    expect(outlineKey(press('ArrowUp'), { ...where, at: 0 })).toEqual({ does: 'move', to: 0 })
    expect(outlineKey(press('ArrowDown'), { ...where, at: 4 })).toEqual({ does: 'move', to: 4 })
  })

  it('leaves letters alone where they are off, and chords always', () => {
    expect(outlineKey(press('j'), { ...where, letters: false })).toBeUndefined()
    expect(outlineKey(press('ArrowDown', { altKey: true }), where)).toBeUndefined()
    expect(outlineKey(press('Enter', { ctrlKey: true }), where)).toBeUndefined()
  })
})

describe('a number typed in the outline', () => {
  it.each([
    ['', '1', 12, '1'],
    ['1', '2', 12, '12'],
    ['1', '3', 12, '3'],
    ['', '9', 5, '9'],
  ])('%j and then %s of %i steps is %s', (before, digit, most, number) => {
    expect(typedNumber(before, digit, most)).toBe(number)
  })
})
