/** Gather first, then decide: everything the rules know about a call is collected here once. */
import { type Call, type CallKind, type CallStatus, callKindLabels, minutesUntil } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import type { Deal } from '../domain/deal'
import type { Effort } from '../domain/effort'
import type { Gap } from '../domain/gap'
import type { Need } from '../domain/need'
import type { Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import type { Question } from '../domain/question'
import type { ScriptCopy } from '../domain/script-copy'
import type { Step } from '../domain/step'
import type { Day } from '../preflight/day'
import { type FactUsed, knownFact, suggestedFact } from './finding'
import { gapsTouchingNeeds, type TouchingGap } from './gap-links'
import { collectPeople, type RoomPerson } from './room'

/** Another call with the same prospect or deal: enough to know what came before and what is planned. */
export interface OtherCall {
  readonly id: Call['id']
  readonly start?: string | undefined
  readonly callKind: CallKind
  readonly status: CallStatus
}

/** A call and the records around it. `people` holds those invited and those of the deal, `gaps` the whole library. */
export interface CallNeighbourhood {
  readonly call: Call
  readonly prospect?: Prospect | undefined
  readonly deal?: Deal | undefined
  readonly people: readonly Person[]
  readonly colleagues: readonly Colleague[]
  readonly gaps: readonly Gap[]
  readonly scriptCopy?: ScriptCopy | undefined
  readonly questions: readonly Question[]
  readonly efforts: readonly Effort[]
  readonly otherCalls: readonly OtherCall[]
  /** The calls round this one, itself included, and every environment; undefined while that is not known. */
  readonly day?: Day | undefined
}

export interface StepGap {
  readonly gap: Gap
  readonly step: Step
}

export interface CallFacts {
  readonly call: Call
  readonly now: string
  readonly kind: FactUsed
  /** A discovery before which no call with this prospect was held. */
  readonly firstDiscovery: boolean
  /** Whole minutes until the start, negative after it; undefined while nobody has said when. */
  readonly minutesLeft?: number | undefined
  /** The call's length; undefined for an all-day entry, whose length says nothing. */
  readonly slotMinutes?: number | undefined
  /** Held, did not happen, or past its end. */
  readonly over: boolean
  readonly prospect?: Prospect | undefined
  readonly deal?: Deal | undefined
  readonly salesperson?: Colleague | undefined
  readonly colleagues: readonly Colleague[]
  /** Everyone of theirs we know of in this sale. */
  readonly people: readonly RoomPerson[]
  /** Those of them who attend. */
  readonly room: readonly RoomPerson[]
  readonly needs: readonly Need[]
  readonly touchingGaps: readonly TouchingGap[]
  /** Gaps that stand as a watch-out at a step of the plan. */
  readonly stepGaps: readonly StepGap[]
  /** The script's copy, once it holds a step. */
  readonly plan?: ScriptCopy | undefined
  readonly otherCalls: readonly OtherCall[]
  readonly day?: Day | undefined
}

/** Collects what the rules need to know about `neighbourhood.call`. `now` is an ISO instant. */
export function collectFacts(neighbourhood: CallNeighbourhood, now: string): CallFacts {
  const { call, prospect, deal, people, colleagues, gaps, scriptCopy, otherCalls, day } = neighbourhood
  const everyone = collectPeople(call, deal, people, now.slice(0, 10))
  const needs = prospect?.needs ?? []
  const named = (id: Colleague['id'] | undefined) => colleagues.find(colleague => colleague.id === id)
  const plan = planOf(scriptCopy)
  return {
    call,
    now,
    kind: kindFact(call),
    firstDiscovery: call.callKind === 'discovery' && otherCalls.every(other => other.status !== 'held'),
    minutesLeft: finite(minutesUntil(call, now)),
    slotMinutes: call.allDay === true || call.minutes <= 0 ? undefined : call.minutes,
    over: isOver(call, now),
    prospect,
    deal,
    salesperson: named(call.salespersonId) ?? named(deal?.salespersonId),
    colleagues,
    people: everyone,
    room: everyone.filter(person => person.attends),
    needs,
    touchingGaps: gapsTouchingNeeds(gaps, needs, deal),
    stepGaps: gapsAtSteps(plan, gaps),
    plan,
    otherCalls,
    day,
  }
}

function kindFact(call: Call): FactUsed {
  const label = callKindLabels[call.callKind]
  return call.callKindSuggested === true
    ? suggestedFact('Kind of call', label)
    : knownFact('Kind of call', label)
}

const planOf = (copy: ScriptCopy | undefined): ScriptCopy | undefined =>
  copy === undefined || copy.deletedAt !== undefined || copy.steps.length === 0 ? undefined : copy

const finite = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) ? value : undefined

function isOver(call: Call, now: string): boolean {
  if (call.status !== 'planned') return true
  return call.start !== undefined && Date.parse(call.start) + call.minutes * 60_000 <= Date.parse(now)
}

function gapsAtSteps(plan: ScriptCopy | undefined, gaps: readonly Gap[]): readonly StepGap[] {
  if (plan === undefined) return []
  const byId = new Map(gaps.map(gap => [gap.id, gap]))
  return plan.steps.flatMap(step =>
    step.watchOuts.flatMap(({ gapId }) => {
      const gap = gapId === undefined ? undefined : byId.get(gapId)
      return gap === undefined || gap.deletedAt !== undefined ? [] : [{ gap, step }]
    }),
  )
}
