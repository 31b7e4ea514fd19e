import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, instant, line, text } from './schema'

export const commitmentStages = ['said', 'documented', 'shown', 'signed-off'] as const
export type CommitmentStage = (typeof commitmentStages)[number]

/** What we said we would do (P14): said, documented, shown, signed off, each dated. Scope and change orders belong to it. */
export const commitmentSchema = recordSchema('commitment', {
  words: text,
  prospectId: idOf('prospect').optional(),
  dealId: idOf('deal').optional(),
  callId: idOf('call').optional(),
  runId: idOf('run').optional(),
  markId: idOf('mark').optional(),
  personId: idOf('person').optional(),
  ownerId: idOf('colleague').optional(),
  dueOn: day.optional(),
  stages: z.array(z.looseObject({ stage: z.enum(commitmentStages), at: instant, evidence: text.optional() })),
  scope: z.array(
    z.looseObject({ id: idOf('scope-line'), text, inScope: z.boolean(), disputed: z.boolean().optional() }),
  ),
  changeOrders: z.array(
    z.looseObject({
      id: idOf('change-order'),
      number: z.int().min(1),
      text,
      on: day,
      effectHours: z.number().optional(),
      effectDate: day.optional(),
    }),
  ),
  note: line.optional(),
})
export type Commitment = RecordOfSchema<typeof commitmentSchema>

export function newCommitment(
  fields: Partial<Commitment> & { readonly words: string },
  making: Making,
): Commitment {
  const stages = [{ stage: 'said' as const, at: making.now }]
  return { stages, scope: [], changeOrders: [], ...fields, ...newBase('commitment', making) }
}

export const hasStage = (commitment: Commitment, stage: CommitmentStage): boolean =>
  commitment.stages.some(entry => entry.stage === stage)
