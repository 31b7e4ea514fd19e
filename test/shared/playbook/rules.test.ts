import { cardOf, playbook } from '@shared/playbook/card'
import { evidenceMarks, ruleEntries, ruleIds } from '@shared/playbook/rules'
import { describe, expect, it } from 'vitest'

const ids = Array.from({ length: 30 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`)

describe('the playbook', () => {
  it('holds the cards P01 to P30, each once and in order', () => {
    expect(playbook.map(card => card.id)).toEqual(ids)
  })

  it.each(playbook)('$id says its rule, its reason, its source and what the app does with it', card => {
    for (const text of [card.title, card.rule, card.reason, card.inProduct])
      expect(text.length).toBeGreaterThan(8)
    expect(card.sources.length).toBeGreaterThan(0)
    for (const { date = '2011' } of card.sources) expect(date).toMatch(/^\d{4}(-\d\d-\d\d)?$/)
    expect(JSON.stringify(card)).not.toMatch(/!|https?:/)
  })

  it('finds a card by its id, and nothing by another', () => {
    expect(cardOf('P04')?.title).toBe('Put the gap on the table early')
    expect(cardOf('P31')).toBeUndefined()
  })
})

describe('the rules', () => {
  it.each(ruleIds)('%s cites a card that exists and says what backs it', id => {
    const entry = ruleEntries[id]
    expect(entry.id).toBe(id)
    expect(cardOf(entry.card)).toBeDefined()
    expect(evidenceMarks).toContain(entry.evidence)
    expect(entry.backing).toMatch(/\.$/)
  })
})
