/** Entries of time as records: what a sitting earned, what a run took, what was typed. */
import type { Call } from '../domain/call'
import type { Deal } from '../domain/deal'
import { type Effort, effortIdOfRun, newEffort } from '../domain/effort'
import { type Making, touched } from '../domain/record'
import type { Run } from '../domain/run'
import type { ScriptCopy } from '../domain/script-copy'
import { planOf } from '../run/plan'
import { walkRun } from '../run/walk'

/** What an entry is about. */
export type About = Pick<Effort, 'callId' | 'dealId' | 'prospectId'>

/** The call, its deal, else the prospect's only open one: with several nobody says which. */
export function aboutCall(
  call: Pick<Call, 'id' | 'dealId' | 'prospectId'>,
  deals: readonly OpenDeal[],
): About {
  return {
    callId: call.id,
    prospectId: call.prospectId,
    dealId: call.dealId ?? (call.prospectId && onlyOpenDeal(call.prospectId, deals)),
  }
}

/** A summary of a deal fits. */
export interface OpenDeal {
  readonly id: string
  readonly prospectId?: string | undefined
  readonly outcome?: string | undefined
}

export function onlyOpenDeal(prospectId: string, deals: readonly OpenDeal[]): Deal['id'] | undefined {
  const open = deals.filter(deal => deal.prospectId === prospectId && deal.outcome === undefined)
  return open.length === 1 ? (open[0]?.id as Deal['id'] | undefined) : undefined
}

const minutesOf = (ms: number): number => ms / 60_000

/** The first entry of a sitting. */
export function entryOfSitting(
  sitting: { readonly phase: Effort['phase']; readonly startedAt: number; readonly day: string },
  ms: number,
  about: About,
  making: Making,
): Effort {
  const startedAt = new Date(sitting.startedAt).toISOString()
  return newEffort(
    { ...about, phase: sitting.phase, minutes: minutesOf(ms), on: sitting.day, byItself: true, startedAt },
    making,
  )
}

/** More of the same sitting; undefined where its entry was corrected by hand or thrown away: then a new one begins. */
export function moreOfSitting(entry: Effort | undefined, ms: number, now: string): Effort | undefined {
  if (entry === undefined || !entry.byItself || entry.deletedAt !== undefined) return undefined
  return touched({ ...entry, minutes: Math.min(24 * 60, entry.minutes + minutesOf(ms)) }, now)
}

export interface RunContext {
  readonly call: Call
  readonly copy: ScriptCopy | undefined
  readonly about: About
  /** The entry of this run, from an earlier end of it. */
  readonly known: Effort | undefined
  /** The user's day on which it began. */
  readonly day: string
}

/**
 * What a run took, less its pauses (DEFINITIONS, Run): with them when it was live, preparation when it was rehearsed.
 * Undefined while it goes on, and where the user has corrected or thrown away what stood there.
 */
export function entryOfRun(
  run: Run,
  { call, copy, about, known, day }: RunContext,
  making: Making,
): Effort | undefined {
  if (run.endedAt === undefined) return undefined
  if (known !== undefined && (!known.byItself || known.deletedAt !== undefined)) return undefined
  const minutes = minutesOf(walkRun(run, planOf(run, copy, call), Date.parse(run.endedAt)).elapsed)
  if (known !== undefined)
    return known.minutes === minutes ? undefined : touched({ ...known, minutes }, making.now)
  const isLive = run.form === 'live'
  const fields = {
    ...about,
    phase: isLive ? ('run' as const) : ('prepare' as const),
    minutes: Math.min(24 * 60, minutes),
    on: day,
    startedAt: run.startedAt,
    runId: run.id,
    customerFacing: isLive ? true : undefined,
    note: isLive ? undefined : 'Rehearsal',
    sample: run.sample,
  }
  return { ...newEffort(fields, making), id: effortIdOfRun(run.id) }
}

/** An entry that is changed by hand is the user's from then on. */
export const correctEntry = (
  entry: Effort,
  fields: Partial<Pick<Effort, 'minutes' | 'note' | 'customerFacing' | 'phase' | 'on'>>,
): Effort => ({ ...entry, ...fields, byItself: fields.minutes === undefined ? entry.byItself : false })
