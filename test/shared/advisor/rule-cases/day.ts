/** Before the call, and the rest of the day: R23, R52. */
import type { SpeakingRule } from '@shared/advisor/registry'
import { type Environment, newEnvironment } from '@shared/domain/environment'
import { newPreflightTask, type PreflightTask } from '@shared/domain/preflight'
import { dayCallOfRecord } from '@shared/preflight/day-calls'
import { callOf, making, newId, now } from '../world'
import { type InCall, minutesFromNow, noLimit, onCall, type RuleCase } from './case'

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

/** Two tasks, each of which begins when the other is done. */
function inALoop() {
  const [a, b] = ['Restore', 'Reset'].map(title => newPreflightTask({ title, minutes: 5 }, newId))
  if (a === undefined || b === undefined) throw new Error('Two tasks')
  return onCall({
    preflight: [
      { ...a, dependsOn: [b.id] },
      { ...b, dependsOn: [a.id] },
    ],
  })
}

/** The same people are also in another call then. */
function twicePlanned() {
  const call = callOf()
  const calls = [call, callOf()].flatMap(one => dayCallOfRecord(one, 'Bellweather') ?? [])
  return { call, day: { calls, environments: [] } }
}

export const dayCases = {
  R23: {
    speaks: fields => setUp(7, fields),
    unknown: ['silent', onCall({ ...setUp(7).call, start: undefined })],
    sides: [
      ['28 min needed, 28 left', setUp(28), 'warn'],
      ['28 min needed, 27 left', setUp(27), 'gate'],
      ['two hours before', setUp(120), 'warn'],
      ['earlier', setUp(121), 'silent'],
      ['two that wait for each other', inALoop(), 'warn'],
      ['it runs', setUp(42, {}, { startedAt: now }), 'silent'],
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
      ['somebody is wanted in two calls at once', twicePlanned(), 'warn'],
    ],
    edges: { nearUseMinutes: { in: wantedAgain(60, {}, {}), loud: 60, mild: 59 } },
  },
} satisfies Partial<Record<SpeakingRule, RuleCase>>
