/**
 * A day as it uses demo tenants (R52, P27): who has each of them when, what has to be set up before and reset after,
 * and the minutes between my own calls. Only what still lies ahead is in it, and nothing at all where no call of the
 * day uses a tenant and none leaves me without a minute before the next.
 */
import type { CallId } from '../domain/call'
import type { Environment } from '../domain/environment'
import {
  type Clash,
  clashesOf,
  type Day,
  isMine,
  isResetSince,
  resetMinutesOf,
  timed,
  type Use,
  usesOf,
} from './day'
import type { ScheduledTask } from './schedule'

/** A time on the lane, in milliseconds since 1970. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface LaneUse extends Span {
  readonly kind: 'use'
  readonly use: Use
  /** It takes part in a clash. */
  readonly clashes: boolean
}

export interface LaneSetUp extends Span {
  readonly kind: 'set-up'
  readonly title: string
  readonly isRunning: boolean
  /** Behind its latest start, or too long for what is left. */
  readonly isBehind: boolean
}

export interface LaneReset extends Span {
  readonly kind: 'reset'
  /** The next use does not wait for it, or nobody is free to do it. */
  readonly doesNotFit: boolean
}

export type LaneSpan = LaneUse | LaneSetUp | LaneReset

export interface TenantRow {
  readonly environment: Environment
  /** The earliest first. */
  readonly spans: readonly LaneSpan[]
  /** It was looked at today and nobody has used it since. */
  readonly checkedAt?: number | undefined
  /** Used more than once, and nobody has said how long a reset takes. */
  readonly isResetUnknown: boolean
}

/** The time between two of my calls: no minute at all where one begins as the other ends, fewer where they overlap. */
export interface Pause extends Span {
  readonly minutes: number
  readonly first: Use
  readonly second: Use
}

export interface Lane extends Span {
  readonly rows: readonly TenantRow[]
  readonly pauses: readonly Pause[]
  /** Of tenants, and of me; the earliest first. */
  readonly clashes: readonly Clash[]
}

export interface LaneInput {
  /** Milliseconds since 1970. */
  readonly now: number
  /** In the user's zone. */
  readonly isToday: (ms: number) => boolean
  /** The set-up of a call that is still to be done. */
  readonly setUpOf: (callId: CallId) => readonly ScheduledTask[]
}

const minuteMs = 60_000
const halfHourMs = 30 * minuteMs
/** What has been going on for longer begins at the edge of the picture, and one that lies further off moves it. Ours. */
const nearMs = 60 * minuteMs

export function laneOf(day: Day, input: LaneInput): Lane | undefined {
  const { now, isToday } = input
  const ofToday = day.calls.filter(({ start }) => isToday(Date.parse(start)))
  const ahead = timed(ofToday).filter(({ to, call }) => to > now && call.held !== true)
  const ids = new Set<string>(ahead.map(({ call }) => call.id))
  const clashes = clashesOf(day).filter(clash => isOfLane(clash) && concerns(clash, ids))
  const rows = day.environments.flatMap(one => rowOf(one, day, { ...input, ids, clashes }))
  const pauses = pausesOf(ahead.filter(({ call }) => isMine(call, day.meId)))
  if (rows.length === 0 && pauses.every(({ minutes }) => minutes > 0)) return undefined
  return { rows, pauses, clashes, ...pictureOf(rows, pauses, now) }
}

/** A colleague of ours, or one of theirs, who is wanted twice is told at the call itself. */
const isOfLane = (clash: Clash): boolean => clash.kind !== 'person' || clash.who.kind === 'me'

const concerns = ({ first, second }: Clash, ids: ReadonlySet<string>): boolean =>
  [first, second].some(({ call }) => call !== undefined && ids.has(call.id))

interface RowInput extends LaneInput {
  /** Calls of today that are not over. */
  readonly ids: ReadonlySet<string>
  readonly clashes: readonly Clash[]
}

function rowOf(environment: Environment, { calls }: Day, input: RowInput): readonly TenantRow[] {
  const { now, isToday, ids, clashes } = input
  if (environment.deletedAt !== undefined) return []
  const own = clashes.filter(clash => clash.kind !== 'person' && clash.environment.id === environment.id)
  const clashing = new Set<number>(own.flatMap(({ first, second }) => [first.from, second.from]))
  const uses = usesOf(environment, calls).filter(
    ({ from, to }) => isToday(from) || isToday(to) || clashing.has(from),
  )
  if (!uses.some(({ call }) => call !== undefined && ids.has(call.id))) return []
  const setUps = uses.flatMap(use => setUpsOf(use, environment, input))
  const spans = [
    ...uses.map(use => ({ kind: 'use' as const, from: use.from, to: use.to, use, clashes: isIn(own, use) })),
    ...setUps,
    ...resetsOf(environment, uses, own, setUps),
  ]
  return [
    {
      environment,
      spans: spans.filter(({ to }) => to > now).toSorted((a, b) => a.from - b.from || a.to - b.to),
      checkedAt: checkedAt(environment, uses, input),
      isResetUnknown: uses.length > 1 && resetMinutesOf(environment) === undefined,
    },
  ]
}

/** The same use, as it was found twice. */
const isSame = (one: Use, other: Use): boolean =>
  one.from === other.from && one.to === other.to && one.call?.id === other.call?.id

const isIn = (clashes: readonly Clash[], use: Use): boolean =>
  clashes.some(({ first, second }) => isSame(first, use) || isSame(second, use))

/** Those that run are where they are; the others where they have to be at the latest, or from now where that is past. */
function setUpsOf({ call }: Use, { id }: Environment, { setUpOf, now }: LaneInput): readonly LaneSetUp[] {
  if (call === undefined) return []
  return setUpOf(call.id)
    .filter(({ task }) => task.environmentId === id)
    .map(({ task, isRunning, start, latestStart, needed, fit }) => {
      const from = isRunning ? start : Math.max(now, latestStart)
      const isBehind = fit.kind !== 'fits'
      return {
        kind: 'set-up',
        from,
        to: from + needed * minuteMs,
        title: task.title,
        isRunning,
        isBehind,
      }
    })
}

/** After each use, but where the next one's own set-up stands for it and nothing clashes, and after others' last one. */
function resetsOf(
  environment: Environment,
  uses: readonly Use[],
  clashes: readonly Clash[],
  setUps: readonly LaneSetUp[],
): readonly LaneReset[] {
  const minutes = resetMinutesOf(environment)
  if (minutes === undefined || minutes === 0) return []
  return uses.flatMap((use, at): readonly LaneReset[] => {
    if (isResetSince(environment, use.to)) return []
    const next = uses[at + 1]
    if (next === undefined ? use.call === undefined : next.from < use.to) return []
    const doesNotFit = clashes.some(({ kind, first }) => kind !== 'overlap' && isSame(first, use))
    const isSetUp = setUps.some(({ from }) => from >= use.to && from < (next?.from ?? 0))
    if (isSetUp && !doesNotFit) return []
    return [{ kind: 'reset', from: use.to, to: use.to + minutes * minuteMs, doesNotFit }]
  })
}

function checkedAt(
  { lastVerifiedAt }: Environment,
  uses: readonly Use[],
  { now, isToday }: LaneInput,
): number | undefined {
  const at = Date.parse(lastVerifiedAt ?? '')
  if (Number.isNaN(at) || at > now || !isToday(at)) return undefined
  return uses.some(({ from, to }) => to > at && from < now) ? undefined : at
}

function pausesOf(mine: readonly Use[]): readonly Pause[] {
  const inOrder = mine.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const pauses: Pause[] = []
  let [first] = inOrder
  for (const second of inOrder.slice(1)) {
    if (first === undefined) break
    const [from, to] = [Math.min(first.to, second.from), second.from]
    pauses.push({ from, to, minutes: Math.floor((second.from - first.to) / minuteMs), first, second })
    if (second.to > first.to) first = second
  }
  return pauses
}

/** From now, or from the first that happens where that is further off, to the last; in whole half hours. */
function pictureOf(rows: readonly TenantRow[], pauses: readonly Pause[], now: number): Span {
  const spans = rows.flatMap(row => row.spans)
  const ends = [...spans.filter(isOurs), ...pauses.map(({ second }) => second)]
  const first = Math.min(...spans.map(one => one.from), ...pauses.map(one => one.first.from))
  const begin = first - now > nearMs ? first : Math.max(Math.min(first, now), now - nearMs)
  const from = Math.floor(begin / halfHourMs) * halfHourMs
  const to = Math.ceil(Math.max(...ends.map(one => one.to)) / halfHourMs) * halfHourMs
  return { from, to: Math.max(to, from + halfHourMs) }
}

/** A booking by hand may last for days: it ends with the picture. */
const isOurs = (span: LaneSpan): boolean => span.kind !== 'use' || span.use.call !== undefined
