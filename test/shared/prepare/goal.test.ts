import { setGoal, takeSuggestion } from '@shared/prepare/goal'
import { describe, expect, it } from 'vitest'
import { aCall } from '../../helpers/builders'

describe('the goal of a call', () => {
  it('keeps what is not changed', () => {
    const call = setGoal(aCall({ goal: { text: 'Old', heardWhen: 'she says it' } }), { text: 'New' })
    expect(call.goal).toEqual({ text: 'New', heardWhen: 'she says it' })
  })

  it('begins with either of its parts', () => {
    expect(setGoal(aCall(), { heardWhen: 'a name is said' }).goal).toEqual({
      text: '',
      heardWhen: 'a name is said',
    })
  })

  it('is none once emptied of everything, and still one while a sign is left', () => {
    const call = aCall({ goal: { text: 'A', heardWhen: 'b' } })
    expect(setGoal(call, { text: '' }).goal).toEqual({ text: '', heardWhen: 'b' })
    expect(setGoal(call, { text: '', heardWhen: '' }).goal).toBe(undefined)
  })

  it('takes a suggestion as one sentence with its sign', () => {
    const suggestion = {
      before: 'They agree that',
      fill: 'restores',
      after: ' matter.',
      heardWhen: 'they say so',
    }
    expect(takeSuggestion(aCall(), suggestion).goal).toEqual({
      text: 'They agree that restores matter.',
      heardWhen: 'they say so',
    })
  })
})
