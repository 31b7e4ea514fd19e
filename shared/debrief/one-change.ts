/**
 * One change, three tries (PLAYBOOK C2-15: one behaviour at a time, three tries before judging). It rides on the next
 * three live runs of the kind of call it was written in; tied to a step, on those that tell the same script. Which
 * runs are tries is read off the runs, never stored, so that a run that goes to the trash gives its place to the next.
 */
import type { CallKind } from '../domain/call'
import type { OneChange } from '../domain/debrief'

export const triesOfAChange = 3

/** A live run of a call that took place; of a call with several the last. */
export interface LiveRun {
  readonly id: string
  readonly callId: string
  readonly callKind: CallKind
  /** The script of the library that its plan came from. */
  readonly scriptId?: string | undefined
  readonly startedAt: string
}

/** Where a change was written, and since when it is to be tried. */
export interface Written {
  readonly callId: string
  readonly callKind: CallKind
  readonly scriptId?: string | undefined
  readonly stepId?: string | undefined
  readonly since: string
}

/** The tries of a change: at most three, in the order of time. `runs` may come in any order. */
export function triesOf(written: Written, runs: readonly LiveRun[]): readonly LiveRun[] {
  return runs
    .filter(run => run.startedAt > written.since && ridesOn(written, run))
    .toSorted(inTime)
    .slice(0, triesOfAChange)
}

/** Whether it is tried in a call of this kind with this script. It is never tried in the call it was learnt in. */
export function ridesOn(
  { callId, callKind, stepId, scriptId }: Written,
  run: Pick<LiveRun, 'callId' | 'callKind' | 'scriptId'>,
): boolean {
  if (run.callId === callId || run.callKind !== callKind) return false
  return stepId === undefined || scriptId === undefined || run.scriptId === scriptId
}

export const inTime = (a: LiveRun, b: LiveRun): number => order(a.startedAt, b.startedAt) || order(a.id, b.id)
const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** What one call has to do with a change: `number` is which try this call is, from 1. */
export type Standing =
  | { readonly kind: 'rides'; readonly number: number }
  | { readonly kind: 'tried'; readonly number: number; readonly runId: string }
  | { readonly kind: 'elsewhere' }

export function standingIn(callId: string, tries: readonly LiveRun[], isRunning: boolean): Standing {
  const at = tries.findIndex(run => run.callId === callId)
  const run = tries[at]
  if (run !== undefined && isRunning) return { kind: 'rides', number: at + 1 }
  if (run !== undefined) return { kind: 'tried', number: at + 1, runId: run.id }
  return tries.length < triesOfAChange ? { kind: 'rides', number: tries.length + 1 } : { kind: 'elsewhere' }
}

/** Three tries are over: keep it, adjust it or drop it. */
export const isDue = (tries: readonly LiveRun[]): boolean => tries.length === triesOfAChange

export const helpedIn = (change: OneChange, runId: string): boolean | undefined =>
  change.tries.find(one => one.runId === runId)?.helped

/** How many of its tries were said to have helped, of how many that were answered for. */
export function helpedOf(
  change: OneChange,
  tries: readonly LiveRun[],
): { readonly yes: number; readonly n: number } {
  const said = tries.flatMap(run => helpedIn(change, run.id) ?? [])
  return { yes: said.filter(Boolean).length, n: said.length }
}

/** "Try 2 of 3: restore the batch record in 4 min". */
export const tryWords = (text: string, number: number): string =>
  `Try ${number} of ${triesOfAChange}: ${text.trim()}`

/** The words as they are typed: from the first on it is to be tried. Undefined once nothing is left of it. */
export function withText(change: OneChange | undefined, text: string, now: string): OneChange | undefined {
  if (text.trim() === '') return change?.earlier === undefined ? undefined : { ...change, text }
  if (change === undefined) return { text, tries: [], writtenAt: now }
  return change.text.trim() === '' ? { ...change, text, writtenAt: now } : { ...change, text }
}

export function withAnswer(change: OneChange, runId: string, helped: boolean): OneChange {
  const tries = change.tries.filter(one => one.runId !== runId)
  return { ...change, tries: [...tries, { runId: runId as OneChange['tries'][number]['runId'], helped }] }
}

/** Three new tries with the new words; what it said before is kept. */
export function adjusted(change: OneChange, text: string, now: string): OneChange {
  const earlier = [...(change.earlier ?? []), { text: change.text, tries: change.tries, until: now }]
  const { decision: _, decidedAt: __, ...rest } = change
  return { ...rest, text, tries: [], writtenAt: now, earlier }
}

export const dropped = (change: OneChange, now: string): OneChange => ({
  ...change,
  decision: 'drop',
  decidedAt: now,
})

export function kept(change: OneChange, now: string, keptIn?: OneChange['keptIn']): OneChange {
  return { ...change, decision: 'keep', decidedAt: now, ...(keptIn && { keptIn }) }
}
