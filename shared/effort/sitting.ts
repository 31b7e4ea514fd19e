/**
 * Time that counts itself (P13): what is open and in use. A pause longer than the idle cut counts nothing; coming back
 * soon goes on with the same sitting, so that an hour's work is one entry and not sixty. One window counts at a time:
 * use of another ends what counts here at that moment. Milliseconds of the app's clock come in as arguments.
 */

/** DEFINITIONS, Effort. */
export const idleCutMs = 2 * 60_000
/** Coming back within this time goes on with the same sitting. */
export const sameSittingMs = 15 * 60_000
/** What is earned is handed out to be written when it is so much: a crash loses at most that. */
export const writeEveryMs = 60_000
/** A glance is no work: a sitting is written once it lasted so long. */
export const leastSittingMs = 30_000

export interface Place {
  readonly phase: 'prepare' | 'debrief'
  readonly kind: 'call' | 'deal' | 'prospect'
  readonly id: string
}

export interface Sitting {
  readonly place: Place
  readonly startedAt: number
  /** The calendar day it counts for. */
  readonly day: string
  /** The last use of it, or the end of it so far. */
  readonly lastAt: number
  readonly totalMs: number
  /** Not handed out yet. */
  readonly owedMs: number
  /** Some of it has been handed out: its entry exists. */
  readonly isWritten: boolean
}

export interface Counting {
  /** Those that may still go on; the one in use first. */
  readonly sittings: readonly Sitting[]
  /** The first is in use: the time since its `lastAt` counts with the next use. */
  readonly isRunning: boolean
}

export const notCounting: Counting = { sittings: [], isRunning: false }

/** Time to be written: the first of a new entry, or more for the one of that sitting. */
export interface Earned {
  readonly sitting: Sitting
  readonly ms: number
  readonly isFirst: boolean
}

export interface Counted {
  readonly counting: Counting
  readonly earned: readonly Earned[]
}

export type CountingEvent =
  /** A key, a press, a move of the pointer, with what is open; undefined where nothing is to be counted. */
  | { readonly kind: 'used'; readonly at: number; readonly day: string; readonly place: Place | undefined }
  /** The window lost the focus or goes away, or another window is used. */
  | { readonly kind: 'left'; readonly at: number }

export function count(before: Counting, event: CountingEvent): Counted {
  const [current, ...others] = advance(before, event.at)
  const place = event.kind === 'used' ? event.place : undefined
  if (event.kind === 'left' || place === undefined) {
    const { sitting, earned } = handOut(current, 'all')
    return { counting: { sittings: [...given(sitting), ...others], isRunning: false }, earned }
  }
  if (current !== undefined && goesOn(current, place, event)) {
    const { sitting, earned } = handOut({ ...current, lastAt: event.at }, 'when-due')
    return { counting: { sittings: [...given(sitting), ...others], isRunning: true }, earned }
  }
  const left = handOut(current, 'all')
  const recent = [...given(left.sitting), ...others].filter(one => event.at - one.lastAt <= sameSittingMs)
  const known = recent.find(one => goesOn(one, place, event))
  const next = known === undefined ? begin(place, event) : { ...known, lastAt: event.at }
  const rest = recent.filter(one => one !== known)
  return { counting: { sittings: [next, ...rest], isRunning: true }, earned: left.earned }
}

type Used = Extract<CountingEvent, { kind: 'used' }>

const begin = (place: Place, { at, day }: Used): Sitting => ({
  ...{ place, day, startedAt: at, lastAt: at },
  ...{ totalMs: 0, owedMs: 0, isWritten: false },
})

const given = (sitting: Sitting | undefined): readonly Sitting[] => (sitting === undefined ? [] : [sitting])

/** The sittings with the time since the last use, if that was no pause. A clock that went back counts nothing. */
function advance({ sittings, isRunning }: Counting, at: number): readonly Sitting[] {
  const [current, ...others] = sittings
  if (current === undefined || !isRunning) return sittings
  const gone = at - current.lastAt
  if (gone <= 0 || gone > idleCutMs) return sittings
  const { totalMs, owedMs } = current
  return [{ ...current, lastAt: at, totalMs: totalMs + gone, owedMs: owedMs + gone }, ...others]
}

function goesOn(sitting: Sitting, place: Place, { at, day }: Used): boolean {
  const { phase, kind, id } = sitting.place
  const isThere = phase === place.phase && kind === place.kind && id === place.id
  return isThere && sitting.day === day && at - sitting.lastAt <= sameSittingMs
}

/** What is owed, if it is enough. A glance is never handed out, and counts on when it is taken up again. */
function handOut(sitting: Sitting | undefined, when: 'all' | 'when-due') {
  const nothing = { sitting, earned: [] as readonly Earned[] }
  if (sitting === undefined || sitting.owedMs === 0 || sitting.totalMs < leastSittingMs) return nothing
  if (when === 'when-due' && sitting.isWritten && sitting.owedMs < writeEveryMs) return nothing
  const written: Sitting = { ...sitting, owedMs: 0, isWritten: true }
  return {
    sitting: written,
    earned: [{ sitting: written, ms: sitting.owedMs, isFirst: !sitting.isWritten }],
  }
}
