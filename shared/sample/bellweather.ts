/** Bellweather Logistics: no deal yet, so parts stand in the calls. The first date fell through. */
import type { Need } from '../domain/need'
import { newProspect } from '../domain/prospect'
import type { AnyRecord } from '../domain/records'
import { factsOf, needsOf, peopleOf } from './company'
import { heldCall } from './held-call'
import { copyFor, huddleChecks, type Invited, plannedCall } from './planned-call'
import type { Stage } from './stage'

const since = '2026-11-03 11:20'
const room: readonly Invited[] = [
  ['ingrid', 'signs'],
  ['pavel', 'technical-evaluator', 'champion'],
]

export const bellweatherRecords = (s: Stage): readonly AnyRecord[] => [
  prospect(s),
  ...people(s),
  noShow(s),
  ...firstDemo(s),
  ...followUpDemo(s),
]

const needs = (s: Stage): readonly Need[] =>
  needsOf(s, 'bellweather', [
    [
      3,
      'ingrid',
      undefined,
      '2026-11-03',
      ['downtime'],
      'When the depot server stops, forty trucks stand still and nobody answers the phone.',
      'mail',
    ],
    [
      2,
      'pavel',
      'bellweather-demo',
      '2026-11-16',
      ['downtime'],
      'I have rebuilt that machine by hand twice. Both times it took me the night.',
      'first demo',
    ],
  ])

const prospect = (s: Stage) =>
  s.make(newProspect, 'bellweather', since, {
    name: 'Bellweather Logistics',
    domains: ['bellweather.example'],
    facts: factsOf(s, 'bellweather', [
      ['business', 'Overnight freight between nine depots', 'Ingrid, mail', '2026-11-03'],
      ['head-count', '610, of whom 9 in IT', 'Ingrid, mail', '2026-11-03'],
      ['industry', 'Logistics', 'Their own page', '2026-11-03', 'read'],
      ['intended-use', 'Rebuild a depot server before the evening load', 'First demo', '2026-11-16'],
      ['it-maturity', '3, one image for all depots', 'First demo', '2026-11-16', 'observed'],
      ['security-maturity', '2, shared admin account', 'First demo', '2026-11-16', 'observed'],
      ['pricing', 'Per server, list sent', 'Tom, mail', '2026-11-17'],
    ]),
    needs: needs(s),
    houseRules: [
      {
        id: s.id('house-rule', 'bellweather/load'),
        form: 'hours',
        text: 'Nobody is free during the evening load, 17:00 to 20:00',
        spoken: true,
        hours: { from: '17:00', to: '20:00', zone: s.zone, weekdays: [1, 2, 3, 4, 5] },
        source: 'Ingrid, mail',
        on: s.day('2026-11-11'),
      },
    ],
    currentTool: {
      name: 'Disk images on a shelf in each depot',
      stillDoesWell: ['Works without a network'],
      noLongerDoes: ['Hold the orders of the day'],
    },
    tags: ['logistics'],
  })

const people = (s: Stage) =>
  peopleOf(s, 'bellweather', 'bellweather.example', since, [
    {
      key: 'ingrid',
      name: 'Ingrid Solheim',
      title: 'Head of Operations',
      department: 'Operations',
      technicalLevel: 2,
      stance: 'for',
      caresAbout: ['Trucks that leave on time'],
    },
    {
      key: 'pavel',
      name: 'Pavel Novotny',
      title: 'Infrastructure Lead',
      department: 'IT',
      technicalLevel: 4,
      stance: 'for',
      caresAbout: ['A night at home'],
    },
  ])

/** The date that fell through: nobody came, a rebook text went out, nothing is owed. */
const noShow = (s: Stage) => ({
  ...plannedCall(s, {
    name: 'bellweather-no-show',
    title: 'First demo',
    prospect: 'bellweather',
    at: '2026-11-11 16:00',
    minutes: 45,
    kind: 'demo',
    invited: '2026-11-03 11:20',
    people: room,
    goal: { text: 'Ingrid agrees to see a depot server rebuilt.', heardWhen: 'She names a depot.' },
    play: 'whole-room',
    role: 'active',
    fields: { notes: 'A truck fire near Kassel; both were on the phone. Rebooked the same evening.' },
  }),
  status: 'no-show' as const,
})

const firstDemo = (s: Stage) =>
  heldCall(s, {
    name: 'bellweather-demo',
    title: 'First demo',
    prospect: 'bellweather',
    at: '2026-11-16 10:00',
    minutes: 45,
    kind: 'demo',
    invited: '2026-11-11 18:10',
    previous: 'bellweather-no-show',
    people: room,
    goal: {
      text: 'Pavel asks to see one of their own depots rebuilt.',
      heardWhen: 'He names the depot and the day.',
    },
    play: 'whole-room',
    role: 'lead',
    environments: ['demo-b'],
    agendaSent: '2026-11-13 15:30',
    script: 'rebuild',
    needs: needs(s),
    bindings: {
      'The site calls: nothing starts': {
        todayThey: 'drive to the depot with a disk from the shelf and wait for a technician.',
      },
    },
    flow: [
      ['hello', '04:20'],
      ['down', '05:10'],
      ['bare-metal', '12:30'],
      ['first-order', '06:40'],
      ['ledger', '04:00'],
      ['questions', '06:20'],
      ['next-steps', '05:30'],
    ],
    marks: [
      {
        at: '06:10',
        form: 'lands-well',
        who: ['ingrid'],
        text: 'Three in the afternoon. You have been there.',
      },
      {
        at: '12:40',
        form: 'note',
        who: ['pavel'],
        text: 'I have rebuilt that machine by hand twice. Both times it took me the night.',
      },
      {
        at: '17:50',
        form: 'question',
        who: ['pavel'],
        text: 'Does the spare need the same disks?',
        triage: 'answered',
        question: {
          state: 'answered-live',
          answer: 'No, only the same controller family; size may be larger.',
        },
      },
      {
        at: '19:30',
        form: 'gap-told',
        who: ['pavel'],
        gap: 'controller',
        text: 'All nine depots bought the same box. Fine.',
      },
      {
        at: '26:10',
        form: 'lands-well',
        who: ['ingrid'],
        text: 'The label prints. That is what I wanted to see.',
      },
      {
        at: '35:20',
        form: 'question',
        who: ['ingrid'],
        text: 'What does one depot cost a year?',
        triage: 'open',
        question: {
          state: 'answered',
          owner: 'tom',
          due: '2026-11-17',
          answered: '2026-11-17 10:40',
          answer: 'Per server; the list is in your mail.',
        },
      },
      { at: '41:20', form: 'moment', who: ['pavel'], text: 'Show me Kassel, on Thursday, with our image.' },
      {
        at: '42:30',
        form: 'commitment',
        who: ['pavel'],
        text: 'Kassel image on the demo tenant',
        commitment: {
          words: 'Load the Kassel image into the demo tenant by [[2026-11-19]]',
          owner: 'mira',
          due: '2026-11-19',
          stages: [['documented', '2026-11-16 13:00', 'In the follow-up mail']],
        },
      },
    ],
    debrief: {
      outcome: 'goal-reached',
      how: '41:20',
      worked: 'Started with the phone call. Ingrid finished the sentence.',
      why: 'It was their afternoon, hour by hour.',
      change: { text: 'Cut the time-lapse to one minute.', step: 'bare-metal', tries: [] },
      stepNotes: [['bare-metal', 'The time-lapse runs two minutes and everybody had understood after one']],
      nextGoal: {
        text: 'Ingrid names the depot and the week of a trial.',
        heardWhen: 'She opens her calendar.',
      },
      nextCall: 'bellweather-follow-up',
      thanks: 'Thank you for making time after the week you had.',
      closed: 180,
      completed: 200,
    },
    prepared: [
      ['2026-11-12', 45],
      ['2026-11-13', 40],
    ],
    debriefMinutes: 15,
  })

function followUpDemo(s: Stage): readonly AnyRecord[] {
  const plan = {
    name: 'bellweather-follow-up',
    title: 'Follow-up demo',
    prospect: 'bellweather',
    at: '2026-11-19 15:30',
    minutes: 45,
    kind: 'demo' as const,
    invited: '2026-11-16 11:05',
    previous: 'bellweather-demo',
    people: room,
    goal: { text: 'Ingrid names the depot and the week of a trial.', heardWhen: 'She opens her calendar.' },
    play: 'whole-room' as const,
    role: 'active' as const,
    roleReason: 'Tom knows the depots; you show, he asks for the trial.',
    environments: ['demo-b'],
    script: 'rebuild' as const,
    fields: {
      checklistId: s.id('checklist', 'huddle'),
      checks: huddleChecks(s, 'bellweather-follow-up', [
        ['notes', 'mira', '2026-11-17 15:30', '2026-11-17 11:30'],
        ['who-joins', 'tom', '2026-11-17 15:30', '2026-11-17 10:45'],
        ['goal', 'mira', '2026-11-18 15:30', '2026-11-18 09:10'],
        ['opens', 'tom', '2026-11-19 15:10', '2026-11-19 09:05'],
        ['sign', 'mira', '2026-11-19 15:15', '2026-11-19 09:05'],
      ]),
      notes: 'Agenda is written, it waits in the drafts.',
      fidelity: { data: { is: 'exact' as const }, workflow: { is: 'exact' as const } },
    },
  }
  const forWhom = (...keys: readonly string[]) => ({ personIds: keys.map(key => s.id('person', key)) })
  const bindings = {
    'The site calls: nothing starts': {
      ...forWhom('ingrid'),
      todayThey: 'drive to the depot with a disk from the shelf and wait for a technician.',
    },
    'Bare-metal rebuild': { ...forWhom('pavel'), needIds: [s.id('need', 'bellweather/N2')] },
    'The first order goes out': forWhom('ingrid', 'pavel'),
    'What the day cost': { ...forWhom('ingrid'), speakerId: s.id('colleague', 'tom') },
  }
  return [plannedCall(s, plan), ...copyFor(s, plan, needs(s), bindings)]
}
