import {
  addHouseRule,
  addNeed,
  editHouseRule,
  editNeed,
  removeHouseRule,
  removeNeed,
} from '@shared/prepare/needs'
import { describe, expect, it } from 'vitest'
import { aCall, aHouseRule, aNeed, aProspect, making } from '../../helpers/builders'

describe('needs of the prospect', () => {
  it('begin empty, as their words, with a number that was never used', () => {
    const prospect = aProspect({ needs: [aNeed({ number: 4 })] })
    const callId = aCall().id
    const { needs } = addNeed(prospect, { callId, on: '2026-11-19' }, making.newId)
    expect(needs[1]).toMatchObject({ words: '', quoted: true, number: 5, callId, on: '2026-11-19' })
  })

  it('are changed and removed one by one', () => {
    const [a, b] = [aNeed(), aNeed()]
    const prospect = aProspect({ needs: [a, b] })
    expect(editNeed(prospect, b.id, { priority: 3 }).needs.map(need => need.priority)).toEqual([2, 3])
    expect(removeNeed(prospect, a.id).needs).toEqual([b])
  })
})

describe('house rules', () => {
  it('are added, changed and removed one by one', () => {
    const kept = aHouseRule()
    const prospect = addHouseRule(aProspect({ houseRules: [kept] }), making.newId)
    const added = prospect.houseRules[1]
    if (added === undefined) throw new Error('No rule')
    expect(editHouseRule(prospect, added.id, { text: 'No logo' }).houseRules[1]?.text).toBe('No logo')
    expect(removeHouseRule(prospect, added.id).houseRules).toEqual([kept])
  })
})
