/** Where the lines of the effort plot stand: hours upwards, days to the right. */
import { daysBetween } from '@shared/deal/days'
import type { CurvePoint, EffortCurve } from '@shared/effort/curve'

export const plotSize = { width: 328, height: 150 } as const
const frame = { left: 30, right: 324, top: 12, bottom: 130 } as const

export interface PlotLayout {
  readonly x: (day: string) => number
  readonly y: (hours: number) => number
  readonly ticks: readonly number[]
  readonly path: (points: readonly CurvePoint[]) => string
}

const steps = [1, 2, 4, 8, 16, 20, 40, 80, 100, 200, 400, 800] as const

/** Three or four lines whose hours are round. */
export function hourTicks(most: number): readonly number[] {
  const step = steps.find(one => most <= one * 3) ?? Math.ceil(most / 3)
  return [0, step, step * 2, step * 3]
}

/** `lines` are hours that must be in sight, as the walk-away line. */
export function plotLayout(curve: EffortCurve, lines: readonly number[]): PlotLayout {
  const ticks = hourTicks(Math.max(1, ...lines, ...[...curve.spent, ...curve.usual].map(one => one.hours)))
  const most = ticks.at(-1) ?? 1
  const days = Math.max(1, daysBetween(curve.from, curve.to))
  const x = (day: string) => frame.left + ((frame.right - frame.left) * daysBetween(curve.from, day)) / days
  const y = (hours: number) => frame.bottom - ((frame.bottom - frame.top) * hours) / most
  const path = (points: readonly CurvePoint[]) =>
    points
      .map(({ day, hours }, at) => `${at === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(hours).toFixed(1)}`)
      .join('')
  return { x, y, ticks, path }
}

/** Above each line, from the right edge on. */
export const lineWordsAbove = 5
const wordsHeight = 12
const endWidth = 40

/** Where the hours of the last day stand: beside their point; near the end before it, and below it where a line has its words. */
export function spentWordsAt(cx: number, cy: number, lines: readonly number[]) {
  if (cx <= frame.right - endWidth) return { x: cx + 8, y: cy + 4, textAnchor: 'start' } as const
  const above = cy - 7
  const isTaken = lines.some(line => Math.abs(line - lineWordsAbove - above) < wordsHeight)
  return { x: cx - 8, y: isTaken ? cy + 15 : above, textAnchor: 'end' } as const
}

export const plotFrame = frame
