/** Where the cue window stands: whole on one display, at the place it had there last. */
import type { CueSize } from '@shared/run/cue'
import type { DisplayPlace } from './displays'
import type { Bounds } from './window-state'

export type CueWindowSize = Exclude<CueSize, 'full'>

/** At 100 % zoom. The strip stays under 140 so that it hides no more than a browser's bars. */
export const cueMeasures = {
  compact: { width: 420, height: 760 },
  strip: { width: 900, height: 136 },
} as const satisfies Readonly<Record<CueWindowSize, Pick<Bounds, 'width' | 'height'>>>

/** Off the edges, where no place is known. */
const margin = 16

/** A place the user gave it, counted from the corner of the display's work area. */
export interface KeptPlace {
  readonly display: string
  readonly size: CueWindowSize
  readonly x: number
  readonly y: number
}

/**
 * Size and place on this display. Without a kept one the compact window stands at the right, out of the demo's way,
 * and the strip at the top, near the camera: eyes that read it seem to look at the customer.
 */
export function placeCue(
  size: CueWindowSize,
  zoom: number,
  { key, area }: DisplayPlace,
  kept: readonly KeptPlace[],
): Bounds {
  const width = Math.min(Math.round(cueMeasures[size].width * zoom), area.width)
  const height = Math.min(Math.round(cueMeasures[size].height * zoom), area.height)
  const known = kept.find(one => one.display === key && one.size === size)
  const start = { compact: area.width - width - margin, strip: Math.round((area.width - width) / 2) }[size]
  const place = { x: area.x + (known?.x ?? start), y: area.y + (known?.y ?? margin) }
  return wholeIn(area, { ...place, width, height })
}

/** The same size, moved just as far as it takes to lie whole within the area. */
export function wholeIn(area: Bounds, bounds: Bounds): Bounds {
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  const within = (at: number, start: number, room: number) =>
    Math.max(start, Math.min(at, start + Math.max(0, room)))
  return {
    x: within(bounds.x, area.x, area.width - width),
    y: within(bounds.y, area.y, area.height - height),
    width,
    height,
  }
}

/** The display with most of the window on it; the primary one when it lies on none. */
export function displayUnder(bounds: Bounds, displays: readonly DisplayPlace[]): DisplayPlace | undefined {
  const [most] = displays.toSorted((a, b) => shared(bounds, b.area) - shared(bounds, a.area))
  return most !== undefined && shared(bounds, most.area) > 0 ? most : displays[0]
}

/** The one after this, from left to right; undefined where there is only one. */
export function otherDisplay(key: string, displays: readonly DisplayPlace[]): DisplayPlace | undefined {
  if (displays.length < 2) return undefined
  const inOrder = displays.toSorted((a, b) => a.area.x - b.area.x || a.area.y - b.area.y)
  return inOrder[(inOrder.findIndex(one => one.key === key) + 1) % inOrder.length]
}

/** The places with this one instead of the last of the same size on the same display. */
export function withPlace(
  kept: readonly KeptPlace[],
  size: CueWindowSize,
  { key, area }: DisplayPlace,
  bounds: Bounds,
): readonly KeptPlace[] {
  const rest = kept.filter(one => one.display !== key || one.size !== size)
  return [...rest, { display: key, size, x: bounds.x - area.x, y: bounds.y - area.y }].slice(-mostKept)
}

/** Displays that come and go on the road. */
const mostKept = 40

function shared(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
