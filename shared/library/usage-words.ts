import { goneSpan } from '../run/clock'
import { leastRuns, onTimeSeconds, type StepUsage } from './usage'

export interface UsageWords {
  /** "Ran +1:20 over in most calls". */
  readonly headline: string
  readonly tone: 'plain' | 'warn'
}

/**
 * The one thing most worth knowing of a step: left out more often than shown, over, under, falls flat; else that it keeps
 * its time. "In most calls" means in more than half of those in which it was shown.
 */
export function usageHeadline(usage: StepUsage): UsageWords {
  const { n, shown, over, under, fallsFlat, landsWell, plannedMinutes, realMinutes } = usage
  if (shown * 2 < n) return { headline: `Left out in ${n - shown} of ${n} calls`, tone: 'warn' }
  // What few showings say of its minutes would be guessed.
  if (shown < leastRuns || plannedMinutes === undefined || realMinutes === undefined)
    return { headline: `Shown in ${shown} of ${n} calls`, tone: 'plain' }
  const late = (realMinutes - plannedMinutes) * 60
  if (over * 2 > shown && late >= onTimeSeconds)
    return { headline: `Ran +${span(late)} over in most calls`, tone: 'warn' }
  if (fallsFlat > landsWell && fallsFlat * 2 > n)
    return { headline: `Fell flat ${timesWords(fallsFlat)}`, tone: 'warn' }
  if (under * 2 > shown && late <= -onTimeSeconds)
    return { headline: `Took ${span(-late)} less in most calls`, tone: 'plain' }
  return { headline: 'Keeps its minutes in most calls', tone: 'plain' }
}

/** "1:20" of seconds. */
const span = (seconds: number): string => goneSpan(Math.round(seconds) * 1_000)

export const timesWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`

/** "3 min planned, 4:20 taken", of the medians. */
export function minutesWords({
  plannedMinutes,
  realMinutes,
}: Pick<StepUsage, 'plannedMinutes' | 'realMinutes'>): string {
  if (plannedMinutes === undefined || realMinutes === undefined) return 'never shown'
  return `${span(plannedMinutes * 60)} planned, ${span(realMinutes * 60)} taken`
}
