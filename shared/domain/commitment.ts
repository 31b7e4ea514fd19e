import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, instant, line, type Plain, text } from './schema'

export const commitmentStages = ['said', 'documented', 'shown', 'signed-off'] as const
export type CommitmentStage = (typeof commitmentStages)[number]

/** One line of the scope sheet (S1-15b): who, by when, and the proof that it was done before, or a plan. */
export const scopeLineSchema = z.looseObject({
  id: idOf('scope-line'),
  text,
  inScope: z.boolean(),
  disputed: z.boolean().optional(),
  done: z.boolean().optional(),
  ownerId: idOf('colleague').optional(),
  dueOn: day.optional(),
  proof: text.optional(),
})
export type ScopeLine = Plain<z.infer<typeof scopeLineSchema>>

/** What lies outside the scope and is done all the same, or is asked for (S1-15c). Its number is given once. */
export const changeOrderSchema = z.looseObject({
  id: idOf('change-order'),
  number: z.int().min(1),
  text,
  on: day,
  /** Hours of work agreed with them; not what was logged. */
  effectHours: z.number().optional(),
  effectDate: day.optional(),
  billed: z.boolean().optional(),
})
export type ChangeOrder = Plain<z.infer<typeof changeOrderSchema>>

/** What we said we would do (P14): said, documented, shown, signed off, each dated. Scope and change orders belong to it. */
export const commitmentSchema = recordSchema('commitment', {
  /** As it was said; another wording stands beside it and never in its place. */
  words: text,
  ourWording: text.optional(),
  prospectId: idOf('prospect').optional(),
  dealId: idOf('deal').optional(),
  callId: idOf('call').optional(),
  runId: idOf('run').optional(),
  markId: idOf('mark').optional(),
  personId: idOf('person').optional(),
  ownerId: idOf('colleague').optional(),
  dueOn: day.optional(),
  stages: z.array(z.looseObject({ stage: z.enum(commitmentStages), at: instant, evidence: text.optional() })),
  scope: z.array(scopeLineSchema),
  changeOrders: z.array(changeOrderSchema),
  note: line.optional(),
})
export type Commitment = RecordOfSchema<typeof commitmentSchema>
export type StageEntry = Commitment['stages'][number]

export function newCommitment(
  fields: Partial<Commitment> & { readonly words: string },
  making: Making,
): Commitment {
  const stages = [{ stage: 'said' as const, at: making.now }]
  return { stages, scope: [], changeOrders: [], ...fields, ...newBase('commitment', making) }
}

export const hasStage = (commitment: Pick<Commitment, 'stages'>, stage: CommitmentStage): boolean =>
  commitment.stages.some(entry => entry.stage === stage)

/** The stage it waits for; undefined once all four are there. */
export const nextStage = (commitment: Pick<Commitment, 'stages'>): CommitmentStage | undefined =>
  commitmentStages.find(stage => !hasStage(commitment, stage))

/** The furthest stage it has come to, with none left out before it. */
export const stageReached = (commitment: Pick<Commitment, 'stages'>): CommitmentStage | undefined => {
  const next = nextStage(commitment)
  return next === undefined ? 'signed-off' : commitmentStages[commitmentStages.indexOf(next) - 1]
}

/** One stage on, dated; at the end of the way it stays the same. */
export function advanced(commitment: Commitment, at: string): Commitment {
  const stage = nextStage(commitment)
  return stage === undefined
    ? commitment
    : { ...commitment, stages: inOrder([...commitment.stages, { stage, at }]) }
}

/** Without the stage it came to last, its evidence included. That it was said stays. */
export function takenBack(commitment: Commitment): Commitment {
  const last = commitmentStages.findLast(stage => hasStage(commitment, stage))
  if (last === undefined || last === 'said') return commitment
  return { ...commitment, stages: commitment.stages.filter(({ stage }) => stage !== last) }
}

/** What shows that it came so far: a text, or a link. Emptied, there is none. */
export function withEvidence(commitment: Commitment, stage: CommitmentStage, evidence: string): Commitment {
  const kept = evidence.trim() === '' ? undefined : evidence
  return {
    ...commitment,
    stages: commitment.stages.map(entry => (entry.stage === stage ? { ...entry, evidence: kept } : entry)),
  }
}

const inOrder = (stages: readonly StageEntry[]): readonly StageEntry[] =>
  stages.toSorted((a, b) => commitmentStages.indexOf(a.stage) - commitmentStages.indexOf(b.stage))
