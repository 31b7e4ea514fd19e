/** By what a person is known: ids, names and mail addresses, of now and of before. */
import type { AnyRecord } from '../domain/records'
import { fold, wordsIn } from '../search/fold'

export interface PersonKey {
  /** Of their record, and of those merged into it. */
  readonly ids: readonly string[]
  /** Their places in rooms; marks of a run name these. */
  readonly attendeeIds: readonly string[]
  /** Calls they are in: what belongs to one may name them by their first name alone. */
  readonly callIds: readonly string[]
  /** As written. */
  readonly names: readonly string[]
  readonly emails: readonly string[]
}

/** The record itself, earlier versions of it, what was merged into it, and every call they are in. */
export function personKeyOf(
  persons: readonly Readonly<Record<string, unknown>>[],
  calls: readonly AnyRecord[],
): PersonKey {
  const ids = unique(persons.map(({ id }) => id).filter(isText))
  const rooms = calls.flatMap(call =>
    call.kind === 'call'
      ? call.attendees
          .filter(({ personId }) => personId !== undefined && ids.includes(personId))
          .map(({ id }) => ({ callId: call.id as string, attendeeId: id as string }))
      : [],
  )
  return {
    ids,
    attendeeIds: unique(rooms.map(({ attendeeId }) => attendeeId)),
    callIds: unique(rooms.map(({ callId }) => callId)),
    names: unique(persons.map(({ name }) => name).filter(isText)).filter(isName),
    emails: unique(
      persons.flatMap(({ emails }) => (Array.isArray(emails) ? emails.filter(isText) : [])),
    ).filter(email => email.includes('@')),
  }
}

/** What a forgotten person is called; nobody is to be found by that. */
export const removedName = 'Removed person'

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isName = (name: string): boolean => name !== removedName && wordsIn(name).length > 0
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Names made ready for comparing. */
export interface SoughtNames {
  /** Folded words in order, two or more. */
  readonly full: readonly (readonly string[])[]
  /** First and last names, folded; and names of one word. */
  readonly alone: ReadonlySet<string>
}

export function soughtNames({ names }: PersonKey): SoughtNames {
  const split = names.map(name => wordsIn(name).map(fold)).filter(words => words.length > 0)
  const full = split.filter(words => words.length > 1)
  const outer = split.flatMap(words => [words[0] ?? '', words.at(-1) ?? ''])
  return {
    full: full.flatMap(words => [words, [words.at(-1) ?? '', ...words.slice(0, -1)]]),
    alone: new Set(outer.filter(word => word.length > 1)),
  }
}
