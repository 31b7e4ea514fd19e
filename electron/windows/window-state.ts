/** Where the window stood last, and whether that is still a place on some display. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { openRecordFile } from '../store/record-file'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface WindowState {
  readonly bounds?: Bounds | undefined
  readonly maximized: boolean
}

/** At 200 % zoom the narrowest window shows 400 pixels of page. */
export const smallest = { width: 800, height: 600 } as const
const preferred = { width: 1440, height: 900 } as const
/** So much of the title bar must lie on a display for the window to be caught with a pointer. */
const grip = { width: 120, height: 40 } as const

const coordinate = z.int().min(-100_000).max(100_000)
const stateSchema = z.object({
  bounds: z.object({ x: coordinate, y: coordinate, width: coordinate, height: coordinate }).optional(),
  maximized: z.boolean(),
})

/** What the file says; nothing, or nonsense, is a first start. */
export function readWindowState(file: string): WindowState {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { maximized: false }
  }
}

export async function writeWindowState(file: string, state: WindowState): Promise<void> {
  await openRecordFile(file).write({ ...state })
}

/** Size and place to open with. `areas` are the work areas of the displays, the primary one first. */
export function placeWindow(
  state: WindowState,
  areas: readonly Bounds[],
): Partial<Bounds> & typeof preferred {
  const { bounds } = state
  const area = bounds === undefined ? areas[0] : areas.find(one => canBeCaught(bounds, one))
  const size = fitInto(area ?? areas[0], bounds ?? preferred)
  return bounds !== undefined && area !== undefined ? { x: bounds.x, y: bounds.y, ...size } : size
}

/** How far a second window stands off the first, so that both can be seen and caught. */
const stepAside = 32

/** The place of one more window: down and to the right of the other, or up and to the left where there is no room. */
export function besideBounds(other: Bounds, areas: readonly Bounds[]): Bounds {
  const area = areas.find(one => canBeCaught(other, one)) ?? areas[0]
  if (area === undefined) return other
  const away = (at: number, length: number, start: number, room: number) => {
    if (at + stepAside + length <= start + room) return at + stepAside
    return at - stepAside >= start ? at - stepAside : at + stepAside
  }
  return {
    ...other,
    x: away(other.x, other.width, area.x, area.width),
    y: away(other.y, other.height, area.y, area.height),
  }
}

function canBeCaught(bounds: Bounds, area: Bounds): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const top = bounds.y >= area.y && bounds.y + grip.height <= area.y + area.height
  return top && width >= grip.width
}

function fitInto(area: Bounds | undefined, wanted: { readonly width: number; readonly height: number }) {
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most))
  return {
    width: clamp(wanted.width, smallest.width, area?.width ?? preferred.width),
    height: clamp(wanted.height, smallest.height, area?.height ?? preferred.height),
  } as typeof preferred
}
