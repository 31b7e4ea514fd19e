/** The calls of a live run; marks are written one by one. */
import * as z from 'zod'
import { markForms, type Run } from '../domain/run'
import { idInput as id } from '../safety'
import { call } from './shape'

export const markInput = z.object({
  form: z.enum(markForms),
  stepId: z.string().max(64).optional(),
  rowId: id.optional(),
  attendeeIds: z.array(id).max(50).default([]),
  text: z.string().max(20_000).optional(),
  gapId: id.optional(),
  answerId: id.optional(),
  triage: z.enum(['open', 'answered', 'parked', 'one-to-one']).optional(),
  secondsLost: z
    .number()
    .min(0)
    .max(24 * 3600)
    .optional(),
  plan: z
    .array(
      z.object({
        stepId: z.string().max(64),
        minutes: z
          .number()
          .min(0)
          .max(24 * 60),
        dropped: z.boolean(),
      }),
    )
    .max(500)
    .optional(),
  endsAt: z.iso.datetime().optional(),
  beforeId: z.string().max(64).optional(),
})
export type MarkInput = z.input<typeof markInput>

const markChange = z.object({
  attendeeIds: z.array(id).max(50).optional(),
  text: z.string().max(20_000).optional(),
  triage: z.enum(['open', 'answered', 'parked', 'one-to-one']).optional(),
  at: z.iso.datetime().optional(),
  gapId: id.optional(),
})
export type MarkChange = z.infer<typeof markChange>

export const runCalls = {
  startRun: call<Run>()(z.object({ callId: id, form: z.enum(['live', 'rehearsal']) })),
  resumeRun: call<Run>()(z.object({ runId: id })),
  addMark: call<Run>()(markInput),
  changeMark: call<Run>()(z.object({ markId: id, change: markChange })),
  undoMark: call<Run>()(z.object({ markId: id })),
  redoMark: call<Run>()(z.object({ markId: id })),
  endRun: call<Run>()(z.undefined()),
} as const
