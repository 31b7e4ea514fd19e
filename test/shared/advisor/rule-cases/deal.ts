/** What is known of the sale: R40, R45, R46, R48, R50, R51. */
import type { SpeakingRule } from '@shared/advisor/registry'
import { newAnswer } from '@shared/domain/answer'
import { dealOf, making, n1, newId, withNeeds } from '../world'
import { held, type InCall, noLimit, onCall, type RuleCase, type World } from './case'

const named = (fields: InCall): World =>
  onCall(fields, { deal: dealOf({ competitors: [{ name: 'Tapewise' }] }) })

const card = (cell: { readonly text: string; readonly source?: string }) =>
  newAnswer(
    {
      question: 'Tapewise?',
      form: 'competitor',
      rival: 'tapewise',
      criteria: [{ criterion: 'Speed', us: cell, them: cell }],
    },
    making,
  )

export const dealCases = {
  R40: {
    speaks: fields => onCall(fields, { otherCalls: [held('goal-reached')] }),
    unknown: ['asks', onCall({}, { otherCalls: [held('goal-reached')], deal: undefined })],
    sides: [
      ['the first call', onCall({}), 'silent'],
      ['the second call', onCall({}, { otherCalls: [held('goal-reached')] }), 'info'],
      ['a rival on the deal', { ...named({}), otherCalls: [held('goal-reached')] }, 'silent'],
    ],
    edges: { rivalByCall: { in: onCall({}), loud: 1, mild: 2 } },
  },
  R45: {
    speaks: fields => onCall(fields, { deal: dealOf({ priceAnswer: ' ' }) }),
    unknown: ['asks', onCall({}, { deal: undefined })],
    sides: [['an answer on the deal', onCall({}), 'silent']],
    edges: noLimit,
  },
  R46: {
    speaks: fields => onCall(fields, { deal: dealOf({ paperReady: false }) }),
    unknown: ['asks', onCall({ callKind: 'closing' })],
    sides: [['at hand', onCall({ callKind: 'closing' }, { deal: dealOf({ paperReady: true }) }), 'silent']],
    edges: noLimit,
  },
  R48: {
    speaks: fields => onCall(fields, { prospect: { ...withNeeds([n1]), facts: [] } }),
    unknown: ['asks', onCall({}, { prospect: undefined })],
    sides: [
      ['all three known', onCall({}), 'silent'],
      [
        'two known',
        onCall({}, { prospect: { ...withNeeds([n1]), facts: withNeeds([]).facts.slice(1) } }),
        'warn',
      ],
      [
        'one only suggested',
        onCall(
          {},
          {
            prospect: {
              ...withNeeds([n1]),
              facts: withNeeds([]).facts.map((fact, at) =>
                at === 0 ? { ...fact, confidence: 'suggested' as const } : fact,
              ),
            },
          },
        ),
        'warn',
      ],
    ],
    edges: noLimit,
  },
  R50: {
    speaks: fields => onCall(fields, { deal: dealOf({ quotedOn: '2026-11-16' }) }),
    unknown: ['asks', onCall({ callKind: 'closing' }, { deal: undefined })],
    sides: [
      ['no quote', onCall({}), 'silent'],
      [
        'a quote with an estimate',
        onCall({}, { deal: dealOf({ quotedOn: '2026-11-16', effortEstimateHours: 0 }) }),
        'silent',
      ],
    ],
    edges: noLimit,
  },
  R51: {
    speaks: named,
    unknown: ['silent', { ...named({}), rivals: [{ id: newId(), name: 'Tapewise' }] }],
    sides: [
      [
        'a comparison with sources',
        { ...named({}), answers: [card({ text: 'Fast', source: 'Data sheet' })] },
        'silent',
      ],
      ['cells without one', { ...named({}), answers: [card({ text: 'Fast' })] }, 'warn'],
      ['an empty comparison', { ...named({}), answers: [card({ text: '', source: 'Data sheet' })] }, 'warn'],
      [
        'leaving all as it is',
        onCall({}, { deal: dealOf({ competitors: [{ name: 'Leaving all as it is' }] }) }),
        'silent',
      ],
    ],
    edges: noLimit,
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
