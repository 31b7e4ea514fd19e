/** Needs x steps x gaps of a call: which step answers what, which gap is told where, and what nobody tells (R14, P30). */
import type { CallFacts } from '../advisor/facts'
import type { NeedTouch } from '../advisor/gap-links'
import { nameOf } from '../advisor/room'
import { listed } from '../advisor/words'
import { exposureState } from '../domain/exposure'
import { type Gap, isBare } from '../domain/gap'
import { type Need, needCode } from '../domain/need'
import type { ScriptCopy } from '../domain/script-copy'
import type { Step, StepId } from '../domain/step'

export type MatrixFacts = Pick<CallFacts, 'call' | 'people' | 'needs' | 'touchingGaps' | 'stepGaps' | 'plan'>

export interface NeedRow {
  readonly need: Need
  readonly code: string
  /** Who said it; absent while nobody is named. */
  readonly who: string | undefined
  readonly stepIds: ReadonlySet<StepId>
}

export interface GapRow {
  readonly gap: Gap
  /** Codes of the needs it touches; none for a gap that only stands at a step. */
  readonly touches: readonly string[]
  readonly stepIds: ReadonlySet<StepId>
  /** `told` has been said, `elsewhere` is planned for this call without a step, or for another one. */
  readonly state: 'told' | 'elsewhere' | 'open'
  /** R09. */
  readonly isBare: boolean
}

export interface Matrix {
  readonly steps: readonly Step[]
  readonly needs: readonly NeedRow[]
  readonly gaps: readonly GapRow[]
}

/** Only what is known: gaps that may touch a need wait in Prepare for a yes. */
export function matrixOf(facts: MatrixFacts): Matrix {
  const steps = facts.plan?.steps ?? []
  return {
    steps,
    needs: facts.needs.map(need => ({
      need,
      code: needCode(need),
      who: saidBy(need, facts),
      stepIds: new Set(steps.filter(step => step.needIds.includes(need.id)).map(({ id }) => id)),
    })),
    gaps: gapsOf(facts).map(([gap, touches]) => gapRow(gap, touches, facts, steps)),
  }
}

function saidBy(need: Need, { people }: MatrixFacts): string | undefined {
  const person = people.find(({ personId }) => personId === need.personId)
  return person === undefined ? undefined : nameOf(person)
}

type Linked = Extract<NeedTouch, { kind: 'linked' }>

/** Those linked to a need, then those that only stand at a step. A fixed gap has nothing to tell. */
function gapsOf({ touchingGaps, stepGaps }: MatrixFacts): readonly (readonly [Gap, readonly Linked[]])[] {
  const rows = new Map<Gap, readonly Linked[]>()
  for (const { gap, touches } of touchingGaps) {
    const linked = touches.filter(touch => touch.kind === 'linked')
    if (linked.length > 0) rows.set(gap, linked)
  }
  for (const { gap } of stepGaps) if (!rows.has(gap)) rows.set(gap, [])
  return [...rows].filter(([{ status }]) => status !== 'fixed')
}

function gapRow(gap: Gap, touches: readonly Linked[], { call }: MatrixFacts, steps: readonly Step[]): GapRow {
  const exposures = touches.map(({ exposure }) => exposure)
  const planned = exposures.filter(({ plannedCallId }) => plannedCallId === call.id)
  const tells = (step: Step) =>
    step.watchOuts.some(({ gapId }) => gapId === gap.id) ||
    planned.some(({ plannedStepId }) => plannedStepId === step.id)
  const untold = exposures.filter(one => ['found', 'planned'].includes(exposureState(one)))
  const isTold = exposures.length > 0 && untold.length === 0
  const isPlanned = untold.length > 0 && untold.every(({ plannedCallId }) => plannedCallId !== undefined)
  return {
    gap,
    touches: touches.map(({ need }) => needCode(need)),
    stepIds: new Set(steps.filter(tells).map(({ id }) => id)),
    state: isTold ? 'told' : isPlanned ? 'elsewhere' : 'open',
    isBare: isBare(gap),
  }
}

export const isUnanswered = ({ stepIds }: NeedRow): boolean => stepIds.size === 0

/** No step tells it, nobody has, and it is planned nowhere. */
export const isOrphan = ({ stepIds, state }: GapRow): boolean => stepIds.size === 0 && state === 'open'

/** What stands nowhere, in sentences; empty when everything has its place. */
export function holesOf({ steps, needs, gaps }: Matrix): readonly string[] {
  const unanswered = needs.filter(isUnanswered).map(({ code }) => code)
  const orphans = gaps.filter(isOrphan).map(({ gap }) => gap.title)
  const serving = steps.map((step, at) => ({ step, number: String(at + 1) }))
  const needless = serving.filter(({ step }) => step.needIds.length === 0)
  const aimless = needless.filter(({ step }) => step.topics.length === 0).map(({ number }) => number)
  const unasked = needless.filter(({ step }) => step.topics.length > 0).map(({ number }) => number)
  return [
    ...(unanswered.length > 0 ? [`No step answers ${listed(unanswered)}`] : []),
    ...(orphans.length > 0 ? [`No step tells ${listed(orphans)}`] : []),
    ...(aimless.length > 0 ? [`${stepsWords(aimless)} neither a need nor a topic`] : []),
    ...(unasked.length > 0 ? [`${stepsWords(unasked)} a topic nobody named a need for`] : []),
  ]
}

const stepsWords = (numbers: readonly string[]): string =>
  numbers.length === 1 ? `Step ${numbers[0]} has` : `Steps ${listed(numbers)} have`

/** Links a need to a step, or takes the link off. */
export function toggleNeed(copy: ScriptCopy, stepId: StepId, needId: Need['id']): ScriptCopy {
  return {
    ...copy,
    steps: copy.steps.map(step => {
      if (step.id !== stepId) return step
      const isLinked = step.needIds.includes(needId)
      const needIds = isLinked ? step.needIds.filter(id => id !== needId) : [...step.needIds, needId]
      return { ...step, needIds }
    }),
  }
}
