/**
 * For every rule that speaks: a call in which it does, what it does when an input is unknown, and both sides of each
 * threshold. A rule that is added without its cases fails the type check.
 */
import type { CallNeighbourhood, OtherCall } from '@shared/advisor/facts'
import type { Severity } from '@shared/advisor/finding'
import type { SpeakingRule } from '@shared/advisor/registry'
import type { ThresholdName } from '@shared/advisor/thresholds'
import { newAnswer } from '@shared/domain/answer'
import { type Call, fidelityAxes, newAttendee } from '@shared/domain/call'
import { newColleague } from '@shared/domain/colleague'
import { type Deal, sizeBands } from '@shared/domain/deal'
import { type Environment, newEnvironment } from '@shared/domain/environment'
import { newHouseRule } from '@shared/domain/house-rule'
import type { Person } from '@shared/domain/person'
import { newPerson } from '@shared/domain/person'
import { newPreflightTask, type PreflightTask } from '@shared/domain/preflight'
import { newQuestion } from '@shared/domain/question'
import { newStep } from '@shared/domain/step'
import { dayCallOfRecord } from '@shared/preflight/day-calls'
import { callOf, dealOf, exposureOf, making, n1, newId, now, planOf, readyGap, tom, withNeeds } from './world'

type World = Partial<CallNeighbourhood>
type InCall = Partial<Call>

export interface RuleCase {
  /** In a call of any kind in which it may speak. */
  readonly speaks: (inCall: InCall) => World
  /** An input is not known: it asks for it by name, or keeps silent. Never a verdict. */
  readonly unknown: readonly ['asks' | 'silent', World]
  /** What happens on both sides of each size, at the standard thresholds. */
  readonly sides: readonly (readonly [string, World, Severity | 'silent'])[]
  /** Each threshold that decides: a call in which `loud` says more than `mild`, the two values side by side. */
  readonly edges: Partial<
    Record<ThresholdName, { readonly in: World; readonly loud: number; readonly mild: number }>
  >
}

const onCall = (fields: InCall, more: World = {}): World => ({ call: callOf(fields), ...more })
const minutesFromNow = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()

const held = (outcome: OtherCall['outcome'], daysAgo = 7): OtherCall => ({
  id: callOf().id,
  callKind: 'demo',
  status: 'held',
  start: minutesFromNow(-daysAgo * 1440),
  outcome,
})
const threePartly = [held('partly', 5), held('no-decision', 10), held('lost-ground', 15)]

const asksForOrder = { text: 'Helen signs the order form', heardWhen: 'she signs', asksForTheOrder: true }
const decidesIn = (days: number) =>
  dealOf({ decisionDate: new Date(Date.parse('2026-11-19') + days * 86_400_000).toISOString().slice(0, 10) })
const longShot = (
  fields: InCall,
  deal: Deal | undefined = decidesIn(15),
  otherCalls: readonly OtherCall[] = [],
) => onCall({ ...fields, goal: asksForOrder }, { deal, otherCalls })

const bare = readyGap({ proof: undefined })
const linked = (
  gap = readyGap(),
  fields: Parameters<typeof exposureOf>[2] = {},
  deal: Partial<Deal> = {},
) => ({
  gaps: [gap],
  deal: dealOf({ ...deal, exposures: [exposureOf(gap, n1, fields)] }),
})

/** The need known since the 12th; `hours` logged on the deal the day after. */
const silent = (hours: number, fields: InCall = {}): World => {
  const { deal, gaps } = linked()
  const effort = { id: newId(), minutes: hours * 60, on: '2026-11-13', dealId: deal.id }
  return onCall(fields, { deal, gaps, efforts: [effort] })
}

const question = (fields: Partial<ReturnType<typeof newQuestion>> = {}) =>
  newQuestion({ words: 'How long does a restore take?', ...fields }, making)
const asked = (fields: InCall, answer?: string): World =>
  onCall(fields, { questions: [question({ answer })] })
const words = (count: number) => ['A restore takes minutes.', ...Array(count - 4).fill('word')].join(' ')

const minutesPlan = (call: Call, fields: Parameters<typeof planOf>[1]) => ({
  call,
  scriptCopy: planOf(call, fields),
})
const overlong = (fields: InCall, minutes = 19) =>
  minutesPlan(callOf(fields), { steps: [newStep({ title: 'Long', minutes }, making)] })
const questionsPlan = (count: number) =>
  minutesPlan(callOf({ callKind: 'discovery' }), {
    form: 'questions',
    steps: Array.from({ length: count }, () => newStep({ title: 'What then?', minutes: 1 }, making)),
  })

const somebody = (fields: Partial<Person> & { readonly department?: string }): Person =>
  newPerson(
    { name: 'Ana Lind', affiliations: [{ form: 'prospect', department: fields.department }], ...fields },
    making,
  )
const finance = (value: number) =>
  somebody({ name: 'Fay Moss', department: 'Finance', level: { value, basis: 'confirmed' } })
const engineer = somebody({
  name: 'Ed Park',
  department: 'IT',
  level: { value: 4, basis: 'confirmed' },
  stance: 'for',
})
const inRoom = (people: readonly Person[], fields: InCall = {}, more: World = {}): World =>
  onCall(
    {
      roomPlan: undefined,
      attendees: people.map(({ id }) => newAttendee({ personId: id }, newId)),
      ...fields,
    },
    { people, ...more },
  )

const signerAt = (value: number, fields: InCall): World => {
  const signer = finance(value)
  const people = [{ personId: signer.id, parts: [{ part: 'signs' as const, basis: 'confirmed' as const }] }]
  return inRoom([signer], { roomPlan: 'one-workflow', ...fields }, { deal: dealOf({ people }) })
}
const generic = {
  environment: { is: 'generic' },
  data: { is: 'generic' },
  workflow: { is: 'exact' },
} as const

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

const [size] = sizeBands
const spent = (
  hours: number,
  fields: InCall = {},
  usualEffort: CallNeighbourhood['usualEffort'] = tenEach,
): World => {
  const deal = dealOf({ sizeBand: size })
  return onCall(fields, {
    deal,
    usualEffort,
    efforts: [{ id: newId(), minutes: hours * 60, on: '2026-11-13', dealId: deal.id }],
  })
}
const tenEach = { wonHours: [8, 9, 10, 11, 12] }
const ownTen = { wonHours: [8, 9, 10, 11], ownHours: 10 }

const scriptRun = (fields: InCall, releaseNotesReadOn?: string) => {
  const call = callOf(fields)
  return {
    call,
    scriptCopy: planOf(call),
    script: { lastRunOn: '2026-11-10', ...(releaseNotesReadOn && { releaseNotesReadOn }) },
  }
}

const marathon = (fields: InCall, resultAfter = 10, length = 8) => {
  const call = callOf({ marathon: { vendors: 3, slot: 2, leaveBehind: 'One page' }, ...fields })
  const steps = [
    newStep({ title: 'First', minutes: resultAfter - 3 }, making),
    newStep({ title: 'Result', minutes: length, isResult: true }, making),
  ]
  return minutesPlan(call, { steps })
}

const named = (fields: InCall): World =>
  onCall(fields, { deal: dealOf({ competitors: [{ name: 'Tapewise' }] }) })
const card = (cell: { readonly text: string; readonly source?: string }) =>
  newAnswer(
    {
      question: 'Tapewise?',
      form: 'competitor',
      rival: 'tapewise',
      criteria: [{ criterion: 'Speed', us: cell, them: cell }],
    },
    making,
  )

/** 28 minutes of a machine, so many minutes before the call. */
const setUp = (minutes: number, fields: InCall = {}, task: Partial<PreflightTask> = {}) =>
  onCall({
    ...fields,
    start: minutesFromNow(minutes),
    preflight: [newPreflightTask({ title: 'Restore', minutes: 28, doer: 'machine', ...task }, newId)],
  })

/** Another call wants the same tenant so many minutes after the end of this one. */
const wantedAgain = (
  minutes: number,
  fields: InCall = {},
  tenant: Partial<Environment> = { resetMinutes: 28 },
) => {
  const environment = newEnvironment({ name: 'Demo A', ...tenant }, making)
  const call = callOf({ start: minutesFromNow(42), minutes: 30, ...fields, environmentIds: [environment.id] })
  const other = callOf({ start: minutesFromNow(72 + minutes), environmentIds: [environment.id] })
  const calls = [call, other].flatMap(one => dayCallOfRecord({ ...one, attendees: [] }, 'Bellweather') ?? [])
  return { call, day: { calls, environments: [environment] } }
}

const noLimit = {}

export const ruleCases: Readonly<Record<SpeakingRule, RuleCase>> = {
  R01: {
    speaks: fields => onCall({ ...fields, myRole: undefined }),
    unknown: ['asks', onCall({ myRole: undefined }, { deal: undefined, colleagues: [] })],
    sides: [['a role is set', onCall({ myRole: 'passive' }), 'silent']],
    edges: noLimit,
  },
  R02: {
    speaks: fields =>
      onCall(fields, {
        colleagues: [
          newColleague({ ...tom, experience: 'seasoned' }, making),
          { ...tom, experience: 'seasoned' },
        ],
        deal: dealOf({ invited: 'later', complexity: 'low' }),
      }),
    unknown: ['silent', onCall({}, { deal: dealOf({ invited: 'later', complexity: 'low' }) })],
    sides: [],
    edges: {
      activeFromPoints: { in: advisedBy('active', 0), loud: 1, mild: 0 },
      leadFromPoints: { in: advisedBy('active', 2), loud: 2, mild: 3 },
    },
  },
  R03: {
    speaks: fields => onCall({ ...fields, goal: undefined }),
    unknown: ['asks', onCall({ goal: undefined })],
    sides: [['verb, attendee and sign', onCall({}), 'silent']],
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
  R06: {
    speaks: fields => onCall(fields, { prospect: withNeeds([]) }),
    unknown: ['asks', onCall({}, { prospect: undefined })],
    sides: [
      ['one quote', onCall({}), 'silent'],
      ['one in our words', onCall({}, { prospect: withNeeds([{ ...n1, quoted: false }]) }), 'gate'],
    ],
    edges: { leastQuotedNeeds: { in: onCall({}), loud: 2, mild: 1 } },
  },
  R07: {
    speaks: fields => onCall(fields, { deal: dealOf({ people: [] }) }),
    unknown: ['asks', onCall({}, { deal: undefined })],
    sides: [['one confirmed', onCall({}), 'silent']],
    edges: noLimit,
  },
  R08: {
    speaks: fields => onCall(fields, linked()),
    unknown: ['silent', onCall({}, { ...linked(), prospect: undefined })],
    sides: [['told', onCall({}, linked(readyGap(), { told: { at: now, personIds: [] } })), 'silent']],
    edges: noLimit,
  },
  R09: {
    speaks: fields => onCall(fields, linked(bare)),
    unknown: ['asks', onCall({}, linked(bare))],
    sides: [['proof and words', onCall({}, linked()), 'silent']],
    edges: noLimit,
  },
  R10: {
    speaks: fields => silent(30, fields),
    unknown: ['silent', onCall({}, linked())],
    sides: [
      ['1.9 h', silent(1.9), 'silent'],
      ['2 h', silent(2), 'warn'],
      ['7.9 h', silent(7.9), 'warn'],
      ['8 h', silent(8), 'gate'],
      [
        '30 h, and told',
        onCall({}, { ...linked(readyGap(), { told: { at: now, personIds: [] } }), efforts: [] }),
        'silent',
      ],
    ],
    edges: {
      silenceAmberHours: { in: silent(2), loud: 2, mild: 3 },
      silenceRedHours: { in: silent(8), loud: 8, mild: 9 },
    },
  },
  R11: {
    speaks: fields => asked(fields),
    unknown: ['asks', asked({})],
    sides: [
      ['an answer of the library is chosen that is empty', emptyAnswer(), 'gate'],
      ['answered', asked({}, 'A restore takes minutes.'), 'silent'],
      [
        'an answer of the library is chosen that is not at hand',
        onCall({}, { questions: [question({ answerId: newId() as never })] }),
        'silent',
      ],
      ['owed, with its own day', onCall({}, { questions: [question({ state: 'owed' })] }), 'silent'],
      ['for one-to-one', onCall({}, { questions: [question({ oneToOne: true })] }), 'silent'],
    ],
    edges: noLimit,
  },
  R12: {
    speaks: fields => asked(fields, 'We are proud of our platform. A restore takes minutes.'),
    unknown: ['silent', onCall({}, { questions: [question({ answerId: newId() as never })] })],
    sides: [
      [
        'their word in the first sentence',
        asked({}, 'Restoring one file takes minutes. We measured it.'),
        'silent',
      ],
      ['a plain yes', asked({}, 'Yes. We do.'), 'silent'],
      [
        'no word that says what it is about',
        onCall({}, { questions: [question({ words: 'Why?', answer: 'Since.' })] }),
        'silent',
      ],
    ],
    edges: noLimit,
  },
  R13: {
    speaks: fields => asked(fields, words(121)),
    unknown: ['silent', asked({})],
    sides: [
      ['121 words', asked({}, words(121)), 'info'],
      ['120 words', asked({}, words(120)), 'silent'],
    ],
    edges: { mostAnswerWords: { in: asked({}, words(121)), loud: 120, mild: 121 } },
  },
  R23: {
    speaks: fields => setUp(7, fields),
    unknown: ['silent', onCall({ ...setUp(7).call, start: undefined })],
    sides: [
      ['28 min needed, 28 left', setUp(28), 'warn'],
      ['28 min needed, 27 left', setUp(27), 'gate'],
      ['two hours before', setUp(120), 'warn'],
      ['earlier', setUp(121), 'silent'],
      ['it runs', setUp(42, {}, { startedAt: now }), 'silent'],
    ],
    edges: noLimit,
  },
  R24: {
    speaks: fields => overlong(fields),
    unknown: ['silent', onCall({}, { scriptCopy: undefined })],
    sides: [
      ['1 min over', overlong({}, 19), 'warn'],
      ['as long as the call', overlong({}, 18), 'silent'],
    ],
    edges: { overbookedToleranceMinutes: { in: overlong({}), loud: 0, mild: 1 } },
  },
  R25: {
    speaks: fields => minutesPlan(callOf(fields), { nextStepsMinutes: 3 }),
    unknown: ['silent', onCall({}, { scriptCopy: undefined })],
    sides: [
      ['4 of 30 min', onCall({}), 'silent'],
      ['5 of 60 min', minutesPlan(callOf({ minutes: 60 }), { nextStepsMinutes: 5 }), 'warn'],
    ],
    edges: {
      leastNextStepsMinutes: { in: onCall({}), loud: 5, mild: 4 },
      leastNextStepsShare: { in: onCall({}), loud: 0.2, mild: 0.1 },
    },
  },
  R27: {
    speaks: fields => inRoom([finance(2), engineer], fields),
    unknown: ['asks', inRoom([finance(2), somebody({ level: { value: 4, basis: 'confirmed' } })])],
    sides: [
      ['2 levels apart, 2 departments', inRoom([finance(2), engineer]), 'warn'],
      ['1 level apart', inRoom([finance(3), engineer]), 'silent'],
      [
        'one department',
        inRoom([finance(2), { ...engineer, affiliations: finance(2).affiliations }]),
        'silent',
      ],
      [
        'a level that is only suggested',
        inRoom([{ ...finance(2), level: { value: 2, basis: 'suggested' } }, engineer]),
        'info',
      ],
      ['how it is served is chosen', inRoom([finance(2), engineer], { roomPlan: 'blocks' }), 'silent'],
      ['a level nobody knows', inRoom([{ ...finance(2), level: undefined }, engineer]), 'info'],
    ],
    edges: {
      mixLevels: { in: inRoom([finance(2), engineer]), loud: 2, mild: 3 },
      mixDepartments: { in: inRoom([finance(2), engineer]), loud: 2, mild: 3 },
    },
  },
  R28: {
    speaks: fields => signerAt(2, { ...fields, fidelity: generic }),
    unknown: ['asks', signerAt(2, { fidelity: undefined })],
    sides: [
      ['level 2, 1 of 3 exact', signerAt(2, { fidelity: generic }), 'warn'],
      ['level 3', signerAt(3, { fidelity: generic }), 'silent'],
      ['2 of 3 exact', signerAt(2, { fidelity: { ...generic, data: { is: 'exact' } } }), 'silent'],
      ['nobody known to sign', onCall({ fidelity: generic }, { deal: undefined }), 'silent'],
    ],
    edges: {
      closeToHomeLevel: { in: signerAt(2, { fidelity: generic }), loud: 2, mild: 1 },
      exactAxes: { in: signerAt(2, { fidelity: generic }), loud: 2, mild: 1 },
      exactEnvironmentHours: hoursEdge('environment'),
      exactDataHours: hoursEdge('data'),
      exactWorkflowHours: hoursEdge('workflow'),
    },
  },
  R29: {
    speaks: fields =>
      inRoom([finance(2), { ...engineer, stance: 'neutral' }], { roomPlan: 'blocks', ...fields }),
    unknown: ['asks', inRoom([finance(2), { ...engineer, stance: undefined }])],
    sides: [
      ['one is for it', inRoom([finance(2), engineer]), 'silent'],
      [
        'one vouches for it',
        inRoom([finance(2), { ...engineer, stance: 'neutral', vouchesFor: ['restore'] }]),
        'silent',
      ],
      ['only technical people attend', inRoom([{ ...engineer, stance: 'against' }]), 'silent'],
      ['the play is technical team first', inRoom([finance(2)], { play: 'technical-team-first' }), 'silent'],
    ],
    edges: noLimit,
  },
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
  R37: {
    speaks: fields => spent(10, fields),
    unknown: ['asks', unsized(8)],
    sides: [
      ['79 %', spent(7.9), 'silent'],
      ['80 %', spent(8), 'info'],
      ['99 %', spent(9.9), 'info'],
      ['100 %', spent(10), 'warn'],
      ["4 won deals and no figure of one's own", spent(20, {}, { wonHours: [8, 9, 10, 11] }), 'silent'],
      ["4 won deals and one's own figure", spent(10, {}, ownTen), 'warn'],
      ['100 % with more capacity', spent(10, {}, { ...tenEach, capacity: 1.3 }), 'silent'],
      ['80 % with less', spent(8, {}, { ...tenEach, capacity: 0.8 }), 'warn'],
      ['capacity beyond its range', spent(10.4, {}, { ...tenEach, capacity: 9 }), 'info'],
      ['7.9 h on a deal of unknown size', unsized(7.9), 'silent'],
      ['8 h on a deal of unknown size', unsized(8), 'info'],
    ],
    edges: {
      effortInfoShare: { in: spent(8), loud: 0.8, mild: 0.9 },
      effortWarnShare: { in: spent(10), loud: 1, mild: 1.1 },
      effortFormShare: { in: spent(15), loud: 1.5, mild: 1.6 },
      comparableHours: { in: unsized(8), loud: 8, mild: 9 },
    },
  },
  R38: {
    speaks: fields => spent(10, fields, ownTen),
    unknown: ['silent', spent(10, {}, undefined)],
    sides: [
      ['4 won deals', spent(10, {}, ownTen), 'info'],
      ['5 won deals', spent(10), 'silent'],
    ],
    edges: { leastWonDeals: { in: spent(10, {}, { ...tenEach, ownHours: 10 }), loud: 6, mild: 5 } },
  },
  R39: {
    speaks: () => questionsPlan(10),
    unknown: ['silent', onCall({ callKind: 'discovery' }, { scriptCopy: undefined })],
    sides: [
      ['10', questionsPlan(10), 'info'],
      ['11', questionsPlan(11), 'silent'],
      ['14', questionsPlan(14), 'silent'],
      ['15', questionsPlan(15), 'info'],
    ],
    edges: {
      leastDiscoveryQuestions: { in: questionsPlan(11), loud: 12, mild: 11 },
      mostDiscoveryQuestions: { in: questionsPlan(14), loud: 13, mild: 14 },
    },
  },
  R40: {
    speaks: fields => onCall(fields, { otherCalls: [held('goal-reached')] }),
    unknown: ['asks', onCall({}, { otherCalls: [held('goal-reached')], deal: undefined })],
    sides: [
      ['the first call', onCall({}), 'silent'],
      ['the second call', onCall({}, { otherCalls: [held('goal-reached')] }), 'info'],
      ['a rival on the deal', { ...named({}), otherCalls: [held('goal-reached')] }, 'silent'],
    ],
    edges: { rivalByCall: { in: onCall({}), loud: 1, mild: 2 } },
  },
  R44: {
    speaks: fields => onCall({ ...fields, agendaSentAt: undefined }),
    unknown: ['silent', onCall({ agendaSentAt: undefined, start: undefined })],
    sides: [
      ['24 h before', onCall({ agendaSentAt: undefined, start: minutesFromNow(1440) }), 'info'],
      ['a minute more', onCall({ agendaSentAt: undefined, start: minutesFromNow(1441) }), 'silent'],
    ],
    edges: {
      agendaHours: {
        in: onCall({ agendaSentAt: undefined, start: minutesFromNow(1500) }),
        loud: 25,
        mild: 24,
      },
    },
  },
  R45: {
    speaks: fields => onCall(fields, { deal: dealOf({ priceAnswer: ' ' }) }),
    unknown: ['asks', onCall({}, { deal: undefined })],
    sides: [['an answer on the deal', onCall({}), 'silent']],
    edges: noLimit,
  },
  R46: {
    speaks: fields => onCall(fields, { deal: dealOf({ paperReady: false }) }),
    unknown: ['asks', onCall({ callKind: 'closing' })],
    sides: [['at hand', onCall({ callKind: 'closing' }, { deal: dealOf({ paperReady: true }) }), 'silent']],
    edges: noLimit,
  },
  R47: {
    speaks: fields => scriptRun(fields),
    unknown: ['silent', { ...scriptRun({}), script: undefined }],
    sides: [
      ['read a day before the last run', scriptRun({}, '2026-11-09'), 'info'],
      ['read on that day', scriptRun({}, '2026-11-10'), 'silent'],
    ],
    edges: noLimit,
  },
  R48: {
    speaks: fields => onCall(fields, { prospect: { ...withNeeds([n1]), facts: [] } }),
    unknown: ['asks', onCall({}, { prospect: undefined })],
    sides: [
      ['all three known', onCall({}), 'silent'],
      [
        'two known',
        onCall({}, { prospect: { ...withNeeds([n1]), facts: withNeeds([]).facts.slice(1) } }),
        'warn',
      ],
      [
        'one only suggested',
        onCall(
          {},
          {
            prospect: {
              ...withNeeds([n1]),
              facts: withNeeds([]).facts.map((fact, at) =>
                at === 0 ? { ...fact, confidence: 'suggested' as const } : fact,
              ),
            },
          },
        ),
        'warn',
      ],
    ],
    edges: noLimit,
  },
  R49: {
    speaks: fields => marathon(fields),
    unknown: ['asks', { ...onCall({ marathon: { vendors: 3 } }), scriptCopy: undefined }],
    sides: [
      ['nobody said so', onCall({}), 'silent'],
      ['one vendor', marathon({ marathon: { vendors: 1 } }), 'silent'],
      ['the result at 6 min', marathon({}, 6), 'silent'],
      ['the result at 7 min', marathon({}, 7), 'warn'],
      ['21 of 30 min shown', marathon({}, 6, 15), 'silent'],
      ['22 of 30 min shown', marathon({}, 6, 16), 'warn'],
    ],
    edges: {
      marathonVendors: { in: marathon({}), loud: 3, mild: 4 },
      marathonResultMinutes: { in: marathon({}, 7), loud: 6, mild: 7 },
      marathonMostShare: { in: marathon({}, 6, 15), loud: 0.6, mild: 0.7 },
    },
  },
  R50: {
    speaks: fields => onCall(fields, { deal: dealOf({ quotedOn: '2026-11-16' }) }),
    unknown: ['asks', onCall({ callKind: 'closing' }, { deal: undefined })],
    sides: [
      ['no quote', onCall({}), 'silent'],
      [
        'a quote with an estimate',
        onCall({}, { deal: dealOf({ quotedOn: '2026-11-16', effortEstimateHours: 0 }) }),
        'silent',
      ],
    ],
    edges: noLimit,
  },
  R52: {
    speaks: fields => wantedAgain(10, fields),
    unknown: ['asks', wantedAgain(10, {}, {})],
    sides: [
      ['27 min for a reset of 28', wantedAgain(27), 'warn'],
      ['28 min', wantedAgain(28), 'silent'],
      ['at the same time', wantedAgain(-1), 'gate'],
    ],
    edges: { nearUseMinutes: { in: wantedAgain(60, {}, {}), loud: 60, mild: 59 } },
  },
  R51: {
    speaks: named,
    unknown: ['silent', { ...named({}), rivals: [{ id: newId(), name: 'Tapewise' }] }],
    sides: [
      [
        'a comparison with sources',
        { ...named({}), answers: [card({ text: 'Fast', source: 'Data sheet' })] },
        'silent',
      ],
      ['cells without one', { ...named({}), answers: [card({ text: 'Fast' })] }, 'warn'],
      ['an empty comparison', { ...named({}), answers: [card({ text: '', source: 'Data sheet' })] }, 'warn'],
      [
        'leaving all as it is',
        onCall({}, { deal: dealOf({ competitors: [{ name: 'Leaving all as it is' }] }) }),
        'silent',
      ],
    ],
    edges: noLimit,
  },
}

/** My role as chosen; `points` of the three inputs speak for more. */
function advisedBy(myRole: Call['myRole'], points: number): World {
  return onCall(
    { myRole },
    {
      colleagues: [{ ...tom, experience: points > 0 ? 'new' : 'seasoned' }],
      deal: dealOf({
        invited: points > 1 ? 'before-first-technical-call' : 'later',
        complexity: points > 2 ? 'high' : 'low',
      }),
    },
  )
}

function unsized(hours: number): World {
  const deal = dealOf()
  return {
    deal,
    usualEffort: tenEach,
    efforts: [{ id: newId(), minutes: hours * 60, on: '2026-11-13', dealId: deal.id }],
  }
}

/** Two axes are not exact and one is wanted: the cheaper one, whose hours are what mending takes. */
function hoursEdge(axis: 'environment' | 'data' | 'workflow') {
  const [other, exact] = fidelityAxes.filter(one => one !== axis)
  const fidelity = {
    [axis]: { is: 'generic' },
    [other ?? axis]: { is: 'generic', hours: 9 },
    [exact ?? axis]: { is: 'exact' },
  }
  return { in: signerAt(2, { fidelity }), loud: 1, mild: 2 }
}

function emptyAnswer(): World {
  const answer = newAnswer({ question: 'How long does a restore take?' }, making)
  return onCall({}, { questions: [question({ answerId: answer.id })], answers: [answer] })
}
