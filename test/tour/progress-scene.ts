/** Deals of one, five and thirty calls; one over its line, one that was decided on and lost, hours of a debrief. */
import { type Call, newAttendee, newCall } from '@shared/domain/call'
import { type Deal, newDeal } from '@shared/domain/deal'
import { type Debrief, newDebrief } from '@shared/domain/debrief'
import { newEffort } from '@shared/domain/effort'
import { newProspect } from '@shared/domain/prospect'
import type { AnyRecord } from '@shared/domain/records'
import { testId } from '../helpers/ids'
import { corvane, scene } from './deal-scene'

let count = 0
const making = {
  now: '2026-11-19T09:00:00.000Z',
  newId: () => {
    count += 1
    return testId(count, 0x9096)
  },
}

const day = (at: number, of: number) =>
  new Date(Date.parse('2026-11-17T09:00:00Z') - (of - at) * 2 * 86_400_000).toISOString()
const outcomes = ['goal-reached', 'partly', 'lost-ground', 'partly', 'goal-reached', 'no-decision'] as const
const titles = [
  'Discovery with Marcus',
  'Who wiped the share, and why nobody saw it before Friday',
  'Security questionnaire',
  'Technical deep dive',
]

/** A company whose deal had so many calls, the last a failure or not. */
function company(name: string, n: number): readonly AnyRecord[] {
  const prospect = newProspect({ name }, making)
  const deal = newDeal({ name: `Vault of ${n}`, prospectId: prospect.id, sizeBand: 'medium' }, making)
  const calls = Array.from({ length: n }, (_, at): readonly [Call, Debrief] => {
    const goal = { text: 'It', milestoneId: deal.milestones[1 + (at % 5)]?.id }
    const call = newCall(
      {
        ...{ title: titles[at % 4] ?? '', zone: 'Europe/Berlin', start: day(at, n), status: 'held' as const },
        ...{ prospectId: prospect.id, dealId: deal.id, goal },
      },
      making,
    )
    return [call, newDebrief({ callId: call.id, outcome: outcomes[at % 6] ?? 'partly' }, making)]
  })
  return [prospect, deal, ...calls.flat()]
}

export const one = company('Aster Mills', 1)
export const five = company('Bellweather Logistics AG', 5)
export const thirty = company('Calder Foundry', 30)

const prospectId = corvane.prospectId
const over: Deal = newDeal(
  { name: 'Archive for Leiden', prospectId, sizeBand: 'medium', people: corvane.people },
  making,
)
const lost: Deal = {
  ...newDeal({ name: 'Tape room, north hall', prospectId, sizeBand: 'medium' }, making),
  outcome: { is: 'lost', on: '2026-11-16' },
  cutOrGo: [
    {
      id: testId(1, 0xdec1) as NonNullable<Deal['cutOrGo']>[number]['id'],
      ...{ on: '2026-10-19', is: 'go-on', hours: 51, share: 1.59 },
      reason: 'They are slow, and Helen wants it.',
    },
  ],
}
export const overLine = over
export const lookedBack = lost
const hours = (deal: Deal, list: readonly (readonly [string, number])[]) =>
  list.map(([on, h]) => newEffort({ phase: 'other', minutes: h * 60, on, dealId: deal.id }, making))

/** A call that has just been held, with its hours. */
export const held = newCall(
  {
    ...{ title: 'Pilot review', zone: 'Europe/Berlin', start: '2026-11-19T10:00:00.000Z', prospectId },
    dealId: corvane.id,
    goal: { text: 'Marcus restores a record himself.', milestoneId: corvane.milestones[3]?.id },
    attendees: corvane.people
      .slice(0, 3)
      .map(({ personId }) => newAttendee({ personId, attendance: 'accepted' }, making.newId)),
  },
  making,
)
const ofCall = (phase: 'prepare' | 'run' | 'debrief', minutes: number) =>
  newEffort({ phase, minutes, on: '2026-11-19', callId: held.id, dealId: corvane.id, prospectId }, making)

export const progressScene: readonly AnyRecord[] = [
  ...scene,
  ...one,
  ...five,
  ...thirty,
  over,
  lost,
  ...hours(over, [
    ['2026-10-26', 22],
    ['2026-11-05', 22],
    ['2026-11-17', 18],
  ]),
  ...hours(lost, [
    ['2026-09-01', 18],
    ['2026-09-21', 12],
    ['2026-10-12', 21],
    ['2026-11-02', 9.5],
  ]),
  held,
  ofCall('prepare', 210),
  ofCall('run', 30),
  ofCall('debrief', 48),
]
