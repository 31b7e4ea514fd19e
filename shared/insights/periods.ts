/** Months, quarters or years side by side: as many columns as a plot can show, none left out in between. */

export interface Period {
  readonly key: string
  readonly label: string
}

export interface Periods {
  readonly list: readonly Period[]
  readonly keyOf: (day: string) => string
}

/** What fits beside each other with a word below each. */
export const mostColumns = 13

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** From the first to the last of `days`; none where there are none. */
export function periodsOf(days: readonly string[]): Periods {
  const [first, last] = edgesOf(days)
  if (first === undefined || last === undefined) return { list: [], keyOf: day => day }
  const [from, to] = [monthNumber(first), monthNumber(last)]
  const width = [1, 3].find(one => Math.floor(to / one) - Math.floor(from / one) < mostColumns) ?? 12
  const begin = Math.floor(from / width)
  const count = Math.floor(to / width) - begin + 1
  const spansYears = Math.floor(from / 12) !== Math.floor(to / 12)
  const list = Array.from({ length: count }, (_, at) => periodAt((begin + at) * width, width, spansYears))
  return { list, keyOf: day => keyOf(Math.floor(monthNumber(day) / width) * width, width) }
}

function edgesOf(days: readonly string[]): readonly [string?, string?] {
  let [first, last] = [days[0], days[0]]
  for (const day of days) {
    if (first === undefined || day < first) first = day
    if (last === undefined || day > last) last = day
  }
  return [first, last]
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** "2026", "2026-Q2", "2026-04": in their order as text. */
function keyOf(month: number, width: number): string {
  const year = Math.floor(month / 12)
  if (width === 12) return String(year)
  const at = month % 12
  return width === 3 ? `${year}-Q${at / 3 + 1}` : `${year}-${String(at + 1).padStart(2, '0')}`
}

function periodAt(month: number, width: number, spansYears: boolean): Period {
  const key = keyOf(month, width)
  const year = Math.floor(month / 12)
  const short = String(year).slice(2)
  if (width === 12) return { key, label: String(year) }
  const name = width === 3 ? `Q${(month % 12) / 3 + 1}` : (months[month % 12] ?? '')
  return { key, label: spansYears ? `${name} ${short}` : name }
}
