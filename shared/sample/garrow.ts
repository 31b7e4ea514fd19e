/** Garrow Steel: the lost deal. The one gap that mattered was told eight days before the decision. */
import { newComplaint } from '../domain/complaint'
import type { Need } from '../domain/need'
import { newProspect } from '../domain/prospect'
import type { AnyRecord } from '../domain/records'
import { dealOf, exposureOf, factsOf, needsOf, otherEffort, peopleOf } from './company'
import { heldCall } from './held-call'
import type { Stage } from './stage'

const since = '2026-08-31 10:00'

export function garrowRecords(s: Stage): readonly AnyRecord[] {
  const told = [prospect(s), ...people(s), deal(s), ...plantRebuild(s), complaint(s)]
  const days = [
    ['2026-09-03', 'Two days at the rolling mill'],
    ['2026-09-04', 'Two days at the rolling mill'],
    ['2026-09-10', 'Sizing of 14 line servers'],
    ['2026-09-17', 'Trial set-up in our lab'],
    ['2026-09-24', 'Trial set-up in our lab'],
    ['2026-10-01', 'Rebuild on borrowed hardware'],
    ['2026-10-08', 'Rebuild on borrowed hardware'],
    ['2026-10-15', 'Search for a way around the controller'],
    ['2026-10-16', 'Search for a way around the controller'],
    ['2026-10-26', 'Virtual machine first, written up'],
  ] as const
  return [...told, ...otherEffort(s, 'garrow', 71, told, days)]
}

const needs = (s: Stage): readonly Need[] =>
  needsOf(s, 'garrow', [
    [
      3,
      'henrik',
      undefined,
      '2026-09-03',
      ['rebuild', 'downtime'],
      'A line server dies and the mill cools down. I have four hours, on whatever box is in the cupboard.',
      'visit',
    ],
    [2, 'viola', undefined, '2026-09-03', ['cost'], 'Every cold start costs me a car.', 'visit'],
  ])

const prospect = (s: Stage) =>
  s.make(newProspect, 'garrow', since, {
    name: 'Garrow Steel',
    domains: ['garrowsteel.example'],
    facts: factsOf(s, 'garrow', [
      ['business', 'Rolled steel for bridges', 'Visit', '2026-09-03'],
      ['head-count', '1,100, of whom 14 in IT', 'Visit', '2026-09-03'],
      ['industry', 'Steel', 'Their own page', '2026-08-31', 'read'],
      ['intended-use', 'Line servers of two mills, rebuilt within four hours', 'Visit', '2026-09-03'],
    ]),
    needs: needs(s),
    houseRules: [
      {
        id: s.id('house-rule', 'garrow/place'),
        form: 'place',
        text: 'Boots and helmet, no laptop on the mill floor',
        spoken: true,
        source: 'Henrik, visit',
        on: s.day('2026-09-03'),
      },
    ],
    tags: ['steel'],
  })

const people = (s: Stage) =>
  peopleOf(s, 'garrow', 'garrowsteel.example', since, [
    {
      key: 'viola',
      name: 'Viola Stern',
      title: 'Chief Operating Officer',
      department: 'Management',
      technicalLevel: 2,
      stance: 'against',
    },
    {
      key: 'henrik',
      name: 'Henrik Falk',
      title: 'Plant IT Lead',
      department: 'IT',
      technicalLevel: 4,
      stance: 'neutral',
      dignity: true,
    },
  ])

const deal = (s: Stage) =>
  dealOf(s, 'garrow', since, {
    name: 'Two mills',
    invited: 'before-first-technical-call',
    invitedOn: s.day('2026-08-31'),
    sizeBand: 'very-large',
    value: { amount: 210_000, currency: 'EUR' },
    decisionDate: s.day('2026-10-30'),
    complexity: 'high',
    saleType: 'strategic',
    pricingForm: 'fixed-price',
    reached: ['2026-08-31', '2026-09-03'],
    parts: [
      ['viola', 'signs'],
      ['henrik', 'technical-evaluator', 'champion'],
    ],
    competitors: [{ name: 'Coldharbor Vault', source: 'Henrik, visit', on: s.day('2026-09-03') }],
    effortEstimateHours: 48,
    quotedOn: s.day('2026-10-12'),
    exposures: [
      exposureOf(s, 'garrow', 'controller', 1, '2026-09-04', {
        told: {
          at: s.at('2026-10-22 14:21:40'),
          callId: s.id('call', 'garrow-rebuild'),
          personIds: [s.id('person', 'henrik'), s.id('person', 'viola')],
          words: 'As a virtual machine first, to metal later.',
        },
        verdict: {
          is: 'kills',
          words: 'In the cupboard stands another box. That is the whole point.',
          personId: s.id('person', 'henrik'),
          on: s.day('2026-10-22'),
        },
        resolvedOn: s.day('2026-10-30'),
      }),
    ],
    outcome: {
      is: 'lost',
      on: s.day('2026-10-30'),
      why: 'A rebuild on other hardware was the whole need. We knew the gap for seven weeks before we told it.',
    },
  })

const plantRebuild = (s: Stage) =>
  heldCall(s, {
    name: 'garrow-rebuild',
    title: 'Rebuild at the mill',
    prospect: 'garrow',
    deal: 'garrow',
    at: '2026-10-22 14:00',
    minutes: 45,
    kind: 'demo',
    mode: 'on-site',
    invited: '2026-10-12 09:30',
    people: ['viola', 'henrik'],
    goal: {
      text: 'Henrik confirms that a line server is back within four hours.',
      heardWhen: 'He says the hour.',
      milestone: 'Technical fit',
    },
    play: 'whole-room',
    role: 'lead',
    environments: ['demo-b'],
    agendaSent: '2026-10-20 16:00',
    script: 'rebuild',
    needs: needs(s),
    bindings: {
      'The site calls: nothing starts': {
        todayThey: 'carry the spare over the mill floor and start from a disk of last year.',
      },
    },
    lateBy: 120,
    flow: [
      ['hello', '04:40'],
      ['down', '05:30'],
      ['bare-metal', '14:20'],
      ['first-order', 'skip'],
      ['ledger', 'skip'],
      ['questions', '10:10'],
      ['next-steps', '05:00'],
    ],
    marks: [
      { at: '07:20', form: 'lands-well', who: ['viola'], text: 'That call I know by heart.' },
      {
        at: '13:10',
        form: 'question',
        who: ['henrik'],
        text: 'And if the box in the cupboard is another make?',
        triage: 'open',
        question: {
          state: 'answered',
          owner: 'mira',
          due: '2026-10-23',
          answered: '2026-10-23 10:00',
          answer: 'As a virtual machine first; onto other metal not before next autumn.',
        },
      },
      {
        at: '19:40',
        form: 'gap-told',
        who: ['henrik', 'viola'],
        gap: 'controller',
        text: 'In the cupboard stands another box. That is the whole point.',
      },
      {
        at: '21:30',
        form: 'complaint',
        who: ['henrik'],
        text: 'You stood in front of that cupboard in September.',
      },
      { at: '22:10', form: 'plan-applied', text: 'Last two steps dropped' },
      { at: '27:30', form: 'falls-flat', who: ['viola'], text: 'Closes her notebook' },
      { at: '36:20', form: 'moment', who: ['viola'], text: 'Then this is not for the mills.' },
    ],
    debrief: {
      outcome: 'lost-ground',
      how: '36:20',
      worked: 'Nobody argued. We said what it does and what it does not.',
      why: 'The gap was known since the visit and told in the seventh week.',
      change: {
        text: 'Tell the gap that touches their first need in the second call.',
        tries: [
          ['dunmore-security', true],
          ['bellweather-demo', true],
        ],
      },
      stepNotes: [['bare-metal', 'Stopped at the question about the other make']],
      nextGoal: {
        text: 'Viola tells us what would have made it a yes.',
        heardWhen: 'One sentence by mail is enough.',
      },
      thanks: 'Thank you for two days on the mill floor.',
      closed: 40,
      completed: 200,
    },
    prepared: [
      ['2026-10-20', 90],
      ['2026-10-21', 120],
    ],
    debriefMinutes: 45,
  })

const complaint = (s: Stage) =>
  s.make(newComplaint, 'garrow', '2026-10-22 14:25', {
    words: 'You stood in front of that cupboard in September.',
    prospectId: s.id('prospect', 'garrow'),
    dealId: s.id('deal', 'garrow'),
    callId: s.id('call', 'garrow-rebuild'),
    markId: s.id('mark', 'garrow-rebuild/21:30'),
    personId: s.id('person', 'henrik'),
    listenedAt: s.at('2026-10-22 14:24'),
    acknowledgedAt: s.at('2026-10-22 14:25'),
    theirAsk: 'Next time say on the first day what will not work.',
    offer: 'Our notes from the visit, with what we saw, for their own search.',
    resolvedAt: s.at('2026-10-26 09:30'),
    theirYes: true,
    ourYes: true,
  })
