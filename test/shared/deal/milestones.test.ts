import {
  addMilestone,
  milestoneWords,
  moveMilestone,
  reachMilestone,
  removeMilestone,
  renameMilestone,
} from '@shared/deal/milestones'
import type { Deal } from '@shared/domain/deal'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDeal, making } from '../../helpers/builders'

const names = (deal: Deal) => deal.milestones.map(({ name }) => name)
const idAt = (deal: Deal, at: number) => {
  const found = deal.milestones[at]
  if (found === undefined) throw new Error(`No milestone at ${at}`)
  return found.id
}

describe('the milestones of a deal', () => {
  const deal = aDeal()

  it('are added at the end, renamed, and removed', () => {
    const added = addMilestone(deal, 'Legal', making)
    expect(names(added).at(-1)).toBe('Legal')
    expect(names(renameMilestone(added, idAt(added, 6), 'Contract'))).toContain('Contract')
    expect(names(removeMilestone(added, idAt(added, 6)))).toEqual(names(deal))
    expect(removeMilestone(deal, idAt(added, 6))).toBe(deal)
  })

  it.each([
    [0, -1, 'Contact, Need agreed, Technical fit'],
    [0, 1, 'Need agreed, Contact, Technical fit'],
    [1, -1, 'Need agreed, Contact, Technical fit'],
    [5, 1, 'Contact, Need agreed, Technical fit'],
  ] as const)('the one at %d moves by %d: %s', (at, by, first) => {
    expect(
      names(moveMilestone(deal, idAt(deal, at), by))
        .slice(0, 3)
        .join(', '),
    ).toBe(first)
  })

  it('stay as they are at the ends of the list', () => {
    expect(moveMilestone(deal, idAt(deal, 0), -1)).toBe(deal)
    expect(moveMilestone(deal, idAt(deal, 5), 1)).toBe(deal)
  })

  it('lose and double none, however they are moved', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.constantFrom(1 as const, -1 as const))), moves => {
        const moved = moves.reduce((one, [at, by]) => moveMilestone(one, idAt(one, at), by), deal)
        expect(moved.milestones.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
          deal.milestones.toSorted((a, b) => a.id.localeCompare(b.id)),
        )
      }),
    )
  })

  it('say how far it is, and which one is open before it', () => {
    expect(milestoneWords(deal)).toBe('none of 6 reached')
    const two = reachMilestone(reachMilestone(deal, idAt(deal, 0), '2026-10-26'), idAt(deal, 1), '2026-10-28')
    expect(milestoneWords(two)).toBe('2 of 6 reached, last Need agreed')
    const skipped = reachMilestone(two, idAt(deal, 3), '2026-11-12')
    expect(milestoneWords(skipped)).toBe('3 of 6 reached, last Proof; Technical fit is still open before it')
    expect(milestoneWords(reachMilestone(two, idAt(deal, 1), undefined))).toBe('1 of 6 reached, last Contact')
  })
})
