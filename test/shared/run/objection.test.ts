import { cueParts } from '@shared/domain/run'
import { bridgeOf, cueSteps, nextPart, wayBack, withNextPart } from '@shared/run/objection'
import { describe, expect, it } from 'vitest'

describe('an objection or a complaint', () => {
  it('is met in four parts, in this order, and asks before it resolves', () => {
    for (const steps of Object.values(cueSteps)) expect(steps.map(({ part }) => part)).toEqual(cueParts)
    let parts: ReturnType<typeof withNextPart> = []
    const order = []
    while (nextPart({ parts }) !== undefined) {
      order.push(nextPart({ parts }))
      parts = withNextPart({ parts }, '2026-11-19T13:30:00.000Z')
    }
    expect(order).toEqual(['listen', 'acknowledge', 'ask', 'resolve'])
    expect(withNextPart({ parts }, '2026-11-19T13:31:00.000Z')).toBe(parts)
  })
})

describe('words for what went wrong', () => {
  it('are the step’s own bridge, else ours, said so', () => {
    expect(bridgeOf({ bridge: ' Look at this. ' })).toEqual({ words: 'Look at this.', isSuggested: false })
    expect(bridgeOf({ fallback: 'Recording' })).toMatchObject({ isSuggested: true })
    expect(bridgeOf(undefined).words).toContain('how do you do this today?')
    expect(bridgeOf({ fallback: 'Recording' }).words).not.toBe(bridgeOf(undefined).words)
  })

  it('lead back to the takeaway, to the title without one, and to the goal without a step', () => {
    expect(wayBack({ title: 'Lock', takeaway: 'Nobody can delete it.' })).toContain('Nobody can delete it.')
    expect(wayBack({ title: 'Lock', takeaway: ' ' })).toMatch(/What counts here: Lock\.$/)
    expect(wayBack(undefined)).toContain('your goal')
  })
})
