/** Where a time lies on the lane, in percent of its width, and the round times on its axis. */
import type { Span } from '@shared/preflight/lane'

export interface Picture extends Span {
  readonly placeOf: (ms: number) => number
}

export const pictureOf = ({ from, to }: Span): Picture => ({
  from,
  to,
  placeOf: ms => ((ms - from) / (to - from)) * 100,
})

const minuteMs = 60_000
const steps = [30, 60, 120, 240] as const
/** So many parts at most: more words would touch where the window is narrow. */
const mostParts = 6

export function ticksOf({
  from,
  to,
  placeOf,
}: Picture): readonly { readonly ms: number; readonly at: number }[] {
  const span = (to - from) / minuteMs
  const step = (steps.find(one => span / one <= mostParts) ?? 480) * minuteMs
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, at) => first + at * step).map(
    ms => ({
      ms,
      at: placeOf(ms),
    }),
  )
}

/** Far enough for two words on the axis. */
export const isApart = (a: number, b: number): boolean => Math.abs(a - b) >= 11

export const percent = (share: number): string => `${Math.round(share * 100) / 100}%`
