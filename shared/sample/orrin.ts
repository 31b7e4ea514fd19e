/** Orrin Valley Clinics: three sites, one discovery, and a room of six next week without a script. */
import type { Need } from '../domain/need'
import { newProspect } from '../domain/prospect'
import type { AnyRecord } from '../domain/records'
import { dealOf, exposureOf, factsOf, needsOf, otherEffort, peopleOf } from './company'
import { heldCall } from './held-call'
import { plannedCall } from './planned-call'
import type { Stage } from './stage'

const since = '2026-11-02 13:30'

export function orrinRecords(s: Stage): readonly AnyRecord[] {
  const told = [prospect(s), ...people(s), deal(s), ...discovery(s), threeSites(s)]
  const days = [
    ['2026-11-03', 'Reading their tender'],
    ['2026-11-10', 'Sizing of three sites'],
    ['2026-11-12', 'Call with our data protection officer'],
  ] as const
  return [...told, ...otherEffort(s, 'orrin', 12, told, days)]
}

const needs = (s: Stage): readonly Need[] =>
  needsOf(s, 'orrin', [
    [
      3,
      'anke',
      'orrin-discovery',
      '2026-11-17',
      ['downtime', 'sites'],
      'If one clinic is down, the patients drive to the next one and find it full.',
      'discovery call',
    ],
    [
      2,
      'anke',
      'orrin-discovery',
      '2026-11-17',
      ['cost', 'sites'],
      'Each site pays its own bill. I need to see three lines, not one.',
      'discovery call',
    ],
    [
      2,
      'joris',
      'orrin-discovery',
      '2026-11-17',
      ['restore time'],
      'I am one person for three sites. I cannot be at two of them.',
      'discovery call',
    ],
  ])

const prospect = (s: Stage) =>
  s.make(newProspect, 'orrin', since, {
    name: 'Orrin Valley Clinics',
    domains: ['orrinvalley.example'],
    facts: factsOf(s, 'orrin', [
      ['business', 'Three day clinics with one patient file', 'Discovery', '2026-11-17'],
      ['head-count', '190, of whom 1 in IT', 'Discovery', '2026-11-17'],
      ['industry', 'Health care', 'Their own page', '2026-11-02', 'read'],
      ['intended-use', 'Patient files of three sites, 9 TB', 'Discovery', '2026-11-17'],
      ['compliance', 'GDPR, health data', 'Their tender', '2026-11-02', 'read'],
      ['it-maturity', '1, one person', 'Discovery', '2026-11-17', 'observed'],
    ]),
    needs: needs(s),
    houseRules: [
      {
        id: s.id('house-rule', 'orrin/patients'),
        form: 'subject',
        text: 'Never show a patient name, not even an invented one',
        spoken: true,
        source: 'Anke, discovery',
        on: s.day('2026-11-17'),
      },
    ],
    tags: ['health care'],
  })

const people = (s: Stage) =>
  peopleOf(s, 'orrin', 'orrinvalley.example', since, [
    {
      key: 'anke',
      name: 'Anke Brouwer',
      title: 'Head of Administration',
      department: 'Administration',
      technicalLevel: 2,
      zone: 'Europe/Amsterdam',
      stance: 'for',
    },
    {
      key: 'joris',
      name: 'Joris Kamp',
      title: 'IT Coordinator',
      department: 'IT',
      technicalLevel: 3,
      zone: 'Europe/Amsterdam',
      stance: 'for',
    },
    {
      key: 'femke',
      name: 'Femke Aalders',
      title: 'Medical Director',
      department: 'Medicine',
      technicalLevel: 1,
      zone: 'Europe/Amsterdam',
      stance: 'unknown',
    },
    {
      key: 'salma',
      name: 'Salma Idrissi',
      title: 'Practice Lead, Orrin',
      department: 'Medicine',
      technicalLevel: 1,
      zone: 'Europe/Amsterdam',
      stance: 'unknown',
    },
    {
      key: 'pieter',
      name: 'Pieter Hoek',
      title: 'Practice Lead, Valley',
      department: 'Medicine',
      technicalLevel: 2,
      zone: 'Europe/Amsterdam',
      stance: 'unknown',
    },
    {
      key: 'nadia',
      name: 'Nadia Wolters',
      title: 'Data Protection Officer',
      department: 'Administration',
      technicalLevel: 3,
      zone: 'Europe/Amsterdam',
      stance: 'neutral',
    },
  ])

const deal = (s: Stage) =>
  dealOf(s, 'orrin', since, {
    name: 'Three clinics',
    invited: 'before-first-technical-call',
    invitedOn: s.day('2026-11-02'),
    sizeBand: 'large',
    value: { amount: 140_000, currency: 'EUR' },
    decisionDate: s.day('2027-02-26'),
    complexity: 'medium',
    pricingForm: 'subscription',
    reached: ['2026-11-02', '2026-11-17'],
    parts: [
      ['anke', 'signs', 'champion'],
      ['joris', 'technical-evaluator'],
      ['femke'],
      ['salma', 'end-user'],
      ['pieter', 'end-user'],
      ['nadia', 'technical-evaluator'],
    ],
    competitors: [{ name: 'Leaving all as it is', source: 'Discovery', on: s.day('2026-11-17') }],
    effortEstimateHours: 40,
    exposures: [
      exposureOf(s, 'orrin', 'per-site', 2, '2026-11-17', {
        plannedCallId: s.id('call', 'orrin-three-sites'),
      }),
    ],
  })

const discovery = (s: Stage) =>
  heldCall(s, {
    name: 'orrin-discovery',
    title: 'Discovery with Anke',
    prospect: 'orrin',
    deal: 'orrin',
    at: '2026-11-17 15:00',
    minutes: 45,
    kind: 'discovery',
    invited: '2026-11-06 09:00',
    people: ['anke', 'joris'],
    goal: {
      text: 'Anke names who else must see it and by when.',
      heardWhen: 'She says names and a week.',
      milestone: 'Need agreed',
    },
    play: 'question-plan',
    role: 'lead',
    agendaSent: '2026-11-13 11:00',
    script: 'question-plan',
    needs: needs(s),
    flow: [
      ['hello', '03:20'],
      ['bad-day', '08:10'],
      ['notices', '04:00'],
      ['last-test', '03:10'],
      ['today-tool', '02:40'],
      ['rules', '04:20'],
      ['worth', '03:10'],
      ['decides', '04:50'],
      ['questions', '06:40'],
      ['next-steps', '04:40'],
    ],
    marks: [
      {
        at: '05:20',
        form: 'note',
        who: ['anke'],
        text: 'If one clinic is down, the patients drive to the next one and find it full.',
      },
      {
        at: '12:50',
        form: 'note',
        who: ['joris'],
        text: 'I am one person for three sites. I cannot be at two of them.',
      },
      { at: '17:30', form: 'moment', who: ['joris'], text: 'We have never tested one. There, I said it.' },
      {
        at: '27:40',
        form: 'lands-well',
        who: ['anke'],
        text: 'One day is eleven thousand. I had never added it up.',
      },
      {
        at: '31:50',
        form: 'moment',
        who: ['anke'],
        text: 'Femke, the two practice leads and Nadia, next week on Wednesday.',
      },
      {
        at: '34:30',
        form: 'question',
        who: ['anke'],
        text: 'What does a seven-year copy cost per site?',
        answer: 'seven-years',
        triage: 'open',
        question: { state: 'owed', owner: 'tom', due: '2026-11-19' },
      },
      {
        at: '37:20',
        form: 'question',
        who: ['joris'],
        text: 'Can I start a restore from home?',
        triage: 'answered',
        question: { state: 'answered-live', answer: 'Yes, in the browser, with your second factor.' },
      },
      {
        at: '38:40',
        form: 'note',
        who: ['anke'],
        text: 'Each site pays its own bill. I need to see three lines, not one.',
      },
      {
        at: '42:30',
        form: 'commitment',
        who: ['anke'],
        text: 'One page for the practice leads',
        commitment: {
          words: 'One page for the practice leads by [[2026-11-23]]',
          owner: 'tom',
          due: '2026-11-23',
          stages: [['documented', '2026-11-17 17:20', 'In the follow-up mail']],
        },
      },
    ],
    debrief: {
      outcome: 'goal-reached',
      how: '31:50',
      worked: 'Asked what one day costs and let them add it up.',
      why: 'The figure was hers.',
      change: { text: 'Bring the names of the three sites on one line, and fill in under each.', tries: [] },
      stepNotes: [['bad-day', 'Two clinics, two stories']],
      nextGoal: {
        text: 'Femke agrees that each site can be back within a morning.',
        heardWhen: 'She says which morning.',
      },
      nextCall: 'orrin-three-sites',
      thanks: 'Thank you for saying what had never been tested.',
      closed: 140,
      completed: 160,
    },
    prepared: [['2026-11-13', 35]],
    debriefMinutes: 15,
  })

const threeSites = (s: Stage) =>
  plannedCall(s, {
    name: 'orrin-three-sites',
    title: 'Workflow for three sites',
    prospect: 'orrin',
    deal: 'orrin',
    at: '2026-11-25 13:00',
    minutes: 60,
    kind: 'demo',
    invited: '2026-11-17 16:05',
    previous: 'orrin-discovery',
    people: ['femke', 'salma', 'pieter', 'nadia', 'joris', 'anke'],
    goal: {
      text: 'Femke agrees that each site can be back within a morning.',
      heardWhen: 'She says which morning.',
      milestone: 'Technical fit',
    },
    play: 'whole-room',
    role: 'active',
    fields: { fidelity: { data: { is: 'exact' }, workflow: { is: 'exact' } } },
  })
