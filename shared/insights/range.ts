/** The days that Insights speak of (P22, "Play ball": seasons afresh without losing the record). */
export const spans = ['quarter', 'year', 'all', 'dates'] as const
export type Span = (typeof spans)[number]

/** Calendar days, both included; an open end is absent. */
export interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What is asked for; `from` and `to` count for 'dates' only. */
export interface Range extends Days {
  readonly span: Span
}

/** The running quarter or year of `today`, a calendar day. Dates given the wrong way round are turned. */
export function daysOf({ span, from, to }: Range, today: string): Days {
  const year = today.slice(0, 4)
  switch (span) {
    case 'all':
      return {}
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'quarter':
      return quarterOf(today)
    case 'dates':
      return from !== undefined && to !== undefined && to < from ? { from: to, to: from } : { from, to }
  }
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const

function quarterOf(day: string): Days {
  const at = Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  const year = day.slice(0, 4)
  return {
    from: `${year}-${String(at * 3 + 1).padStart(2, '0')}-01`,
    to: `${year}-${quarterEnds[at]}`,
  }
}

export const isWithin = (day: string, { from, to }: Days): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to)
