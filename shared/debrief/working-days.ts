/** Calendar days as text, "2026-11-20". Weekends are Saturday and Sunday; holidays are nobody's guess. */

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first Monday-to-Friday day after `day` (DEFINITIONS, 30-second close). */
export function nextWorkingDay(day: string): string {
  const next = addDays(day, 1)
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 ? nextWorkingDay(next) : next
}
