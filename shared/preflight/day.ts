/**
 * The calls round one call with their environments, and what does not fit between two of them (R52, P27): a tenant
 * used twice at once, a reset with no time for it, somebody asked to be in two places.
 */
import type { CallId } from '../domain/call'
import type { Environment } from '../domain/environment'

/** A planned call, or one that was held, as its summary tells of it. */
export interface DayCall {
  readonly id: CallId
  readonly title: string
  /** Of its prospect, where it has one. */
  readonly name: string
  readonly start: string
  readonly minutes: number
  readonly environmentIds: readonly Environment['id'][]
  readonly personIds: readonly string[]
  readonly colleagueIds: readonly string[]
  /** It is over and stays where it was; its tenant is as it left it. */
  readonly held?: true | undefined
}

export interface Day {
  readonly calls: readonly DayCall[]
  readonly environments: readonly Environment[]
  /** The colleague who is me, if known. */
  readonly meId?: string | undefined
}

/** A time an environment is taken: by a call, or by a booking written by hand. */
export interface Use {
  readonly from: number
  readonly to: number
  readonly call?: DayCall | undefined
  readonly note?: string | undefined
}

export type Clash =
  | { readonly kind: 'overlap'; readonly environment: Environment; readonly first: Use; readonly second: Use }
  /** Between the two are fewer minutes than a reset with its check needs. */
  | {
      readonly kind: 'reset'
      readonly environment: Environment
      readonly first: Use
      readonly second: Use
      readonly needed: number
      readonly between: number
    }
  /** The clock would allow it, but I reset it by hand and sit in other calls meanwhile. */
  | {
      readonly kind: 'busy'
      readonly environment: Environment
      readonly first: Use
      readonly second: Use
      readonly needed: number
      readonly between: number
    }
  | {
      readonly kind: 'person'
      readonly who: { readonly kind: 'me' | 'colleague' | 'person'; readonly id: string }
      readonly first: Use & { readonly call: DayCall }
      readonly second: Use & { readonly call: DayCall }
    }

const minuteMs = 60_000
/** Longer entries are days, not calls: their length says nothing of when they take place. */
const longestCallMinutes = 12 * 60

export const resetMinutesOf = ({
  resetMinutes,
  checkMinutes = 0,
}: Pick<Environment, 'resetMinutes' | 'checkMinutes'>): number | undefined =>
  resetMinutes === undefined ? undefined : resetMinutes + checkMinutes

const useOf = (call: DayCall) => {
  const from = Date.parse(call.start)
  return { from, to: from + call.minutes * minuteMs, call }
}

/** Those whose length says when they take place, as uses. */
export const timed = (calls: readonly DayCall[]) =>
  calls.filter(({ minutes }) => minutes > 0 && minutes <= longestCallMinutes).map(useOf)

/** When it is taken, the earliest first. Bookings that name a call are that call's own. */
export function usesOf(environment: Environment, calls: readonly DayCall[]): readonly Use[] {
  const byHand = environment.bookings.flatMap(({ callId, from, to, note }) =>
    callId === undefined ? [{ from: Date.parse(from), to: Date.parse(to), note }] : [],
  )
  const byCalls = timed(calls).filter(({ call }) => call.environmentIds.includes(environment.id))
  return [...byCalls, ...byHand].filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)
}

/** Everything that does not fit, the earliest first. */
export function clashesOf(day: Day): readonly Clash[] {
  const environments = day.environments.filter(({ deletedAt }) => deletedAt === undefined)
  return [...environments.flatMap(one => clashesIn(one, day)), ...personClashes(day)].toSorted(
    (a, b) => a.first.from - b.first.from || a.second.from - b.second.from,
  )
}

/** Of this call: it is one of the two. */
export const clashesWith = (clashes: readonly Clash[], callId: CallId): readonly Clash[] =>
  clashes.filter(({ first, second }) => first.call?.id === callId || second.call?.id === callId)

function clashesIn(environment: Environment, day: Day): readonly Clash[] {
  const uses = usesOf(environment, day.calls)
  const needed = resetMinutesOf(environment) ?? 0
  const clashes: Clash[] = []
  for (const [at, first] of uses.entries()) {
    for (const second of uses.slice(at + 1)) {
      if (isSettled(first, second) || isResetSince(environment, first.to)) continue
      const between = (second.from - first.to) / minuteMs
      const pair = { environment, first, second, needed, between }
      if (between < 0) clashes.push({ kind: 'overlap', environment, first, second })
      else if (between < needed) clashes.push({ kind: 'reset', ...pair })
      else if (environment.resetBy === 'me' && needed > 0 && isNext(uses, first, second)) {
        if (longestFree(first.to, second.from, day) < needed) clashes.push({ kind: 'busy', ...pair })
      }
    }
  }
  return clashes
}

/** Whoever wrote both by hand knows; what was held is over, and what it left is there from its end on. */
function isSettled(first: Use, second: Use): boolean {
  const isHeld = ({ call }: Use) => call?.held === true
  if (isHeld(second) || (isHeld(first) && second.from < first.to)) return true
  return second.call === undefined && (first.call === undefined || isHeld(first))
}

/** Somebody has reset it, or looked at it and found it fit, since then. */
export const isResetSince = (
  { lastResetAt, lastVerifiedAt }: Pick<Environment, 'lastResetAt' | 'lastVerifiedAt'>,
  ms: number,
): boolean => [lastResetAt, lastVerifiedAt].some(at => at !== undefined && Date.parse(at) >= ms)

/** Nothing else lies between: with another use in the middle, that one's reset is what counts. */
const isNext = (uses: readonly Use[], first: Use, second: Use): boolean =>
  uses.every(one => one === first || one === second || one.to <= first.to || one.from >= second.from)

/** While nobody has said who of us goes, it is mine. */
export const isMine = ({ colleagueIds }: DayCall, meId: string | undefined): boolean =>
  meId === undefined || colleagueIds.length === 0 || colleagueIds.includes(meId)

/** Minutes of the longest time without a call of mine. */
function longestFree(from: number, to: number, { calls, meId }: Day): number {
  const busy = timed(calls.filter(call => isMine(call, meId))).toSorted((a, b) => a.from - b.from)
  let [longest, at] = [0, from]
  for (const one of busy) {
    longest = Math.max(longest, Math.min(one.from, to) - at)
    at = Math.max(at, Math.min(one.to, to))
  }
  return Math.max(longest, to - at) / minuteMs
}

function personClashes({ calls, meId }: Day): readonly Clash[] {
  const uses = timed(calls.filter(({ held }) => held !== true)).toSorted((a, b) => a.from - b.from)
  return uses.flatMap((first, at) =>
    uses
      .slice(at + 1)
      .filter(second => second.from < first.to)
      .flatMap(second =>
        sharedBy(first.call, second.call, meId).map(who => ({ kind: 'person' as const, who, first, second })),
      ),
  )
}

function sharedBy(a: DayCall, b: DayCall, meId: string | undefined) {
  const both = (one: readonly string[], other: readonly string[]) => [
    ...new Set(one.filter(id => other.includes(id))),
  ]
  const me = meId !== undefined && isMine(a, meId) && isMine(b, meId) ? [meId] : []
  const others = both(a.colleagueIds, b.colleagueIds).filter(id => id !== meId)
  return [
    ...me.map(id => ({ kind: 'me' as const, id })),
    ...others.map(id => ({ kind: 'colleague' as const, id })),
    ...both(a.personIds, b.personIds).map(id => ({ kind: 'person' as const, id })),
  ]
}
