/**
 * The people map: against to for, little say to decides. Whoever has no stance or no say yet is not placed: a place
 * would be a guess. Each attitude has a band of its own, and in a band nobody stands closer to the next than their
 * label needs, so that labels never meet; with many people the labels go and the list beside the map has the names.
 */
import type { Stance } from '../domain/person'

/** Up to this many people stand with name and part; more are initials only. */
export const mostLabelled = 10

export interface MapPerson {
  readonly id: string
  readonly stance: Stance | undefined
  /** 1 to 5; 0 while nobody knows. */
  readonly say: number
}

export interface Spot {
  readonly id: string
  /** The middle of their dot, in px from the start of the map. */
  readonly x: number
  /** From its top. */
  readonly y: number
}

export interface PeopleMap {
  readonly width: number
  readonly height: number
  readonly isLabelled: boolean
  readonly spots: readonly Spot[]
  /** Ids of those who cannot be placed. */
  readonly unplaced: readonly string[]
}

/** What one person takes up, around the middle of the dot. */
export const dot = { radius: 13, labelWidth: 138, labelHeight: 44 } as const
const frame = { start: 44, end: 8, top: 26, bottom: 40, leastHeight: 206 } as const
const bands: readonly Stance[] = ['against', 'neutral', 'for']
const crowdStep = 32

export function layoutPeopleMap(people: readonly MapPerson[], width: number): PeopleMap {
  const isPlaced = ({ stance, say }: MapPerson) => stance !== undefined && bands.includes(stance) && say > 0
  const placed = people.filter(isPlaced)
  const isLabelled = placed.length <= mostLabelled
  const bandWidth = (width - frame.start - frame.end) / bands.length
  const perLine = isLabelled ? 1 : Math.max(1, Math.floor(bandWidth / crowdStep))
  const step = isLabelled ? dot.labelHeight : crowdStep
  const columns = bands.map(band =>
    linesOf(
      placed.filter(one => one.stance === band),
      perLine,
    ),
  )
  const most = Math.max(...columns.map(lines => lines.length))
  const span = Math.max(frame.leastHeight - frame.top - frame.bottom, (most - 1) * step)
  const spots = columns.flatMap((lines, band) => {
    const left = frame.start + band * bandWidth + dot.radius + 5
    const heights = spread(
      lines.map(line => ((5 - line.say) / 4) * span),
      step,
      span,
    )
    return lines.flatMap((line, row) =>
      line.ids.map((id, at) => ({ id, x: left + at * crowdStep, y: frame.top + (heights[row] ?? 0) })),
    )
  })
  const unplaced = people.filter(one => !isPlaced(one)).map(({ id }) => id)
  return { width, height: frame.top + span + frame.bottom, isLabelled, spots, unplaced }
}

interface Line {
  readonly say: number
  readonly ids: readonly string[]
}

/** People of one attitude, those who decide first; as many of the same say side by side as fit. */
function linesOf(people: readonly MapPerson[], perLine: number): readonly Line[] {
  return [5, 4, 3, 2, 1].flatMap(say => {
    const ids = people.filter(one => one.say === say).map(({ id }) => id)
    const lines: Line[] = []
    for (let at = 0; at < ids.length; at += perLine) lines.push({ say, ids: ids.slice(at, at + perLine) })
    return lines
  })
}

/** Heights in rising order, pushed apart to `step` and kept within `span`; they keep their order. */
function spread(wanted: readonly number[], step: number, span: number): readonly number[] {
  const down: number[] = []
  for (const [at, height] of wanted.entries())
    down.push(Math.max(height, at === 0 ? 0 : (down[at - 1] ?? 0) + step))
  const up = [...down]
  for (let at = up.length - 1; at >= 0; at -= 1) {
    const below = at === up.length - 1 ? span + step : (up[at + 1] ?? 0)
    up[at] = Math.min(up[at] ?? 0, below - step)
  }
  return up
}
