/** Gather first, then decide: what the rules know about a script, and about the call it is for. What is not given is unknown. */
import type { RoomPerson } from '../advisor/room'
import type { Answer } from '../domain/answer'
import { type Gap, isBare, lacksToTell } from '../domain/gap'
import type { Need } from '../domain/need'
import type { PersonId } from '../domain/person'
import type { Proof } from '../domain/proof'
import type { Script } from '../domain/script'
import type { Step } from '../domain/step'
import { toldSteps } from '../script/outline'
import type { LintStory } from './finding'
import { type ReadStep, readStep } from './read-step'

/** As much of a gap as its summary holds; what it lacks is known of the whole record only. */
export interface KnownGap {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly bare: boolean
  readonly lacks?: readonly string[] | undefined
}

export const knownGap = (gap: Gap): KnownGap => ({
  id: gap.id,
  title: gap.title,
  status: gap.status,
  bare: isBare(gap),
  lacks: lacksToTell(gap),
})

export type KnownProof = Pick<Proof, 'id' | 'title' | 'form' | 'permission' | 'topics'>
export type KnownAnswer = Pick<Answer, 'id' | 'question' | 'reviewBy'>

/** The call whose copy the script is. */
export interface LintCall {
  readonly slotMinutes?: number | undefined
  readonly needs: readonly Need[]
  /** Those of theirs who attend; undefined while nobody has said. */
  readonly room?: readonly RoomPerson[] | undefined
  /** Whom never to put on the spot; left out while such flags are switched off. */
  readonly flagged?: readonly PersonId[] | undefined
  /** The tool they use now, by name. */
  readonly tool?: string | undefined
  /** Their company and people, whose names count as "you". */
  readonly theirNames?: readonly string[] | undefined
  /** The library script it is a copy of. */
  readonly from?:
    | Pick<Script, 'name' | 'lastVerifiedOn' | 'reviewBy' | 'productVersion' | 'archivedAt'>
    | undefined
}

/** What is known around a script. Records that are not given are unknown, never missing. */
export interface ScriptContext {
  /** Day, "2026-11-19". */
  readonly today: string
  /** Whoever works here, by name: signs what a fix says was checked. */
  readonly me?: string | undefined
  readonly gaps?: readonly KnownGap[] | undefined
  readonly proofs?: readonly KnownProof[] | undefined
  readonly answers?: readonly KnownAnswer[] | undefined
  /** Topics in use, for suggestions. */
  readonly topics?: readonly string[] | undefined
  /** Of the product as it is now. */
  readonly productVersion?: string | undefined
  /** A rehearsal of this script was run to its end: from then on every rule speaks. */
  readonly rehearsed?: boolean | undefined
  /** Whole minutes to the start of the call, whatever call it is for. */
  readonly minutesToCall?: number | undefined
  readonly call?: LintCall | undefined
}

export interface ScriptFacts extends Omit<ScriptContext, 'gaps' | 'proofs' | 'answers'> {
  readonly story: LintStory
  /** A workflow; a plan of questions is read by fewer rules. */
  readonly isWorkflow: boolean
  readonly steps: readonly StepFacts[]
  readonly gaps: ReadonlyMap<string, KnownGap>
  readonly proofs: ReadonlyMap<string, KnownProof>
  readonly answers: ReadonlyMap<string, KnownAnswer>
}

export interface StepFacts {
  readonly step: Step
  /** From 1, as it is told and shown. */
  readonly number: number
  /** Minutes from the start of the call. */
  readonly startsAt: number
  readonly read: ReadStep
}

export function collectScriptFacts(story: LintStory, context: ScriptContext): ScriptFacts {
  let startsAt = story.helloMinutes
  const steps = toldSteps(story).map((step, index) => {
    const facts = { step, number: index + 1, startsAt, read: readStep(step) }
    startsAt += step.minutes
    return facts
  })
  return {
    ...context,
    story,
    isWorkflow: story.form === 'workflow',
    steps,
    gaps: byId(context.gaps),
    proofs: byId(context.proofs),
    answers: byId(context.answers),
  }
}

const byId = <T extends { readonly id: string }>(items: readonly T[] = []): ReadonlyMap<string, T> =>
  new Map(items.map(item => [item.id, item]))
