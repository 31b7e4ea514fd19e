import { gravestFirst, isOnlyNews } from '@shared/problem-order'
import { type ProblemForm, problemForms } from '@shared/safety'
import { describe, expect, it } from 'vitest'

const formsOf = (forms: readonly ProblemForm[]) =>
  gravestFirst(forms.map(form => ({ form }))).map(one => one.form)

describe('problems with files', () => {
  it('begin with what wants a decision, then what cannot be read or changed, then news', () => {
    expect(formsOf(['merged', 'quarantined', 'gone', 'newer', 'conflict', 'index', 'mass-gone'])).toEqual([
      'mass-gone',
      'conflict',
      'gone',
      'quarantined',
      'newer',
      'index',
      'merged',
    ])
  })

  it('stay as they came within a form', () => {
    const came = [1, 2, 3].map(id => ({ id, form: 'gone' as const }))
    expect(gravestFirst([{ id: 0, form: 'merged' as const }, ...came]).map(({ id }) => id)).toEqual([
      1, 2, 3, 0,
    ])
  })

  it('each have a place, and news never comes before what is to be mended', () => {
    const sorted = formsOf(problemForms)
    expect(sorted).toHaveLength(problemForms.length)
    expect(sorted.map(isOnlyNews)).toEqual(sorted.map(isOnlyNews).toSorted())
    expect([isOnlyNews('newer'), isOnlyNews('history')]).toEqual([false, true])
  })
})
