/** Which meetings of a draft are taken, and which dates of a series. */
import type { Call } from '../domain/call'
import type { EventDraft, ImportDraft, Notice } from '../formats/draft'
import { eventAt, nextInstance } from '../formats/series-choice'

/** The user's picks; absent means the default. */
export interface EventChoices {
  /** Indexes in the draft's events. */
  readonly events?: readonly number[] | undefined
  /** Dates of series: recurrence ids by the index of their event. */
  readonly instances?: Readonly<Record<number, readonly string[]>> | undefined
}

/** Up to so many meetings all are taken; of a longer calendar only those that are not over. */
export const mostTakenAtOnce = 25

/** The single meetings to import; a series gives its picked dates, else those known, else the next. */
export function chooseEvents(
  draft: ImportDraft,
  choices: EventChoices,
  calls: readonly Call[],
  now: string,
): { readonly events: readonly EventDraft[]; readonly notices: readonly Notice[] } {
  const all = draft.events.map((event, index) => ({ event, index }))
  const picked = choices.events
  if (picked) {
    const events = all.filter(({ index }) => picked.includes(index))
    return {
      events: events.flatMap(each => datesOf(each.event, choices.instances?.[each.index], calls, now)),
      notices: [],
    }
  }
  const ahead = all.filter(({ event }) => isAhead(event, now))
  const isLong = all.length > mostTakenAtOnce && ahead.length > 0
  const taken = isLong ? ahead : all
  const left = all.length - taken.length
  const notices =
    left > 0
      ? [{ message: `${left} meetings of the file are over and were left out. Pick them to take them too.` }]
      : []
  return {
    events: taken.flatMap(each => datesOf(each.event, choices.instances?.[each.index], calls, now)),
    notices,
  }
}

function datesOf(
  event: EventDraft,
  picked: readonly string[] | undefined,
  calls: readonly Call[],
  now: string,
): readonly EventDraft[] {
  const instances = event.series?.instances
  if (!instances) return [event]
  if (picked)
    return instances.filter(each => picked.includes(each.recurrenceId)).map(each => eventAt(event, each))
  const imported = calls.filter(call => call.calendar?.uid === event.uid && event.uid !== undefined)
  const known = instances.filter(each => imported.some(call => isThatDate(call, each.recurrenceId)))
  const someAhead = known.some(each => Date.parse(each.end) > Date.parse(now))
  const next = someAhead ? undefined : nextInstance(event, now)
  const dates = next && !known.includes(next) ? [...known, next] : known
  return dates.map(each => eventAt(event, each))
}

function isThatDate(call: Call, recurrenceId: string): boolean {
  const own = call.calendar?.recurrenceId ?? call.start
  return own !== undefined && Date.parse(own) === Date.parse(recurrenceId)
}

function isAhead(event: EventDraft, now: string): boolean {
  const ends = event.series
    ? event.series.instances.map(each => each.end)
    : event.end === undefined
      ? []
      : [event.end]
  return ends.length === 0 || ends.some(end => Date.parse(end) > Date.parse(now))
}
