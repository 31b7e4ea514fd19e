import {
  addCriterion,
  nameCriterion,
  newComparison,
  removeCriterion,
  writeCell,
} from '@shared/answer/comparison'
import { describe, expect, it } from 'vitest'
import { making } from '../../helpers/builders'

const today = '2026-11-19'

describe('a comparison with a rival', () => {
  it('begins with one row to fill in', () => {
    expect(newComparison('Tapewise', making)).toMatchObject({
      form: 'competitor',
      rival: 'Tapewise',
      criteria: [{ criterion: '' }],
    })
  })

  it('dates the words of a cell when they are first written, and not when they are written over', () => {
    const sheet = newComparison('Tapewise', making)
    const first = writeCell(sheet, 0, 'us', { text: 'Minutes' }, today)
    expect(first.criteria[0]?.us).toEqual({ text: 'Minutes', on: today })
    const later = writeCell(first, 0, 'us', { text: '4 minutes' }, '2026-12-24')
    expect(later.criteria[0]?.us).toEqual({ text: '4 minutes', on: today })
    expect(writeCell(later, 0, 'us', { source: 'Data sheet' }, today).criteria[0]?.us?.text).toBe('4 minutes')
  })

  it('keeps the other rows as they are', () => {
    const two = nameCriterion(addCriterion(newComparison('Tapewise', making)), 1, 'Price')
    expect(two.criteria.map(one => one.criterion)).toEqual(['', 'Price'])
    expect(removeCriterion(two, 0).criteria).toEqual([{ criterion: 'Price' }])
  })
})
