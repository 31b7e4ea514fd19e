/** Figures: what a bench found, against what ARCHITECTURE section 8 wants. */
import type { TestInfo } from '@playwright/test'

export interface Figure {
  readonly id: string
  readonly value: number
  readonly unit: 'x' | 'ms' | 'KB'
  readonly limit: number
  readonly ok: boolean
  /** How many times it was measured. */
  readonly n: number
  readonly note: string
}

export const figureType = 'figure'

/** Hands a figure to the table at the end. One over its limit is shown as such and fails nothing: it is a finding. */
export function report(testInfo: TestInfo, figure: Omit<Figure, 'ok'>): void {
  const whole: Figure = {
    ...figure,
    value: Math.round(figure.value * 100) / 100,
    ok: figure.value <= figure.limit,
  }
  testInfo.annotations.push({ type: figureType, description: JSON.stringify(whole) })
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const p95 = (values: readonly number[]): number => quantile(values, 0.95)

/** Linear between the two nearest. Throws when there is nothing: an empty series is a bench that did not run. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = part * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.')
  return low + (high - low) * (at - Math.floor(at))
}

/** "median 12.1, worst 30.4" */
export const wordSpread = (values: readonly number[]): string =>
  `median ${median(values).toFixed(1)}, worst ${Math.max(...values).toFixed(1)}`
