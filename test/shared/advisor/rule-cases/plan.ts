/** The plan and its minutes: R24, R25, R39, R44, R47, R49. */
import type { SpeakingRule } from '@shared/advisor/registry'
import type { Call } from '@shared/domain/call'
import { newStep } from '@shared/domain/step'
import { callOf, making, planOf } from '../world'
import { type InCall, minutesFromNow, noLimit, onCall, type RuleCase } from './case'

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

export const planCases = {
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
  R47: {
    speaks: fields => scriptRun(fields),
    unknown: ['silent', { ...scriptRun({}), script: undefined }],
    sides: [
      ['read a day before the last run', scriptRun({}, '2026-11-09'), 'info'],
      ['read on that day', scriptRun({}, '2026-11-10'), 'silent'],
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
} satisfies Partial<Record<SpeakingRule, RuleCase>>
