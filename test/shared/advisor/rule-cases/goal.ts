/** The goal and how often it was tried: R03 to R05. */
import type { OtherCall } from '@shared/advisor/facts'
import type { SpeakingRule } from '@shared/advisor/registry'
import type { Deal } from '@shared/domain/deal'
import { dealOf, newId } from '../world'
import { held, type InCall, noLimit, onCall, type RuleCase, threePartly } from './case'

const asksForOrder = { text: 'Helen signs the order form', heardWhen: 'she signs', asksForTheOrder: true }

const decidesIn = (days: number) =>
  dealOf({ decisionDate: new Date(Date.parse('2026-11-19') + days * 86_400_000).toISOString().slice(0, 10) })

const longShot = (
  fields: InCall,
  deal: Deal | undefined = decidesIn(15),
  otherCalls: readonly OtherCall[] = [],
) => onCall({ ...fields, goal: asksForOrder }, { deal, otherCalls })

export const goalCases = {
  R03: {
    speaks: fields => onCall({ ...fields, goal: undefined }),
    unknown: ['asks', onCall({ goal: undefined })],
    sides: [
      ['verb, attendee and sign', onCall({}), 'silent'],
      ['no sign', onCall({ goal: { text: 'Helen agrees to a monthly restore test' } }), 'gate'],
    ],
    edges: noLimit,
  },
  R04: {
    speaks: fields => longShot(fields),
    unknown: ['asks', longShot({}, dealOf())],
    sides: [
      ['15 days', longShot({}), 'warn'],
      ['14 days', longShot({}, decidesIn(14)), 'silent'],
      ['2 tries left', longShot({}, decidesIn(30), [held('partly')]), 'warn'],
      ['1 try left', longShot({}, decidesIn(30), [held('partly', 5), held('partly', 9)]), 'silent'],
      [
        '2 calls, of which nobody said how one ended',
        longShot({}, decidesIn(30), [held('partly', 5), held(undefined, 9)]),
        'info',
      ],
      [
        'only its words ask for it',
        onCall({ goal: { text: 'Helen signs the contract' } }, { deal: decidesIn(30) }),
        'info',
      ],
      [
        'another signature',
        onCall({ goal: { text: 'Helen signs the test' } }, { deal: decidesIn(30) }),
        'silent',
      ],
      [
        'said not to',
        onCall({ goal: { ...asksForOrder, asksForTheOrder: false } }, { deal: decidesIn(30) }),
        'silent',
      ],
    ],
    edges: {
      longShotDays: { in: longShot({}), loud: 14, mild: 15 },
      longShotTries: { in: longShot({}), loud: 2, mild: 3 },
    },
  },
  R05: {
    speaks: fields => onCall(fields, { otherCalls: threePartly }),
    unknown: ['asks', onCall({}, { otherCalls: [held(undefined, 5), ...threePartly.slice(1)] })],
    sides: [
      ['3 calls', onCall({}, { otherCalls: threePartly }), 'warn'],
      ['2 calls', onCall({}, { otherCalls: threePartly.slice(1) }), 'silent'],
      [
        'a goal reached in between',
        onCall(
          {},
          { otherCalls: [...threePartly.slice(0, 2), held('goal-reached', 12), held('partly', 15)] },
        ),
        'silent',
      ],
      [
        'one that did not happen',
        onCall({}, { otherCalls: [...threePartly.slice(1), held('did-not-happen', 3)] }),
        'silent',
      ],
      [
        'one of another deal',
        onCall({}, { otherCalls: [...threePartly.slice(1), { ...held('partly', 3), dealId: newId() }] }),
        'silent',
      ],
    ],
    edges: { stalledCalls: { in: onCall({}, { otherCalls: threePartly }), loud: 3, mild: 4 } },
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
