/**
 * What to leave out and what to shorten so that a run lands by the call's end (DEFINITIONS, Re-plan). What must be shown,
 * answers a question they asked, tells a gap that is due or is the result stays, as do their questions and the next step;
 * of the rest goes what is worth least to the people who are there. Exact: of all plans that land, the best one.
 */
import { type FitItem, fitInto } from '../adapt/fit'
import { needsOf, whyStays, worthOf } from '../adapt/stays'
import { leastMinutes, type Step } from '../domain/step'
import { onTimeMs } from './pace-words'
import type { RunPlan, Segment } from './plan'
import type { ReplanFacts } from './replan-facts'
import { forecastSegments, restOf } from './timeline'
import type { Walk } from './walk'

export interface PlanChange {
  readonly segment: Segment
  readonly treatment: 'shorten' | 'drop'
  /** Its whole length by the new plan, in milliseconds; as it was when it is dropped. */
  readonly ms: number
}

export type Replan =
  /** Nothing to change: it lands as it is, give or take what counts as on time. */
  | { readonly kind: 'fits' }
  | {
      readonly kind: 'plan'
      readonly changes: readonly PlanChange[]
      readonly nextStepsAt: number
      /** By how much even this is too long; 0 when it lands. */
      readonly overMs: number
      /** Steps that go because those they were for have left, not for want of time. */
      readonly forGone: readonly Segment[]
    }
  /** Too long, and nothing may go. */
  | { readonly kind: 'stuck'; readonly overMs: number }

/** Milliseconds to the minute, so that a plan lands to the millisecond. */
const grid = 60_000

export function replan(walk: Walk, facts: ReplanFacts): Replan {
  const { plan } = walk
  const ahead = forecastSegments(walk, plan)
  const overNow = (ahead.at(-1)?.to ?? walk.until) - plan.end
  const steps = ahead.map(one => one.segment).filter(segment => segment.step !== undefined)
  const forGone = steps.filter(segment => isForGone(segment, walk, facts))
  if (overNow < onTimeMs && forGone.length === 0) return { kind: 'fits' }
  const asked = steps.filter(segment => !forGone.includes(segment))
  const room = ahead
    .filter(({ segment }) => segment.step === undefined)
    .reduce((left, { segment }) => left - restOf(segment, walk), plan.end - walk.until - walk.toLose)
  const items = asked.map(segment => itemOf(segment, walk, facts))
  const isEnough = overNow - sumOf(forGone, walk) < onTimeMs
  const fit = isEnough ? undefined : fitInto(items, room / grid, grid)
  const changes = [
    ...forGone.map((segment): PlanChange => ({ segment, treatment: 'drop', ms: segment.ms })),
    ...asked.flatMap((segment, at) => changeOf(segment, fit?.treatments[at] ?? 'keep', walk)),
  ]
  const overMs = Math.round((fit?.over ?? 0) * grid)
  if (changes.length === 0) return { kind: 'stuck', overMs: overNow }
  return { kind: 'plan', changes: inOrder(changes, plan), ...outcome(walk, changes), overMs, forGone }
}

function itemOf(segment: Segment, walk: Walk, facts: ReplanFacts): FitItem {
  const step = stepOf(segment)
  const rest = restOf(segment, walk)
  return {
    id: segment.id,
    minutes: rest / grid,
    least: Math.min(rest, Math.max(0, leastMs(segment) - (walk.spent.get(segment.id) ?? 0))) / grid,
    worth: worthOf(step, facts),
    mustKeep: segment.id === walk.current.id || mustStay(step, facts),
  }
}

/** A step held back for whoever asks waits outside the plan's time. */
export const mustStay = (step: Step, facts: ReplanFacts): boolean =>
  whyStays(step, facts).some(({ kind }) => kind !== 'held-back')

/** The step may have been shortened already: its least is never more than it has. */
const leastMs = (segment: Segment): number => Math.min(segment.ms, leastMinutes(stepOf(segment)) * 60_000)

/** Optional, still to come, and every need it answers is of someone who signs and has left. */
function isForGone(segment: Segment, walk: Walk, facts: ReplanFacts): boolean {
  const step = stepOf(segment)
  const needs = needsOf(step, facts)
  if (segment.id === walk.current.id || needs.length === 0 || mustStay(step, facts)) return false
  return needs.every(({ personId }) => personId !== undefined && facts.goneSigners.has(personId))
}

function changeOf(segment: Segment, treatment: string, walk: Walk): readonly PlanChange[] {
  if (treatment === 'drop') return [{ segment, treatment, ms: segment.ms }]
  if (treatment !== 'shorten') return []
  return [{ segment, treatment, ms: Math.max(leastMs(segment), walk.spent.get(segment.id) ?? 0) }]
}

function outcome(walk: Walk, changes: readonly PlanChange[]) {
  const treated = new Map(changes.map(change => [change.segment.id, change]))
  const segments = walk.plan.segments.map(segment => {
    const ms = treated.get(segment.id)?.ms
    return ms === undefined ? segment : { ...segment, ms }
  })
  const dropped = changes.filter(({ treatment }) => treatment === 'drop').map(({ segment }) => segment.id)
  const skipped = new Set([...walk.skipped, ...dropped])
  const ahead = forecastSegments({ ...walk, skipped }, { ...walk.plan, segments })
  const nextSteps = ahead.find(({ segment }) => segment.kind === 'next-steps')
  return { nextStepsAt: nextSteps?.from ?? ahead.at(-1)?.to ?? walk.until }
}

const sumOf = (segments: readonly Segment[], walk: Walk): number =>
  segments.reduce((sum, segment) => sum + restOf(segment, walk), 0)

const inOrder = (changes: readonly PlanChange[], { segments }: RunPlan): readonly PlanChange[] =>
  segments.flatMap(({ id }) => changes.find(({ segment }) => segment.id === id) ?? [])

function stepOf({ step, title }: Segment): Step {
  if (step === undefined) throw new Error(`${title} is no step of the script`)
  return step
}

/** The plan as a mark keeps it. */
export const treatmentsOf = (changes: readonly PlanChange[]) =>
  changes.map(({ segment, treatment, ms }) => ({
    stepId: segment.id,
    minutes: ms / 60_000,
    dropped: treatment === 'drop',
  }))
