/** Halden Marine: one discovery, then a proof of concept on a ship's server that is under way. */
import type { Need } from '../domain/need'
import { newPoc } from '../domain/poc'
import { newProspect } from '../domain/prospect'
import type { AnyRecord } from '../domain/records'
import { newTask } from '../domain/task'
import { dealOf, exposureOf, factsOf, needsOf, otherEffort, peopleOf } from './company'
import { heldCall } from './held-call'
import type { Stage } from './stage'

const since = '2026-10-15 15:40'

export function haldenRecords(s: Stage): readonly AnyRecord[] {
  const told = [prospect(s), ...people(s), deal(s), ...discovery(s), poc(s), task(s)]
  const days = [
    ['2026-11-02', 'Criteria of the proof of concept'],
    ['2026-11-05', 'Set-up on the training ship'],
    ['2026-11-09', 'Set-up on the training ship'],
    ['2026-11-13', 'First weekly check'],
  ] as const
  return [...told, ...otherEffort(s, 'halden', 22, told, days)]
}

const needs = (s: Stage): readonly Need[] =>
  needsOf(s, 'halden', [
    [
      3,
      'sigrid',
      'halden-discovery',
      '2026-10-29',
      ['rebuild', 'downtime'],
      'At sea nobody comes. The crew must do it with a page in their hand.',
      'discovery call',
    ],
    [
      2,
      'tor',
      'halden-discovery',
      '2026-10-29',
      ['sign-in'],
      'A crew changes every six weeks. I pay for accounts of people I have never met.',
      'discovery call',
    ],
  ])

const prospect = (s: Stage) =>
  s.make(newProspect, 'halden', since, {
    name: 'Halden Marine',
    domains: ['haldenmarine.example'],
    facts: factsOf(s, 'halden', [
      ['business', 'Supply ships for wind parks', 'Discovery', '2026-10-29'],
      ['head-count', '380, of whom 4 in IT', 'Discovery', '2026-10-29'],
      ['industry', 'Marine', 'Their own page', '2026-10-15', 'read'],
      ['intended-use', 'Rebuild a ship’s server at sea, by the crew', 'Discovery', '2026-10-29'],
      ['pricing', '€36k a year for 12 ships', 'Tom, mail', '2026-11-04'],
    ]),
    needs: needs(s),
    tags: ['marine'],
  })

const people = (s: Stage) =>
  peopleOf(s, 'halden', 'haldenmarine.example', since, [
    {
      key: 'sigrid',
      name: 'Sigrid Nes',
      title: 'Fleet IT Manager',
      department: 'IT',
      technicalLevel: 4,
      zone: 'Europe/Oslo',
      stance: 'for',
    },
    {
      key: 'tor',
      name: 'Tor Haugland',
      title: 'Chief Financial Officer',
      department: 'Finance',
      technicalLevel: 1,
      zone: 'Europe/Oslo',
      stance: 'neutral',
    },
  ])

const deal = (s: Stage) =>
  dealOf(s, 'halden', since, {
    name: 'Twelve ships',
    invited: 'before-first-technical-call',
    invitedOn: s.day('2026-10-15'),
    sizeBand: 'small',
    value: { amount: 36_000, currency: 'EUR' },
    decisionDate: s.day('2026-12-11'),
    complexity: 'low',
    pricingForm: 'subscription',
    reached: ['2026-10-15', '2026-10-29', '2026-11-13'],
    parts: [
      ['tor', 'signs'],
      ['sigrid', 'champion', 'technical-evaluator'],
    ],
    effortEstimateHours: 24,
    exposures: [
      exposureOf(s, 'halden', 'scim', 2, '2026-10-29', {
        told: {
          at: s.at('2026-10-29 14:24:10'),
          callId: s.id('call', 'halden-discovery'),
          personIds: [s.id('person', 'tor')],
          words: 'You import from a group; a closed account loses access at once.',
        },
        verdict: {
          is: 'lives',
          words: 'At once is what I asked for.',
          personId: s.id('person', 'tor'),
          on: s.day('2026-10-29'),
        },
      }),
    ],
  })

const discovery = (s: Stage) =>
  heldCall(s, {
    name: 'halden-discovery',
    title: 'Discovery',
    prospect: 'halden',
    deal: 'halden',
    at: '2026-10-29 14:00',
    minutes: 30,
    kind: 'discovery',
    invited: '2026-10-20 10:00',
    people: ['sigrid', 'tor'],
    goal: {
      text: 'Sigrid names the ship and the week of a trial.',
      heardWhen: 'She says a ship’s name.',
      milestone: 'Need agreed',
    },
    play: 'question-plan',
    role: 'active',
    agendaSent: '2026-10-27 15:00',
    script: 'question-plan',
    needs: needs(s),
    flow: [
      ['hello', '02:40'],
      ['bad-day', '05:00'],
      ['notices', '02:50'],
      ['last-test', '01:40'],
      ['today-tool', '01:50'],
      ['rules', 'skip'],
      ['worth', '02:20'],
      ['decides', '02:40'],
      ['questions', '06:10'],
      ['next-steps', '04:20'],
    ],
    marks: [
      {
        at: '04:10',
        form: 'note',
        who: ['sigrid'],
        text: 'At sea nobody comes. The crew must do it with a page in their hand.',
      },
      {
        at: '15:40',
        form: 'note',
        who: ['tor'],
        text: 'A crew changes every six weeks. I pay for accounts of people I have never met.',
      },
      {
        at: '19:50',
        form: 'question',
        who: ['sigrid'],
        text: 'Do you support single sign-on?',
        answer: 'sso',
        triage: 'answered',
        question: { state: 'answered-live', answer: 'Yes; on board too, while the link is up.' },
      },
      {
        at: '22:30',
        form: 'question',
        who: ['tor'],
        text: 'Do you provision users with SCIM?',
        answer: 'scim',
        triage: 'answered',
        question: { state: 'answered-live', answer: 'Not yet: you import from a group.' },
      },
      { at: '24:10', form: 'gap-told', who: ['tor'], gap: 'scim', text: 'At once is what I asked for.' },
      {
        at: '26:40',
        form: 'moment',
        who: ['sigrid'],
        text: 'Take the training ship, the second week of November.',
      },
    ],
    debrief: {
      outcome: 'goal-reached',
      how: '26:40',
      worked: 'Asked who does it when nobody comes.',
      why: 'The crew is the user, not IT.',
      change: { text: 'Bring a printed page to show what the crew would hold.', tries: [] },
      stepNotes: [['rules', 'Left out: Sigrid had sent the list before']],
      nextGoal: {
        text: 'Sigrid signs off two of three criteria.',
        heardWhen: 'She writes her name under the sheet.',
      },
      closed: 15,
      completed: 45,
    },
    prepared: [['2026-10-28', 40]],
    debriefMinutes: 15,
  })

const poc = (s: Stage) =>
  s.make(newPoc, 'halden', '2026-11-02 10:00', {
    dealId: s.id('deal', 'halden'),
    name: 'Training ship, three weeks',
    startsOn: s.day('2026-11-09'),
    endsOn: s.day('2026-11-27'),
    criteria: [
      {
        id: s.id('criterion', 'halden/crew'),
        text: 'The crew rebuilds the server without a call to shore',
        threshold: 'under 90 minutes',
        method: 'Drill with a stop watch',
        ownerPersonId: s.id('person', 'sigrid'),
        needId: s.id('need', 'halden/N1'),
        result: { met: true, value: '74 minutes', on: s.day('2026-11-13') },
      },
      {
        id: s.id('criterion', 'halden/link'),
        text: 'Works with the link down',
        threshold: '48 hours',
        method: 'Link switched off on Friday',
        ownerColleagueId: s.id('colleague', 'mira'),
        needId: s.id('need', 'halden/N1'),
      },
      {
        id: s.id('criterion', 'halden/leaver'),
        text: 'A closed account loses its access',
        threshold: 'within 10 minutes',
        method: 'One test account per watch',
        ownerPersonId: s.id('person', 'sigrid'),
        needId: s.id('need', 'halden/N2'),
      },
    ],
    weeklyChecks: [
      {
        on: s.day('2026-11-13'),
        note: 'First criterion met on the first try. The page needs a picture of the switch.',
      },
    ],
  })

const task = (s: Stage) =>
  s.make(newTask, 'halden-check', '2026-11-13 16:20', {
    title: 'Second weekly check with Sigrid',
    ownerId: s.id('colleague', 'mira'),
    due: s.at('2026-11-20 14:00'),
    prospectId: s.id('prospect', 'halden'),
    dealId: s.id('deal', 'halden'),
  })
