import { describe, expect, it } from 'vitest'
import { moveIn } from '../../../../renderer/parts/matrix/move'

const move = (row: number, column: number, key: string, ctrlKey = false) =>
  moveIn({ row, column }, { key, ctrlKey }, 30, 60)

describe('moving through the grid', () => {
  it.each([
    ['ArrowRight', 1, 1, { row: 1, column: 2 }],
    ['ArrowRight', 1, 60, { row: 1, column: 60 }],
    ['ArrowLeft', 1, 1, { row: 1, column: 0 }],
    ['ArrowLeft', 1, 0, { row: 1, column: 0 }],
    ['ArrowUp', 1, 1, { row: 0, column: 1 }],
    ['ArrowUp', 1, 0, { row: 1, column: 0 }],
    ['ArrowLeft', 0, 1, { row: 0, column: 1 }],
    ['ArrowDown', 30, 5, { row: 30, column: 5 }],
    ['PageDown', 1, 5, { row: 11, column: 5 }],
    ['PageUp', 4, 5, { row: 0, column: 5 }],
    ['Home', 4, 5, { row: 4, column: 0 }],
    ['Home', 0, 5, { row: 0, column: 1 }],
    ['End', 4, 5, { row: 4, column: 60 }],
  ])('%s from row %d, column %d', (key, row, column, to) => {
    expect(move(row, column, key)).toEqual(to)
  })

  it('goes to the corners with Ctrl, and nowhere with any other key', () => {
    expect(move(4, 5, 'Home', true)).toEqual({ row: 1, column: 1 })
    expect(move(4, 5, 'End', true)).toEqual({ row: 30, column: 60 })
    expect(move(4, 5, 'q')).toBeUndefined()
  })
})
