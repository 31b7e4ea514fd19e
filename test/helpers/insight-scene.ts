/**
 * A season of an SE as Insights count it: 50 calls of eleven months and 14 deals, the same every time, with what each
 * figure must come to beside it.
 */
import type { Call } from '@shared/domain/call'
import type { Deal } from '@shared/domain/deal'
import type { Outcome } from '@shared/domain/debrief'
import type { Effort } from '@shared/domain/effort'
import type { AnyRecord } from '@shared/domain/records'
import { freshId } from '@shared/domain/schema'
import * as make from './builders'

/** Per month, January to November: goals reached, partly, lost ground; debriefed same day, next day, later, never. */
const months = [
  [1, 1, 1, 0, 1, 1, 1],
  [2, 2, 0, 1, 1, 1, 1],
  [1, 2, 1, 2, 1, 0, 1],
  [2, 3, 0, 2, 2, 1, 0],
  [2, 1, 1, 3, 0, 0, 1],
  [3, 2, 0, 3, 2, 0, 0],
  [3, 1, 1, 4, 0, 1, 0],
  [4, 2, 0, 4, 2, 0, 0],
  [3, 1, 1, 4, 1, 0, 0],
  [4, 1, 0, 4, 1, 0, 0],
  [3, 1, 0, 3, 0, 0, 1],
] as const

/** Name, band, outcome, hours, and days before the decision at which its gap was told. */
const deals = [
  ['Garrow Steel', 'large', 'lost', 71, 4],
  ['Norrland Freight', 'large', 'lost', 58, 2],
  ['Ivers and Poole', 'medium', 'lost', 46, 6],
  ['Fenwright Foods', 'medium', 'won', 36, 61],
  ['Kestrel Labs', 'medium', 'won', 33, 45],
  ['Lindow Trust', 'small', 'lost', 29, 9],
  ['Dunmore and Hale', 'small', undefined, 27, undefined],
  ['Meridew Optics', 'small', 'won', 25, 38],
  ['Halden Marine', 'small', undefined, 22, undefined],
  ['Corvane Packaging', 'medium', undefined, 21.5, undefined],
  ['Aldane Print', 'small', 'won', 19, 24],
  ['Bexley Dental', 'small', 'won', 15, 7],
  ['Orrin Valley Clinics', 'medium', undefined, 12, undefined],
  ['Tessamine Foods', 'small', 'lost', 34, 42],
] as const

const stepTitles = [
  'Bare-metal rebuild',
  'A backup no one can delete',
  'Proof the last restore worked',
] as const
/** Logged for each call, which all are some deal's. */
const callMinutes = 50
/** Seconds over the five planned minutes of each step, run by run. */
const overs = [
  [94, 130, 150, 160, 193],
  [100, 60, 70, 110, 190],
  [0, -20, 10, 30, 25],
] as const

export const insightNow = '2026-11-19T12:48:00.000Z'
export const expected = {
  calls: 50,
  debriefed: 45,
  sameDay: 30,
  /** Of those debriefed. */
  reached: 28,
  deals: deals.length,
} as const

const at = (day: string, time = '10:00') => `${day}T${time}:00.000Z`
const gap = make.aGap({ title: 'A set lock cannot be shortened' })
const need = make.aNeed({
  words: 'I want the lock gone when a pilot ends, not in seven years.',
  topics: ['lock'],
})
const answer = make.anAnswer({ question: 'Do you support single sign-on?' })
const me = make.aMe()
const person = make.aPerson()
const steps = stepTitles.map(title => make.aStep({ title, minutes: 5 }))
const checkItem = { text: 'Agree the one goal for today', wants: 'value' as const }

export function insightScene(): readonly AnyRecord[] {
  const prospects = deals.map(([name], index) =>
    make.aProspect({
      ...{ name, needs: [need], domains: [`p${index}.example`] },
      facts: [
        make.aFact({ topic: 'industry', value: index % 2 === 0 ? 'Food' : 'Steel', confidence: 'told' }),
      ],
    }),
  )
  const made = deals.map((_, index) => dealAt(index, prospects[index]?.id))
  return [
    me,
    person,
    gap,
    answer,
    ...prospects,
    ...made.flat(),
    ...lastYear(),
    ...calls(made.flatMap(([deal]) => deal)),
  ]
}

/** Five won deals of each size, which the baselines come from. */
const lastYear = (): readonly AnyRecord[] =>
  (
    [
      ['small', 24],
      ['medium', 40],
      ['large', 48],
    ] as const
  ).flatMap(([sizeBand, hours]) =>
    Array.from({ length: 5 }, () => {
      const deal = make.aDeal({ sizeBand, outcome: { is: 'won', on: '2025-09-01' } })
      return [deal, ...sittings(hours * 60, { on: '2025-06-01', dealId: deal.id })]
    }).flat(),
  )

/** A day's entry is a day's at most. */
const sittings = (minutes: number, fields: Partial<Effort>): readonly Effort[] =>
  Array.from({ length: Math.ceil(minutes / 480) }, (_, at) =>
    make.anEffort({ ...fields, minutes: Math.min(480, minutes - at * 480) }),
  )

function dealAt(index: number, prospectId: Deal['prospectId'] | undefined): readonly [Deal, ...AnyRecord[]] {
  const [name, sizeBand, outcome, hours, told] = deals[index] ?? deals[0]
  const on = '2026-10-15'
  const toldAt =
    told === undefined
      ? undefined
      : at(new Date(Date.parse(on) - told * 86_400_000).toISOString().slice(0, 10))
  const exposure = make.anExposure({
    ...{ gapId: gap.id, needId: need.id, foundOn: '2026-02-01' },
    told: toldAt === undefined ? undefined : { at: toldAt, personIds: [person.id] },
    verdict: toldAt === undefined ? undefined : { is: outcome === 'won' ? 'lives' : 'kills', on },
  })
  const deal = make.aDeal({
    ...{ name, sizeBand, exposures: [exposure], value: { amount: 10_000 * (index + 1), currency: 'EUR' } },
    outcome: outcome === undefined ? undefined : { is: outcome, on },
    ...(prospectId === undefined ? {} : { prospectId }),
  })
  const { id: dealId, prospectId: ofProspect } = deal
  const minutes = hours * 60 - callMinutes * (index < expected.calls % deals.length ? 4 : 3)
  return [deal, ...sittings(minutes, { on: '2026-06-01', dealId, prospectId: ofProspect })]
}

function calls(made: readonly Deal[]): readonly AnyRecord[] {
  let count = 0
  return months.flatMap(([reached, partly, lost, same, next, later, never], month) => {
    const outcomes: readonly Outcome[] = [
      ...Array<Outcome>(reached).fill('goal-reached'),
      ...Array<Outcome>(partly).fill('partly'),
      ...Array<Outcome>(lost).fill('lost-ground'),
    ]
    const delays = [
      ...Array(same).fill(0),
      ...Array(next).fill(1),
      ...Array(later).fill(4),
      ...Array(never).fill(undefined),
    ]
    return outcomes.flatMap((outcome, place) => {
      count += 1
      const day = `2026-${String(month + 1).padStart(2, '0')}-${String(place * 2 + 2).padStart(2, '0')}`
      return callWith(count - 1, day, outcome, delays[place], made[(count - 1) % made.length])
    })
  })
}

function callWith(
  index: number,
  day: string,
  outcome: Outcome,
  delay: number | undefined,
  deal: Deal | undefined,
): readonly AnyRecord[] {
  const start = at(day)
  const call = make.aCall({
    ...{
      title: `Call ${index + 1}`,
      start,
      status: 'held',
      callKind: index % 3 === 0 ? 'discovery' : 'demo',
    },
    ...{ dealId: deal?.id, prospectId: deal?.prospectId },
    checks: index < 20 ? [check(index)] : [],
  })
  const closedAt = new Date(Date.parse(start) + (delay ?? 0) * 86_400_000 + 3_600_000).toISOString()
  return [
    call,
    ...(delay === undefined ? [] : [make.aDebrief({ callId: call.id, outcome, closedAt })]),
    ...(index < 5 ? runOf(call, index) : []),
    make.anEffort({ phase: 'run', minutes: 30, on: day, callId: call.id, prospectId: call.prospectId }),
    make.anEffort({ phase: 'prepare', minutes: 20, on: day, callId: call.id, prospectId: call.prospectId }),
    ...(index < 12 ? [questionOf(call, index), promiseOf(call, index)] : []),
    ...(outcome === 'goal-reached' && index % 2 === 0 ? [nextStep(call)] : []),
  ]
}

/** Every fourth was missed. */
const check = (index: number) => ({
  ...checkItem,
  id: freshId('check', make.making.newId),
  value: index % 4 !== 0 ? 'Restore signed by Helen' : undefined,
})

const nextStep = (call: Call) =>
  make.aTask({ title: 'Send the plan', callId: call.id, ownerId: me.id, due: '2026-12-01T09:00:00.000Z' })

const questionOf = (call: Call, index: number) =>
  make.aQuestion({
    words: index % 2 === 0 ? 'Can we use Entra ID?' : 'How long must a lock hold?',
    answerId: index % 2 === 0 ? answer.id : undefined,
    state: index % 2 === 0 ? 'answered' : 'owed',
    ...{ callId: call.id, prospectId: call.prospectId, askedAt: call.start },
  })

/** Eight kept on time, two late, two overdue. */
const promiseOf = (call: Call, index: number) => {
  const said = { stage: 'said' as const, at: call.start ?? insightNow }
  const day = (call.start ?? '').slice(0, 10)
  const shown = { stage: 'shown' as const, at: index < 8 ? said.at : '2026-11-10T10:00:00.000Z' }
  return make.aCommitment({
    ...{ words: `Promise ${index + 1}`, callId: call.id, prospectId: call.prospectId, dueOn: day },
    stages: index < 10 ? [said, shown] : [said],
  })
}

function runOf(call: Call, index: number): readonly AnyRecord[] {
  const copy = make.aScriptCopy({ callId: call.id, steps, helloMinutes: 0 })
  const startedAt = call.start ?? insightNow
  let ms = Date.parse(startedAt)
  const mark = (form: 'step-begun' | 'step-ended', stepId: string) =>
    make.aMark({ form, stepId, at: new Date(ms).toISOString() })
  const marks = steps.flatMap((step, place) => {
    const begun = mark('step-begun', step.id)
    ms += 300_000 + (overs[place]?.[index] ?? 0) * 1000
    return [begun, mark('step-ended', step.id)]
  })
  const endedAt = new Date(ms + 60_000).toISOString()
  return [
    copy,
    make.aRun({ callId: call.id, scriptCopyId: copy.id, startedAt, plannedEnd: endedAt, endedAt, marks }),
  ]
}
