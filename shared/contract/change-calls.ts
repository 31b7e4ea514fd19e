/** The changes that are being tried: which runs are their tries only main can tell, who knows of every run. */
import * as z from 'zod'
import type { ChangeDue, ChangeFound } from '../debrief/changes'
import type { Debrief } from '../domain/debrief'
import { idInput as id } from '../safety'
import { call } from './shape'

export interface ChangesRead<C extends ChangeFound = ChangeFound> {
  readonly found: readonly C[]
  /** The debriefs they stand in. */
  readonly debriefs: readonly Debrief[]
}

export const changeCalls = {
  readChanges: call<ChangesRead>()(z.object({ callId: id })),
  /** Those to be decided: the last tried few, and how many there are. */
  readChangesDue: call<ChangesRead<ChangeDue> & { readonly total: number }>()(z.undefined()),
} as const
