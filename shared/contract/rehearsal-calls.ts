/** A rehearsal: of a call with its copy, or of a script of the library alone. Its marks are those of any run. */
import * as z from 'zod'
import type { Run } from '../domain/run'
import { idInput as id } from '../safety'
import { call } from './shape'

export const rehearsed = z.union([z.strictObject({ callId: id }), z.strictObject({ scriptId: id })])
export type Rehearsed = z.input<typeof rehearsed>

export const rehearsalCalls = {
  startRehearsal: call<Run>()(rehearsed),
} as const
