/** "4:30" for 4.5 minutes. */
export function minutesWords(minutes: number): string {
  const seconds = Math.round(Math.abs(minutes) * 60)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** "+2:30", "−0:10", "0:00". */
export function overWords(minutes: number): string {
  const words = minutesWords(minutes)
  if (words === '0:00') return words
  return `${minutes > 0 ? '+' : '−'}${words}`
}
