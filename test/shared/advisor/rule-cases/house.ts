/** The rules of their house: R36. */
import type { SpeakingRule } from '@shared/advisor/registry'
import { type HouseRule, newHouseRule } from '@shared/domain/house-rule'
import { helen, making, n1, withNeeds } from '../world'
import { noLimit, onCall, type RuleCase } from './case'

/** A rule of theirs in words, and what it meets in the call. */
const ruled = (form: HouseRule['form'], text: string, fields: Parameters<typeof onCall>[0] = {}) =>
  onCall(fields, {
    prospect: { ...withNeeds([n1]), houseRules: [newHouseRule({ form, text, spoken: true }, making)] },
  })
const notToContact = {
  ...withNeeds([n1]),
  houseRules: [newHouseRule({ form: 'contact', text: 'Not her', spoken: true, personId: helen.id }, making)],
}

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
      ['somebody attends whom not to contact', onCall({}, { prospect: notToContact }), 'warn'],
      ['the rule names somebody who attends', ruled('contact', 'Never write to Marcus Oyelaran'), 'info'],
      [
        'a rule about the place',
        ruled('place', 'No laptops in the lab', { mode: 'on-site', place: 'Lab 2' }),
        'info',
      ],
      ['the same, held remotely', ruled('place', 'No laptops in the lab', { place: 'Lab 2' }), 'silent'],
      ['a subject the goal speaks of', ruled('subject', 'Leave finding 7 alone'), 'info'],
      ['a subject a step speaks of', ruled('subject', 'Never mention the batch'), 'info'],
      ['what a step shows wants permission', ruled('permission', 'Ask before a batch is shown'), 'info'],
      [
        'the goal speaks of recording',
        ruled('recording', 'No recording', {
          goal: { text: 'Helen agrees to the recording', heardWhen: 'yes' },
        }),
        'info',
      ],
      ['nothing speaks of it', ruled('subject', 'Never mention the merger'), 'silent'],
      ['no start', onCall({ start: undefined }, { prospect: evening('00:00', '23:59') }), 'silent'],
    ],
    edges: noLimit,
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
