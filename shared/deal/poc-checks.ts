/**
 * The weekly check of a proof of concept: one due a week after the start and every week on, the last on its end. A
 * check counts for the week it was made in, so that a day early or late is no second list.
 */
import { addDays } from '../debrief/working-days'
import type { Poc } from '../domain/poc'
import { daysBetween } from './days'

/** A proof of concept that runs longer is a typing slip, or no proof of concept. */
export const mostWeeks = 52

export type CheckState = 'done' | 'late' | 'due' | 'ahead' | 'not-needed'

export interface WeeklyCheck {
  readonly dueOn: string
  readonly state: CheckState
  readonly daysLate: number
  /** Where it stands in the record's own list; undefined while there is none. */
  readonly at?: number | undefined
  readonly note: string
  readonly on?: string | undefined
  /** The end of it, where the exit is decided. */
  readonly isLast: boolean
}

export type CheckList =
  | { readonly kind: 'undated' }
  | { readonly kind: 'backwards' }
  | { readonly kind: 'too-long' }
  | {
      readonly kind: 'dated'
      readonly checks: readonly WeeklyCheck[]
      /** Checks beyond one a week, and those from before the start: none is dropped. */
      readonly others: readonly number[]
    }

/** `today` is the user's day. */
export function weeklyChecks(
  poc: Pick<Poc, 'startsOn' | 'endsOn' | 'weeklyChecks' | 'exitDecision'>,
  today: string,
): CheckList {
  const { startsOn, endsOn } = poc
  if (startsOn === undefined || endsOn === undefined) return { kind: 'undated' }
  const days = daysBetween(startsOn, endsOn)
  if (days < 0) return { kind: 'backwards' }
  if (days > mostWeeks * 7) return { kind: 'too-long' }
  const dueDays = dueDaysOf(startsOn, endsOn)
  const taken = new Set<number>()
  const checks = dueDays.map((dueOn, index) => {
    const after = index === 0 ? addDays(startsOn, -1) : (dueDays[index - 1] ?? startsOn)
    const at = poc.weeklyChecks.findIndex(
      (check, place) =>
        !taken.has(place) && answers(check, { after, dueOn, isLast: dueOn === endsOn }, dueDays),
    )
    if (at >= 0) taken.add(at)
    const check = poc.weeklyChecks[at]
    const isLast = index === dueDays.length - 1
    const state = stateOf(check !== undefined, dueOn, today, poc.exitDecision !== undefined)
    return {
      ...{ dueOn, state, isLast, note: check?.note ?? '', on: check?.on },
      at: at < 0 ? undefined : at,
      daysLate: state === 'late' ? daysBetween(dueOn, today) : 0,
    }
  })
  const others = poc.weeklyChecks.flatMap((_, at) => (taken.has(at) ? [] : [at]))
  return { kind: 'dated', checks, others }
}

/** Every seventh day after the start, and the end; a week that would end a day before the end is the end. */
function dueDaysOf(startsOn: string, endsOn: string): readonly string[] {
  const due: string[] = []
  for (let day = addDays(startsOn, 7); daysBetween(day, endsOn) > 1; day = addDays(day, 7)) due.push(day)
  return [...due, endsOn]
}

interface Week {
  readonly after: string
  readonly dueOn: string
  readonly isLast: boolean
}

/** By its own word while the list has that day, else by its day; what was noted after the end belongs to the end. */
function answers(
  { on, dueOn: of }: Poc['weeklyChecks'][number],
  { after, dueOn, isLast }: Week,
  dueDays: readonly string[],
): boolean {
  if (of !== undefined && dueDays.includes(of)) return of === dueOn
  return on > after && (on <= dueOn || isLast)
}

function stateOf(isDone: boolean, dueOn: string, today: string, isDecided: boolean): CheckState {
  if (isDone) return 'done'
  // Once it is decided how it ends, nothing is owed any more.
  if (isDecided) return 'not-needed'
  if (dueOn < today) return 'late'
  return dueOn === today ? 'due' : 'ahead'
}

/** Notes a check of the list. An emptied note is no check: it is owed again. */
export function noteCheck(poc: Poc, check: WeeklyCheck, note: string, today: string): Poc {
  const before = poc.weeklyChecks
  if (check.at === undefined) {
    return note.trim() === ''
      ? poc
      : { ...poc, weeklyChecks: [...before, { on: today, note, dueOn: check.dueOn }] }
  }
  if (note.trim() === '') return { ...poc, weeklyChecks: before.filter((_, at) => at !== check.at) }
  return { ...poc, weeklyChecks: before.map((one, at) => (at === check.at ? { ...one, note } : one)) }
}
