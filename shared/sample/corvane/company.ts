/** Corvane Packaging: who they are, whom we know there, what they said, and where the deal stands. */
import type { Deal } from '../../domain/deal'
import type { Need } from '../../domain/need'
import type { Person } from '../../domain/person'
import { newProspect, type Prospect } from '../../domain/prospect'
import { dealOf, exposureOf, type FactLine, factsOf, needsOf, peopleOf } from '../company'
import { stepId } from '../planned-call'
import type { Stage } from '../stage'

const since = '2026-10-26 14:52'

export const corvaneProspect = (s: Stage): Prospect =>
  s.make(newProspect, 'corvane', since, {
    name: 'Corvane Packaging',
    domains: ['corvane.example'],
    facts: factsOf(s, 'corvane', facts),
    needs: corvaneNeeds(s),
    houseRules: houseRules(s),
    currentTool: {
      name: 'Tape, weekly, plus a share on the same domain',
      stillDoesWell: ['The monthly tape lies off the network', 'Everybody knows how to ask for it'],
      noLongerDoes: ['Give one record back within a shift', 'Survive an admin account in the wrong hands'],
      valueUntil: s.day('2027-03-31'),
    },
    tags: ['pharmaceutical packaging', 'regulated'],
    notes: 'Packs and labels prescription drugs for 31 makers. Roermond, Leiden from March.',
  })

const facts: readonly FactLine[] = [
  [
    'business',
    'Secondary packaging, serialisation, release paperwork',
    'Discovery with Marcus',
    '2026-10-28',
  ],
  ['head-count', '240, of whom 6 in IT', 'Discovery with Marcus', '2026-10-28'],
  ['industry', 'Pharmaceutical packaging', 'Their own page', '2026-10-26', 'read'],
  [
    'intended-use',
    'Batch records and line controllers, 18 TB, restored by QA without IT',
    'Technical deep dive',
    '2026-11-12',
  ],
  ['it-maturity', '2, ticket queue', 'Who wiped the share', '2026-11-04', 'observed', undefined, 3],
  ['security-maturity', '3, since the wipe', 'Who wiped the share', '2026-11-04', 'observed'],
  ['risk-tolerance', '1, will not be first', 'Helen, discovery', '2026-10-28'],
  ['compliance', 'EU GMP Annex 11', 'Discovery with Marcus', '2026-10-28'],
  ['compliance', '21 CFR Part 11', 'Discovery with Marcus', '2026-10-28'],
  ['compliance', 'ISO 15378', 'Their own page', '2026-10-26', 'read'],
  ['pricing', '€86k a year for 18 TB, seven years kept', 'Price sheet, sent by Tom', '2026-11-13', 'told'],
  ['other', 'A second plant opens in Leiden in March', 'Slack, Tom', '2026-10-26', 'told', 'Second plant'],
  [
    'other',
    'Tape every week, and a share on the same domain',
    'Slack, Tom',
    '2026-10-26',
    'told',
    'Backup today',
  ],
]

export const corvaneNeeds = (s: Stage): readonly Need[] =>
  needsOf(s, 'corvane', [
    [
      3,
      'dieter',
      'corvane-discovery',
      '2026-10-28',
      ['restore time'],
      'When a batch record goes missing I want it back before the shift ends.',
      'discovery call',
    ],
    [
      3,
      'helen',
      'corvane-discovery',
      '2026-10-28',
      ['restore tests', 'audit'],
      'The auditor asked when we last tested. Nobody knew.',
      'discovery call',
    ],
    [
      3,
      'marcus',
      undefined,
      '2026-11-04',
      ['deletion'],
      'Somebody with admin rights wiped the backup share two years ago. I need to know nobody can, not even me.',
      'mail',
    ],
    [
      1,
      'sofia',
      'corvane-deep-dive',
      '2026-11-12',
      ['tape'],
      'I spend Monday mornings babysitting tape jobs.',
      'technical call',
    ],
    [
      2,
      'helen',
      'corvane-deep-dive',
      '2026-11-12',
      ['cost'],
      'Seven years. Tell me what that costs.',
      'technical call',
    ],
  ])

function houseRules(s: Stage): Prospect['houseRules'] {
  const told = { source: 'Slack, Tom', on: s.day('2026-10-26') }
  return [
    {
      id: s.id('house-rule', 'corvane/kessler'),
      form: 'contact',
      text: 'Do not contact Paul Kessler (COO) before [[2026-12-01]]',
      spoken: true,
      personId: s.id('person', 'paul'),
      until: s.day('2026-12-01'),
      ...told,
    },
    {
      id: s.id('house-rule', 'corvane/recall'),
      form: 'subject',
      text: 'Never bring up the 2024 recall',
      spoken: true,
      ...told,
    },
    {
      id: s.id('house-rule', 'corvane/handover'),
      form: 'hours',
      text: 'No calls 06:00 to 08:00, shift handover',
      spoken: true,
      hours: { from: '06:00', to: '08:00', zone: 'Europe/Amsterdam', weekdays: [1, 2, 3, 4, 5] },
      source: 'Dieter, discovery',
      on: s.day('2026-10-28'),
    },
    {
      id: s.id('house-rule', 'corvane/packager'),
      form: 'subject',
      text: 'Say packager, never manufacturer',
      spoken: false,
      source: 'Noticed in the discovery',
      on: s.day('2026-10-28'),
    },
  ]
}

export const corvanePeople = (s: Stage): readonly Person[] =>
  peopleOf(s, 'corvane', 'corvane.example', since, [
    {
      key: 'helen',
      name: 'Helen Brandt',
      title: 'Finance Director',
      department: 'Finance',
      technicalLevel: 1,
      zone: 'Europe/London',
      language: 'en',
      stance: 'neutral',
      reportsTo: s.id('person', 'paul'),
      trusts: [s.id('person', 'dieter')],
      approachCard: {
        pains: 'Finding 7 of the last audit is still open.',
        hours: 'London until Thursday, nothing after 17:00.',
      },
      caresAbout: ['Audit finding 7 closed', 'A figure she can put in a budget'],
      approach: 'Answer first, reason after. She writes the number down.',
      vouchesFor: ['Trusts Dieter on anything an auditor reads'],
    },
    {
      key: 'marcus',
      name: 'Marcus Oyelaran',
      title: 'IT Manager',
      department: 'IT',
      technicalLevel: 4,
      zone: 'Europe/Amsterdam',
      language: 'en',
      stance: 'for',
      reportsTo: s.id('person', 'helen'),
      approachCard: {
        pains: 'A wiped share two years ago, on his watch.',
        supportWorries: 'The last vendor took nine days to answer.',
      },
      caresAbout: ['No second wipe', 'Six people are enough'],
      approach: 'Answers in ten minutes. Give him the weak point before he finds it.',
    },
    {
      key: 'sofia',
      name: 'Sofia Reyes',
      title: 'Systems Administrator',
      department: 'IT',
      technicalLevel: 5,
      zone: 'Europe/Amsterdam',
      language: 'en',
      stance: 'neutral',
      reportsTo: s.id('person', 'marcus'),
      caresAbout: ['Fewer tickets', 'Logs she can search herself'],
      approach: 'Let her type. She believes her own log, nobody else’s.',
    },
    {
      key: 'dieter',
      name: 'Dieter Vance',
      title: 'QA and Validation Lead',
      department: 'Quality',
      technicalLevel: 2,
      zone: 'Europe/Amsterdam',
      language: 'en',
      stance: 'for',
      caresAbout: ['The record before the shift ends', 'A page the auditor takes'],
      approach: 'Show the signature and the date, then be quiet.',
    },
    {
      key: 'paul',
      name: 'Paul Kessler',
      title: 'COO',
      department: 'Management',
      technicalLevel: 1,
      zone: 'Europe/Amsterdam',
      stance: 'against',
      say: 5,
      notes: 'Ends another contract until the end of the month. Not to be contacted before then.',
    },
  ])

export const corvaneDeal = (s: Stage): Deal =>
  dealOf(s, 'corvane', since, {
    name: 'Vault for Roermond and Leiden',
    invited: 'before-first-technical-call',
    invitedOn: s.day('2026-10-26'),
    sizeBand: 'medium',
    value: { amount: 86_000, currency: 'EUR' },
    decisionDate: s.day('2026-12-18'),
    complexity: 'high',
    saleType: 'tactical',
    pricingForm: 'subscription',
    reached: ['2026-10-26', '2026-10-28'],
    parts: [
      ['helen', 'signs'],
      ['marcus', 'champion'],
      ['sofia', 'technical-evaluator'],
      ['dieter', 'end-user'],
      ['paul'],
    ],
    competitors: [{ name: 'Tapewise', source: 'Discovery with Marcus', on: s.day('2026-10-28') }],
    effortEstimateHours: 32,
    quotedOn: s.day('2026-11-13'),
    exposures: [
      exposureOf(s, 'corvane', 'server-2008', 1, '2026-10-26', {
        plannedCallId: s.id('call', 'corvane-proof'),
        plannedStepId: stepId(s, 'recovery', 'proof-restore'),
        note: 'Two line controllers run on it',
      }),
      exposureOf(s, 'corvane', 'lock-shorten', 3, '2026-11-04', {
        plannedCallId: s.id('call', 'corvane-proof'),
        plannedStepId: stepId(s, 'recovery', 'no-delete'),
      }),
      exposureOf(s, 'corvane', 'e-signature', 2, '2026-11-02', {
        told: {
          at: s.at('2026-11-12 13:33:10'),
          callId: s.id('call', 'corvane-deep-dive'),
          personIds: [s.id('person', 'dieter'), s.id('person', 'helen')],
          words: 'You export it and sign it where you sign everything else.',
        },
        verdict: {
          is: 'lives',
          words: 'We sign in our QMS anyway.',
          personId: s.id('person', 'dieter'),
          on: s.day('2026-11-12'),
        },
      }),
    ],
    tags: ['second site in March'],
  })
