/** Gather first, then decide: everything the rules know about a call is collected here once. */

import type { Answer } from '../domain/answer'
import type { CallBackground } from '../domain/background'
import { type Call, type CallKind, type CallStatus, callKindLabels, minutesUntil } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import type { Deal } from '../domain/deal'
import type { Outcome } from '../domain/debrief'
import type { Effort } from '../domain/effort'
import type { Gap } from '../domain/gap'
import type { Need } from '../domain/need'
import type { Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import type { Question } from '../domain/question'
import type { ScriptCopy } from '../domain/script-copy'
import type { Step } from '../domain/step'
import { questionsFor } from '../prospect/to-ask'
import { type AskedQuestion, askedQuestions } from './asked'
import { effortOnDeal, type LoggedEffort, type UsualEffort } from './effort-facts'
import { type FactUsed, knownFact, suggestedFact } from './finding'
import { gapsTouchingNeeds, type TouchingGap } from './gap-links'
import { collectPeople, type RoomPerson } from './room'

/** Another call with the same prospect or deal: enough to know what came before and what is planned. */
export interface OtherCall {
  readonly id: Call['id']
  readonly start?: string | undefined
  readonly callKind: CallKind
  readonly status: CallStatus
  readonly dealId?: string | undefined
  /** What came of it; absent while nobody has said. */
  readonly outcome?: Outcome | undefined
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
  readonly efforts: readonly (Effort | LoggedEffort)[]
  readonly otherCalls: readonly OtherCall[]
  /** Answers that their questions name, and comparisons with rivals; others of the library may be missing. */
  readonly answers?: readonly Answer[] | undefined
  /** Rivals on whom the library has a comparison, whether or not it is among `answers`. */
  readonly rivals?: CallBackground['rivals'] | undefined
  /** Of the plan's library script. */
  readonly script?: CallBackground['script']
  /** What won deals of this size took; absent while nobody has counted. */
  readonly usualEffort?: UsualEffort | undefined
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
  /** What we want to know of them and ask in this call. */
  readonly toAsk: readonly Question[]
  /** Calls of this sale that were held before this one, the latest first. */
  readonly heldBefore: readonly OtherCall[]
  /** Theirs, still ours to answer, and not set aside for one-to-one. */
  readonly questions: readonly AskedQuestion[]
  /** Time logged on the deal, none where there is no deal. */
  readonly efforts: readonly LoggedEffort[]
  readonly usualEffort?: UsualEffort | undefined
  readonly answers: readonly Answer[]
  readonly rivals: CallBackground['rivals']
  readonly script?: CallBackground['script']
}

/** Collects what the rules need to know about `neighbourhood.call`. `now` is an ISO instant. */
export function collectFacts(neighbourhood: CallNeighbourhood, now: string): CallFacts {
  const {
    call,
    prospect,
    deal,
    people,
    colleagues,
    gaps,
    scriptCopy,
    otherCalls,
    answers = [],
  } = neighbourhood
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
    people: everyone,
    room: everyone.filter(person => person.attends),
    needs,
    touchingGaps: gapsTouchingNeeds(gaps, needs, deal),
    stepGaps: gapsAtSteps(plan, gaps),
    plan,
    otherCalls,
    toAsk: questionsFor(call, neighbourhood.questions, otherCalls, now),
    heldBefore: heldBefore(call, deal, otherCalls, now),
    questions: askedQuestions(neighbourhood.questions, plan, answers),
    efforts: effortOnDeal(deal, neighbourhood.efforts, call, otherCalls),
    usualEffort: neighbourhood.usualEffort,
    answers,
    rivals: neighbourhood.rivals ?? [],
    script: neighbourhood.script,
  }
}

/** Of the same deal, as far as that is known; a call without a start has no place in the order and is left out. */
function heldBefore(
  call: Call,
  deal: Deal | undefined,
  otherCalls: readonly OtherCall[],
  now: string,
): readonly OtherCall[] {
  const until = call.start ?? now
  const isOfSale = ({ dealId }: OtherCall) => deal === undefined || dealId === undefined || dealId === deal.id
  return otherCalls
    .filter(other => other.status === 'held' && isOfSale(other) && (other.start ?? until) < until)
    .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1))
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
