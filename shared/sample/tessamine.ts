/** Tessamine Foods: the pricing call got its 30-second close and no more; the next one has neither goal nor script. */
import type { Need } from '../domain/need'
import { newProspect } from '../domain/prospect'
import type { AnyRecord } from '../domain/records'
import { dealOf, exposureOf, factsOf, needsOf, otherEffort, peopleOf } from './company'
import { heldCall } from './held-call'
import { plannedCall } from './planned-call'
import type { Stage } from './stage'

const since = '2026-11-05 10:15'

export function tessamineRecords(s: Stage): readonly AnyRecord[] {
  const told = [prospect(s), ...people(s), deal(s), ...pricing(s), securityReview(s)]
  return [
    ...told,
    ...otherEffort(s, 'tessamine', 9, told, [
      ['2026-11-09', 'Reading their tender'],
      ['2026-11-12', 'Sizing with Tom'],
    ]),
  ]
}

const needs = (s: Stage): readonly Need[] =>
  needsOf(s, 'tessamine', [
    [
      3,
      'lucia',
      'tessamine-pricing',
      '2026-11-17',
      ['cost'],
      'I can sign a figure. I cannot sign a figure that grows by itself.',
      'pricing call',
    ],
    [
      2,
      'bram',
      undefined,
      '2026-11-05',
      ['own directory'],
      'Nobody gets a second password from me. They write it on the fridge.',
      'mail',
    ],
  ])

const prospect = (s: Stage) =>
  s.make(newProspect, 'tessamine', since, {
    name: 'Tessamine Foods',
    domains: ['tessamine.example'],
    facts: factsOf(s, 'tessamine', [
      ['business', 'Chilled meals for supermarkets', 'Bram, mail', '2026-11-05'],
      ['head-count', '420, of whom 5 in IT', 'Bram, mail', '2026-11-05'],
      ['industry', 'Food', 'Their own page', '2026-11-05', 'read'],
      ['intended-use', 'Recipes, orders and lab results, 20 TB', 'Pricing call', '2026-11-17'],
      ['compliance', 'IFS Food', 'Their own page', '2026-11-05', 'read'],
      ['pricing', 'First 20 TB at a fixed price, said by Tom', 'Pricing call', '2026-11-17'],
    ]),
    needs: needs(s),
    houseRules: [
      {
        id: s.id('house-rule', 'tessamine/recording'),
        form: 'recording',
        text: 'No recording, not even for notes',
        spoken: true,
        source: 'Bram, mail',
        on: s.day('2026-11-05'),
      },
    ],
    tags: ['food'],
  })

const people = (s: Stage) =>
  peopleOf(s, 'tessamine', 'tessamine.example', since, [
    {
      key: 'lucia',
      name: 'Lucia Ferrante',
      title: 'Chief Financial Officer',
      department: 'Finance',
      technicalLevel: 1,
      stance: 'neutral',
      caresAbout: ['A figure that stays'],
    },
    {
      key: 'bram',
      name: 'Bram Visser',
      title: 'IT Manager',
      department: 'IT',
      technicalLevel: 4,
      stance: 'for',
      zone: 'Europe/Amsterdam',
    },
    {
      key: 'hanneke',
      name: 'Hanneke Bos',
      title: 'Information Security Officer',
      department: 'Security',
      technicalLevel: 4,
      stance: 'unknown',
      zone: 'Europe/Amsterdam',
    },
  ])

const deal = (s: Stage) =>
  dealOf(s, 'tessamine', since, {
    name: 'Vault, first 20 TB',
    invited: 'before-first-technical-call',
    invitedOn: s.day('2026-11-05'),
    sizeBand: 'small',
    value: { amount: 31_000, currency: 'EUR' },
    decisionDate: s.day('2027-01-29'),
    complexity: 'medium',
    pricingForm: 'fixed-price',
    reached: ['2026-11-05', '2026-11-17'],
    parts: [
      ['lucia', 'signs'],
      ['bram', 'champion'],
      ['hanneke', 'technical-evaluator'],
    ],
    competitors: [{ name: 'Leaving all as it is', source: 'Pricing call', on: s.day('2026-11-17') }],
    effortEstimateHours: 24,
    exposures: [
      exposureOf(s, 'tessamine', 'ldap', 2, '2026-11-17', {
        told: {
          at: s.at('2026-11-17 10:21:30'),
          callId: s.id('call', 'tessamine-pricing'),
          personIds: [s.id('person', 'bram')],
          words: 'You need a SAML provider in front of it.',
        },
        verdict: {
          is: 'lives',
          words: 'We have one, it is just not switched on.',
          personId: s.id('person', 'bram'),
          on: s.day('2026-11-17'),
        },
      }),
    ],
  })

const open = { state: 'open' as const }

const pricing = (s: Stage) =>
  heldCall(s, {
    name: 'tessamine-pricing',
    title: 'Pricing call',
    prospect: 'tessamine',
    deal: 'tessamine',
    at: '2026-11-17 10:00',
    minutes: 60,
    kind: 'other',
    invited: '2026-11-10 09:00',
    people: ['lucia', 'bram'],
    goal: {
      text: 'Lucia names the figure she can sign.',
      heardWhen: 'She says a number.',
      milestone: 'Need agreed',
    },
    play: 'question-plan',
    role: 'passive',
    agendaSent: '2026-11-16 09:15',
    needs: needs(s),
    flow: [
      ['hello', '05:00'],
      ['questions', '47:10'],
      ['next-steps', '07:50'],
    ],
    marks: [
      {
        at: '08:20',
        form: 'note',
        who: ['lucia'],
        text: 'I can sign a figure. I cannot sign a figure that grows by itself.',
      },
      {
        at: '12:40',
        form: 'question',
        who: ['lucia'],
        text: 'What happens to the price at 21 TB?',
        triage: 'open',
        question: open,
      },
      {
        at: '20:10',
        form: 'question',
        who: ['bram'],
        text: 'Can it ask our LDAP directory?',
        triage: 'open',
        answer: 'sso',
        question: {
          state: 'answered',
          owner: 'mira',
          due: '2026-11-17',
          answered: '2026-11-17 12:15',
          answer: 'Not on its own; with a SAML provider in front of it, yes.',
        },
      },
      {
        at: '21:30',
        form: 'gap-told',
        who: ['bram'],
        gap: 'ldap',
        text: 'We have one, it is just not switched on.',
      },
      {
        at: '27:00',
        form: 'question',
        who: ['lucia'],
        text: 'Is the exchange rate fixed for three years?',
        triage: 'open',
        question: open,
      },
      {
        at: '33:50',
        form: 'question',
        who: ['bram'],
        text: 'Does a second site count twice?',
        triage: 'parked',
        question: open,
      },
      { at: '39:30', form: 'lands-well', who: ['lucia'], text: 'Now I understand the second line.' },
      {
        at: '44:10',
        form: 'question',
        who: ['lucia'],
        text: 'May we pay by quarter?',
        triage: 'open',
        question: open,
      },
      {
        at: '49:20',
        form: 'commitment',
        who: ['lucia'],
        text: 'Fixed price for the first 20 TB',
        commitment: { words: 'Fixed price for the first 20 TB', owner: 'tom' },
      },
      {
        at: '55:40',
        form: 'moment',
        who: ['lucia'],
        text: 'Thirty-one thousand I can sign, if Hanneke has no objection.',
      },
    ],
    debrief: { outcome: 'goal-reached', how: '55:40', closed: 120 },
    prepared: [['2026-11-13', 40]],
    debriefMinutes: 10,
  })

const securityReview = (s: Stage) =>
  plannedCall(s, {
    name: 'tessamine-security',
    title: 'Security review',
    prospect: 'tessamine',
    deal: 'tessamine',
    at: '2026-11-20 10:00',
    minutes: 60,
    kind: 'deep-dive',
    invited: '2026-11-17 11:30',
    previous: 'tessamine-pricing',
    people: ['hanneke', 'bram', 'lucia'],
    role: 'active',
    agendaSent: '2026-11-18 16:40',
    fields: {
      roomPlan: 'one-workflow',
      fidelity: { environment: { is: 'exact' }, workflow: { is: 'exact' } },
    },
  })
