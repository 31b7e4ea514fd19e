/** Several presenters: who speaks next, and for how long (P01: everyone knows their own part). */
import type { Call } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import type { Segment } from './plan'

export interface HandOver {
  /** Undefined when it comes back to me. */
  readonly to: Colleague | undefined
  readonly from: Colleague | undefined
  /** How long the next speaker has the floor, in milliseconds. */
  readonly ms: number
}

/** Undefined while the one who speaks goes on. Their questions are answered by whoever knows. */
export function handOver(
  current: Segment,
  ahead: readonly Segment[],
  colleagues: readonly Colleague[],
  jobs: Call['jobs'],
): HandOver | undefined {
  const [next] = ahead
  if (next === undefined || next.kind === 'questions' || current.kind === 'questions') return undefined
  const speaker = (segment: Segment) => otherSpeaker(segment, colleagues, jobs)
  const [from, to] = [speaker(current), speaker(next)]
  if (from?.id === to?.id) return undefined
  const changes = ahead.findIndex(segment => segment.kind === 'questions' || speaker(segment)?.id !== to?.id)
  const theirs = changes < 0 ? ahead : ahead.slice(0, changes)
  return { to, from, ms: theirs.reduce((sum, segment) => sum + segment.ms, 0) }
}

/** Named for the step, for opening or for closing; undefined where that is me or nobody said. */
export function otherSpeaker(
  { kind, step }: Segment,
  colleagues: readonly Colleague[],
  jobs: Call['jobs'],
): Colleague | undefined {
  const named = kind === 'hello' ? jobs?.opens : kind === 'next-steps' ? jobs?.closes : step?.speakerId
  return colleagues.find(one => one.id === named && !one.me)
}
