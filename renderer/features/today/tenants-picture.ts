/** Where a time lies on the lane, in percent of its width, and the round times on its axis. */
import type { Pause, Span } from '@shared/preflight/lane'

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

/** Those whose words touch none before them; that there is no time is said in any case. */
export function speakingPauses(pauses: readonly Pause[], { placeOf }: Picture): ReadonlySet<Pause> {
  const speaking = new Set<Pause>()
  let last = Number.NEGATIVE_INFINITY
  for (const pause of pauses) {
    const at = placeOf((pause.from + pause.to) / 2)
    if (pause.minutes > 0 && !isApart(at, last)) continue
    speaking.add(pause)
    last = at
  }
  return speaking
}

/** Far enough for two words on the axis. */
export const isApart = (a: number, b: number): boolean => Math.abs(a - b) >= 11

export const percent = (share: number): string => `${Math.round(share * 100) / 100}%`
