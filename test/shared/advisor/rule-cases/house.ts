/** The rules of their house: R36. */
import type { SpeakingRule } from '@shared/advisor/registry'
import { newHouseRule } from '@shared/domain/house-rule'
import { making, n1, withNeeds } from '../world'
import { noLimit, onCall, type RuleCase } from './case'

const evening = (from: string, to: string) => ({
  ...withNeeds([n1]),
  houseRules: [
    newHouseRule(
      {
        form: 'hours',
        text: 'Not then',
        spoken: true,
        hours: { from, to, zone: 'America/New_York', weekdays: [] },
      },
      making,
    ),
  ],
})

export const houseCases = {
  R36: {
    // 14:30 UTC is 09:30 in New York.
    speaks: fields => onCall(fields, { prospect: evening('09:00', '10:00') }),
    unknown: [
      'asks',
      onCall(
        {},
        {
          prospect: {
            ...withNeeds([n1]),
            houseRules: [newHouseRule({ form: 'hours', text: 'Never late', spoken: true }, making)],
          },
        },
      ),
    ],
    sides: [
      ['ends as they close', onCall({}, { prospect: evening('10:00', '11:00') }), 'silent'],
      [
        'ends a minute after they close',
        onCall({ minutes: 31 }, { prospect: evening('10:00', '11:00') }),
        'warn',
      ],
      ['starts as they open', onCall({}, { prospect: evening('08:00', '09:30') }), 'silent'],
      ['starts a minute before they open', onCall({}, { prospect: evening('08:00', '09:31') }), 'warn'],
      ['closed over night', onCall({}, { prospect: evening('22:00', '09:31') }), 'warn'],
      ['no start', onCall({ start: undefined }, { prospect: evening('00:00', '23:59') }), 'silent'],
    ],
    edges: noLimit,
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
