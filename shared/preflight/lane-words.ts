/** The lane in words, for who cannot see it, and each clash in a line. Clock times are written by the screen. */
import { assertNever } from '../assert-never'
import type { CallId } from '../domain/call'
import type { Clash, Day, Use } from './day'
import { type ClockTime, clashReason, proposalWords } from './day-words'
import type { Lane, LaneSpan, Pause, TenantRow } from './lane'
import { isOfEnvironment, proposalsFor } from './proposals'

/** "Tenants of today: Demo A, Demo B. Nothing clashes." */
export function laneSentence({ rows, clashes }: Lane): string {
  const names = rows.map(({ environment }) => environment.name).join(', ')
  const tenants = rows.length === 0 ? 'The time between the calls of today' : `Tenants of today: ${names}`
  return `${tenants}. ${clashCount(clashes.length)}.`
}

export function clashCount(count: number): string {
  if (count === 0) return 'Nothing clashes'
  return count === 1 ? '1 clash' : `${count} clashes`
}

/** "Demo A: Corvane Packaging 14:30 to 15:00; reset 15:00 to 15:28". */
export function rowWords(
  { environment, spans, checkedAt, isResetUnknown }: TenantRow,
  clock: ClockTime,
): string {
  const parts = [
    ...(checkedAt === undefined ? [] : [checkedWords(checkedAt, clock)]),
    ...spans.map(span => spanWords(span, clock)),
    ...(isResetUnknown ? ['how long a reset takes is not known'] : []),
  ]
  return `${environment.name}: ${parts.join('; ')}`
}

/** "reset 15:00 to 15:28, does not fit". */
export const spanWords = (span: LaneSpan, clock: ClockTime): string =>
  `${spanName(span)} ${clock(span.from)} to ${clock(span.to)}${trouble(span)}`

export const checkedWords = (at: number, clock: ClockTime): string => `checked ${clock(at)}`

/** What stands in its bar: of a company its first word, which is what people call it. */
export function barWords(span: LaneSpan): string {
  const name = spanName(span)
  const [first = ''] = name.split(/\s+/)
  return span.kind === 'use' && span.use.call !== undefined && first.length >= leastForShort ? first : name
}

/** "The", "AB" alone name nobody. */
const leastForShort = 4

/** Who has it, or what is done with it. */
export function spanName(span: LaneSpan): string {
  switch (span.kind) {
    case 'use':
      return nameOf(span.use)
    case 'set-up':
      return span.title || 'set-up'
    case 'reset':
      return 'reset'
    default:
      return assertNever(span)
  }
}

const nameOf = ({ call, note }: Use): string => call?.name ?? (note || 'booked by hand')

function trouble(span: LaneSpan): string {
  if (span.kind === 'reset') return span.doesNotFit ? ', does not fit' : ''
  if (span.kind === 'use') return span.clashes ? ', clashes' : ''
  if (span.isBehind) return ', behind'
  return span.isRunning ? ', runs' : ''
}

/** "30 min before 15:30, Bellweather Logistics". */
export const pauseSentence = (pause: Pause, clock: ClockTime): string =>
  `${pauseWords(pause)} before ${clock(pause.second.from)}, ${nameOf(pause.second)}`

/** "30 min", "no minute", "15 min too few". */
export function pauseWords({ minutes }: Pick<Pause, 'minutes'>): string {
  if (minutes < 0) return `${-minutes} min too few`
  return minutes === 0 ? 'no minute' : `${minutes} min`
}

export interface ClashLine {
  /** "Demo A: Corvane Packaging 14:30, Bellweather Logistics 15:30". */
  readonly who: string
  readonly why: string
  /** "Use Demo B at 15:30", where something is known to help. */
  readonly way?: string | undefined
  /** Where it is mended: the later call, which has more time to be told. */
  readonly callId: CallId
  readonly field: 'environment' | 'start'
}

/** Undefined where neither is a call, which cannot be. */
export function clashLine(clash: Clash, day: Day, clock: ClockTime): ClashLine | undefined {
  const { first, second } = clash
  const callId = second.call?.id ?? first.call?.id
  if (callId === undefined) return undefined
  const both = [first, second].map(use => `${nameOf(use)} ${clock(use.from)}`).join(', ')
  const [way] = isOfEnvironment(clash) ? proposalsFor(clash, day) : []
  return {
    who: `${clash.kind === 'person' ? 'You' : clash.environment.name}: ${both}`,
    why: clashReason(clash),
    way: way && proposalWords(way, day, clock),
    callId,
    field: clash.kind === 'person' ? 'start' : 'environment',
  }
}
