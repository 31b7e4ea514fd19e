/** Numbers as Insights say them. */

/** "1 call", "3 calls". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

/** "56%", of 0 nothing. */
export const percent = (part: number, of: number): string =>
  of === 0 ? '' : `${Math.round((part / of) * 100)}%`

/** "7 in 10". */
export const inTen = (part: number, of: number): string => `${Math.round((part / of) * 10)} in 10`

/** "+2:30", "−0:05" from seconds; "0:00" has no sign. */
export function signedClock(seconds: number): string {
  const whole = Math.round(seconds)
  const size = Math.abs(whole)
  const clock = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`
  return whole === 0 ? clock : `${whole > 0 ? '+' : '−'}${clock}`
}

/** "+23", "−10.5": one decimal at most. */
export function signedHours(hours: number): string {
  const size = Number(Math.abs(hours).toFixed(1))
  return size === 0 ? '0' : `${hours > 0 ? '+' : '−'}${size}`
}

export const oneDecimal = (value: number): number => Number(value.toFixed(1))
