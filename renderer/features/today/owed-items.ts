/** What is owed, in the words of a row: who waits for what, since when, and by which day it was due. */
import { addDays } from '@shared/debrief/working-days'
import type { SummaryOf } from '@shared/domain/summary'
import type { View } from '../../state/view'
import { clockTime, dayOf, dayWords, shortDay } from '../../time'

export type OwedKind = 'question' | 'commitment' | 'call' | 'task'

export interface OwedItem {
  readonly kind: OwedKind
  readonly id: string
  readonly words: string
  readonly note: string
  /** A calendar day; past it, the row says how late. */
  readonly due: string | undefined
  /** What a tick says of it; a call is not ticked. */
  readonly done: string | undefined
  readonly view: View
  /** Of a call whose outcome nobody has said yet, and which can be said in its row: when it was. */
  readonly unclosed?: string | undefined
}

export type Names = Readonly<Record<string, string>>

/** What was said is written down by the next day; from then on it is late (P14). */
const documentedWithinDays = 1

const ofCall = (id: string | undefined, otherwise: View): View =>
  id === undefined ? otherwise : { kind: 'call', id, tab: 'debrief' }

/** Where a debt of no call is looked after: at its prospect, or among the calls. */
function viewOf({
  callId,
  prospectId,
}: {
  callId?: string | undefined
  prospectId?: string | undefined
}): View {
  return ofCall(callId, prospectId === undefined ? { kind: 'calls' } : { kind: 'prospect', id: prospectId })
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join(' · ')

export function questionItem(one: SummaryOf<'question'>, names: Names, zone: string): OwedItem {
  const who = [names[one.personId ?? ''], names[one.prospectId ?? '']].filter(Boolean).join(', ')
  const asked = one.askedAt === undefined ? undefined : `asked ${shortDay(one.askedAt, zone)}`
  return {
    kind: 'question',
    id: one.id,
    words: one.title === '' ? 'A question not written down yet' : `“${one.title}”`,
    note: joined(who, asked),
    due: one.dueOn,
    done: 'Answered',
    view: viewOf(one),
  }
}

export function commitmentItem(one: SummaryOf<'commitment'>, names: Names, zone: string): OwedItem {
  const to = `said to ${names[one.personId ?? ''] ?? names[one.prospectId ?? ''] ?? 'them'}`
  const { saidAt } = one
  const isSaidOnly = one.stage === 'said'
  const written = saidAt === undefined ? undefined : addDays(dayOf(saidAt, zone), documentedWithinDays)
  return {
    kind: 'commitment',
    id: one.id,
    words: one.title === '' ? 'A promise not written down yet' : one.title,
    note: saidAt === undefined ? to : `${to}, ${shortDay(saidAt, zone)}`,
    due: isSaidOnly ? written : one.dueOn,
    done: isSaidOnly ? 'Documented' : 'Shown',
    view: viewOf(one),
  }
}

/** A debrief to finish: never closed, or closed with points still open. */
export function callItem(
  one: SummaryOf<'call'>,
  names: Names,
  zone: string,
  toDo: 'close' | 'finish',
): OwedItem {
  const { start } = one
  const when = start === undefined ? undefined : `${dayWords(start, zone)}, ${clockTime(start, zone)}`
  return {
    kind: 'call',
    id: one.id,
    words: [names[one.prospectId ?? ''], one.title].filter(Boolean).join(', '),
    note: joined(when, toDo === 'close' ? 'close it in 30 seconds' : 'closed, to be completed'),
    due: toDo === 'close' && start !== undefined ? dayOf(start, zone) : undefined,
    done: undefined,
    view: { kind: 'call', id: one.id, tab: 'debrief' },
    unclosed: toDo === 'close' ? (when ?? 'no time') : undefined,
  }
}

export function taskItem(one: SummaryOf<'task'>, names: Names, zone: string): OwedItem {
  return {
    kind: 'task',
    id: one.id,
    words: one.title === '' ? 'A task without a name' : one.title,
    note: joined(names[one.prospectId ?? '']),
    due: one.due === undefined ? undefined : dayOf(one.due, zone),
    done: 'Done',
    view: viewOf(one),
  }
}
