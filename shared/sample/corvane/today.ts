/**
 * Today's call as it stands 42 minutes before it starts: nearly ready, with two things that could hurt. The demo
 * tenant is not restored, and the gap on Windows Server 2008 R2 has no words.
 */
import { newEffort } from '../../domain/effort'
import type { PreflightTask } from '../../domain/preflight'
import type { AnyRecord } from '../../domain/records'
import type { Step } from '../../domain/step'
import { newTask } from '../../domain/task'
import { copyFor, huddleChecks, type PlannedCall, plannedCall } from '../planned-call'
import type { Stage } from '../stage'
import { corvaneNeeds } from './company'

export function corvaneToday(s: Stage): readonly AnyRecord[] {
  const planned = plan(s)
  return [
    plannedCall(s, planned),
    ...copyFor(s, planned, corvaneNeeds(s), bindings(s)),
    ...tasks(s),
    ...preparation(s),
  ]
}

const plan = (s: Stage): PlannedCall => ({
  name: 'corvane-proof',
  title: 'Whole-room proof',
  prospect: 'corvane',
  deal: 'corvane',
  at: '2026-11-19 14:30',
  minutes: 30,
  kind: 'demo',
  invited: '2026-11-16 14:50',
  previous: 'corvane-questionnaire',
  people: ['helen', 'marcus', 'sofia', 'dieter'],
  goal: {
    text: 'Helen agrees that a monthly restore test closes audit finding 7.',
    heardWhen: 'She says it, and names who signs the test.',
    milestone: 'Proof',
  },
  play: 'whole-room',
  role: 'lead',
  roleReason:
    '2 of 4 are level 4 or 5, and steps 2 and 4 are yours. Tom has watched this script, never run it. Helen asked about cost twice on [[2026-11-12]].',
  environments: ['demo-a'],
  agendaSent: '2026-11-19 12:00',
  script: 'recovery',
  fields: {
    checklistId: s.id('checklist', 'huddle'),
    checks: huddleChecks(s, 'corvane-proof', [
      ['opens', 'tom', '2026-11-19 14:10'],
      ['sign', 'mira', '2026-11-19 14:15'],
      ['agenda', 'tom', '2026-11-19 12:00', '2026-11-19 12:00'],
      ['goal', 'mira', '2026-11-18 16:00', '2026-11-18 15:20'],
      ['who-joins', 'tom', '2026-11-17 16:00', '2026-11-17 14:05'],
      ['notes', 'mira', '2026-11-17 16:00', '2026-11-17 15:40'],
    ]),
    preflight: preflight(s),
    fidelity: { environment: { is: 'generic' }, data: { is: 'exact' }, workflow: { is: 'exact', hours: 2 } },
  },
})

function preflight(s: Stage): readonly PreflightTask[] {
  const id = (name: string) => s.id('preflight-task', `corvane-proof/${name}`)
  const mine = { bufferMinutes: 0, dependsOn: [], doer: 'me' as const }
  return [
    {
      ...mine,
      id: id('restore'),
      title: 'Restore demo tenant',
      minutes: 28,
      doer: 'machine',
      environmentId: s.id('environment', 'demo-a'),
      fallback: 'Recording 2B and screens 4 to 14',
    },
    { ...mine, id: id('words'), title: 'Words for the gap', minutes: 3 },
    {
      ...mine,
      id: id('huddle'),
      title: 'Huddle with Tom',
      minutes: 7,
      doer: 'colleague',
      colleagueId: s.id('colleague', 'tom'),
    },
    { ...mine, id: id('sound'), title: 'Share and sound test', minutes: 3, bufferMinutes: 5 },
    { ...mine, id: id('quiet'), title: 'Notifications off', minutes: 1, bufferMinutes: 1 },
    {
      ...mine,
      id: id('log'),
      title: 'Sign in to the log search',
      minutes: 2,
      doneAt: s.past('2026-11-19 13:20'),
    },
    {
      ...mine,
      id: id('recording'),
      title: 'Recording 2B open, paused',
      minutes: 2,
      doneAt: s.past('2026-11-19 13:25'),
    },
  ]
}

/** What the topics cannot know: whose day a step is, and who speaks. Keyed by the step's title. */
function bindings(s: Stage): Readonly<Record<string, Partial<Step>>> {
  const forWhom = (speaker: string, ...people: readonly string[]) => ({
    personIds: people.map(person => s.id('person', person)),
    speakerId: s.id('colleague', speaker),
  })
  return {
    'Batch record back this shift': {
      ...forWhom('mira', 'dieter', 'helen'),
      todayThey:
        'file a ticket, IT loads a tape on Monday, and the pallet stands in quarantine for two days.',
      withUs: 'Dieter types the batch number and has the record before the shift ends.',
    },
    'A backup no one can delete': {
      ...forWhom('mira', 'sofia', 'marcus'),
      watchOuts: [
        {
          id: s.id('watch-out', 'no-delete/lock'),
          form: 'gap',
          gapId: s.id('gap', 'lock-shorten'),
          title: 'A set lock cannot be shortened',
          text: 'Say: you start with 14 days in the pilot. Then ask: is that a deal killer? Never: you can change it later.',
        },
        {
          id: s.id('watch-out', 'no-delete/deep'),
          form: 'too-technical',
          title: 'How the lock is enforced',
          text: 'Too technical for Helen and Dieter. Take it one-to-one with Sofia.',
        },
      ],
    },
    'Set up your own lock': forWhom('mira', 'sofia'),
    'Proof the last restore worked': forWhom('mira', 'helen', 'dieter'),
    'Restore-test calendar': forWhom('mira', 'dieter'),
    'Seven years, priced': forWhom('tom', 'helen'),
  }
}

const about = (s: Stage) => ({ prospectId: s.id('prospect', 'corvane'), dealId: s.id('deal', 'corvane') })

const tasks = (s: Stage): readonly AnyRecord[] => [
  s.make(newTask, 'corvane-sheet', '2026-11-12 14:10', {
    ...about(s),
    title: 'Send Helen the seven-year sheet',
    form: 'immediate',
    ownerId: s.id('colleague', 'tom'),
    due: s.at('2026-11-13 17:00'),
    callId: s.id('call', 'corvane-deep-dive'),
    doneAt: s.at('2026-11-13 15:05'),
  }),
  s.make(newTask, 'corvane-ports', '2026-11-16 15:10', {
    ...about(s),
    title: 'Ask development for the list of ports',
    ownerId: s.id('colleague', 'mira'),
    due: s.at('2026-11-20 12:00'),
    callId: s.id('call', 'corvane-deep-dive'),
    note: 'Sofia waits for it; no answer in the library yet',
  }),
]

const preparation = (s: Stage): readonly AnyRecord[] =>
  (
    [
      ['2026-11-17', 60],
      ['2026-11-18', 90],
      ['2026-11-19', 60],
    ] as const
  ).map(([on, minutes], index) =>
    s.make(newEffort, `corvane-proof/${index + 1}`, `${on} 13:40`, {
      phase: 'prepare',
      minutes,
      on: s.pastDay(on),
      callId: s.id('call', 'corvane-proof'),
      ...about(s),
    }),
  )
