/** Needs, who signs, and the gaps that touch them: R06 to R10. */
import type { SpeakingRule } from '@shared/advisor/registry'
import type { Deal } from '@shared/domain/deal'
import type { Gap } from '@shared/domain/gap'
import { freshId } from '@shared/domain/schema'
import { newStep } from '@shared/domain/step'
import { callOf, dealOf, exposureOf, making, n1, newId, now, planOf, readyGap, withNeeds } from '../world'
import { type InCall, noLimit, onCall, type RuleCase, type World } from './case'

const bare = readyGap({ proof: undefined })

const linked = (
  gap = readyGap(),
  fields: Parameters<typeof exposureOf>[2] = {},
  deal: Partial<Deal> = {},
) => ({
  gaps: [gap],
  deal: dealOf({ ...deal, exposures: [exposureOf(gap, n1, fields)] }),
})

/** The need known since the 12th; `hours` logged on the deal the day after. */
const silent = (hours: number, fields: InCall = {}): World => {
  const { deal, gaps } = linked()
  const effort = { id: newId(), minutes: hours * 60, on: '2026-11-13', dealId: deal.id }
  return onCall(fields, { deal, gaps, efforts: [effort] })
}

/** Watched out for at a step of the plan. */
function atStep(gap: Gap): World {
  const call = callOf()
  const watchOut = { id: freshId('watch-out', newId), form: 'gap' as const, title: gap.title, gapId: gap.id }
  const steps = [newStep({ title: 'Restore', minutes: 18, watchOuts: [watchOut] }, making)]
  return { call, gaps: [gap], scriptCopy: planOf(call, { steps }) }
}

/** So many gaps share a topic with a need. */
const maybe = (count: number): World =>
  onCall({}, { gaps: Array.from({ length: count }, () => readyGap({ topics: ['restore'] })) })

export const needsCases = {
  R06: {
    speaks: fields => onCall(fields, { prospect: withNeeds([]) }),
    unknown: ['asks', onCall({}, { prospect: undefined })],
    sides: [
      ['one quote', onCall({}), 'silent'],
      ['one in our words', onCall({}, { prospect: withNeeds([{ ...n1, quoted: false }]) }), 'gate'],
    ],
    edges: { leastQuotedNeeds: { in: onCall({}), loud: 2, mild: 1 } },
  },
  R07: {
    speaks: fields => onCall(fields, { deal: dealOf({ people: [] }) }),
    unknown: ['asks', onCall({}, { deal: undefined })],
    sides: [['one confirmed', onCall({}), 'silent']],
    edges: noLimit,
  },
  R08: {
    speaks: fields => onCall(fields, linked()),
    unknown: ['silent', onCall({}, { ...linked(), prospect: undefined })],
    sides: [
      ['told', onCall({}, linked(readyGap(), { told: { at: now, personIds: [] } })), 'silent'],
      ['one that only shares a topic', maybe(1), 'warn'],
      ['several that only share a topic', maybe(6), 'warn'],
    ],
    edges: noLimit,
  },
  R09: {
    speaks: fields => onCall(fields, linked(bare)),
    unknown: ['asks', onCall({}, linked(bare))],
    sides: [
      ['proof and words', onCall({}, linked()), 'silent'],
      ['it stands at a step, and touches no need', atStep(bare), 'gate'],
      ['it stands at a step, and may touch one', atStep({ ...bare, topics: ['restore'] }), 'gate'],
      ['it stands at a step, with proof and words', atStep(readyGap()), 'silent'],
    ],
    edges: noLimit,
  },
  R10: {
    speaks: fields => silent(30, fields),
    unknown: ['silent', onCall({}, linked())],
    sides: [
      ['1.9 h', silent(1.9), 'silent'],
      ['2 h', silent(2), 'warn'],
      ['7.9 h', silent(7.9), 'warn'],
      ['8 h', silent(8), 'gate'],
      [
        '30 h, and told',
        onCall({}, { ...linked(readyGap(), { told: { at: now, personIds: [] } }), efforts: [] }),
        'silent',
      ],
    ],
    edges: {
      silenceAmberHours: { in: silent(2), loud: 2, mild: 3 },
      silenceRedHours: { in: silent(8), loud: 8, mild: 9 },
    },
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
