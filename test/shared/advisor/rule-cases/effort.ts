/** Hours on the deal: R37, R38. */
import type { CallNeighbourhood } from '@shared/advisor/facts'
import type { SpeakingRule } from '@shared/advisor/registry'
import { sizeBands } from '@shared/domain/deal'
import { dealOf, newId } from '../world'
import { type InCall, onCall, type RuleCase, type World } from './case'

const [size] = sizeBands

const tenEach = { wonHours: [8, 9, 10, 11, 12] }

const ownTen = { wonHours: [8, 9, 10, 11], ownHours: 10 }

const spent = (
  hours: number,
  fields: InCall = {},
  usualEffort: CallNeighbourhood['usualEffort'] = tenEach,
): World => {
  const deal = dealOf({ sizeBand: size })
  return onCall(fields, {
    deal,
    usualEffort,
    efforts: [{ id: newId(), minutes: hours * 60, on: '2026-11-13', dealId: deal.id }],
  })
}

function unsized(hours: number): World {
  const deal = dealOf()
  return {
    deal,
    usualEffort: tenEach,
    efforts: [{ id: newId(), minutes: hours * 60, on: '2026-11-13', dealId: deal.id }],
  }
}

export const effortCases = {
  R37: {
    speaks: fields => spent(10, fields),
    unknown: ['asks', unsized(8)],
    sides: [
      ['79 %', spent(7.9), 'silent'],
      ['80 %', spent(8), 'info'],
      ['99 %', spent(9.9), 'info'],
      ['100 %', spent(10), 'warn'],
      ["4 won deals and no figure of one's own", spent(20, {}, { wonHours: [8, 9, 10, 11] }), 'silent'],
      ["4 won deals and one's own figure", spent(10, {}, ownTen), 'warn'],
      ['100 % with more capacity', spent(10, {}, { ...tenEach, capacity: 1.3 }), 'silent'],
      ['80 % with less', spent(8, {}, { ...tenEach, capacity: 0.8 }), 'warn'],
      ['capacity beyond its range', spent(10.4, {}, { ...tenEach, capacity: 9 }), 'info'],
      ['7.9 h on a deal of unknown size', unsized(7.9), 'silent'],
      ['8 h on a deal of unknown size', unsized(8), 'info'],
    ],
    edges: {
      effortInfoShare: { in: spent(8), loud: 0.8, mild: 0.9 },
      effortWarnShare: { in: spent(10), loud: 1, mild: 1.1 },
      effortFormShare: { in: spent(15), loud: 1.5, mild: 1.6 },
      comparableHours: { in: unsized(8), loud: 8, mild: 9 },
    },
  },
  R38: {
    speaks: fields => spent(10, fields, ownTen),
    unknown: ['silent', spent(10, {}, undefined)],
    sides: [
      ['4 won deals', spent(10, {}, ownTen), 'info'],
      ['5 won deals', spent(10), 'silent'],
    ],
    edges: { leastWonDeals: { in: spent(10, {}, { ...tenEach, ownHours: 10 }), loud: 6, mild: 5 } },
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
