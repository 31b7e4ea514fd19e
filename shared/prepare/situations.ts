/** Situation cards of a prospect, and the question that each missing field of one becomes. */
import type { Call } from '../domain/call'
import { type Person, titleOf } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import type { Making } from '../domain/record'
import {
  editSituation as edit,
  missingOfDate,
  newSituation,
  type Situation,
  type SituationField,
  type SituationId,
} from '../domain/situation'

export const situationsOf = (prospect: Prospect | undefined): readonly Situation[] =>
  prospect?.situations ?? []

export function addSituation(
  prospect: Prospect,
  fields: Partial<Omit<Situation, 'id'>>,
  newId: Making['newId'],
): Prospect {
  return { ...prospect, situations: [...situationsOf(prospect), newSituation(fields, { newId })] }
}

export function editSituation(prospect: Prospect, id: SituationId, fields: Partial<Situation>): Prospect {
  const situations = situationsOf(prospect).map(one => (one.id === id ? edit(one, fields) : one))
  return { ...prospect, situations }
}

/** The last card gone leaves the prospect as it was before the first. */
export function removeSituation(prospect: Prospect, id: SituationId): Prospect {
  const situations = situationsOf(prospect).filter(one => one.id !== id)
  return { ...prospect, situations: situations.length === 0 ? undefined : situations }
}

/** The card of a person who is in the room: their title stands on it from the start. */
export function situationOfPerson(person: Person): Partial<Omit<Situation, 'id'>> {
  return { personId: person.id, title: titleOf(person) ?? '' }
}

/** People of the call who have no card yet, in the room's order. */
export function withoutSituation(
  call: Call,
  people: readonly Person[],
  prospect: Prospect | undefined,
): readonly Person[] {
  const has = new Set(situationsOf(prospect).map(one => one.personId))
  const attending = call.attendees.filter(one => one.attendance !== 'declined').map(one => one.personId)
  return attending.flatMap(id => people.find(person => person.id === id && !has.has(person.id)) ?? [])
}

/** What to ask for a field nobody has told us; it names the title, so that it can be asked of anyone. */
export function questionFor(situation: Situation, field: SituationField): string {
  const title = situation.title.trim()
  const [who, does] = title === '' ? ['you', 'do'] : [`the ${title}`, 'does']
  const questions: Readonly<Record<Exclude<SituationField, 'date'>, string>> = {
    title: 'Whose problem is this, by title?',
    issue: `What is the one thing that must not go wrong for ${who}?`,
    reasons: `What makes that happen today, as ${who} would tell it?`,
    capabilities: `What would ${who} have to be able to do to be rid of it?`,
    delta: `Where ${does} ${who} stand today, in figures, and where should that be?`,
  }
  return field === 'date' ? dateQuestion(situation) : questions[field]
}

function dateQuestion(situation: Situation): string {
  const { on } = situation.date ?? {}
  if (on === undefined) return 'By when must it be solved, who set that day, and what if it passes?'
  // Whoever reads it has no card before them: the question names the day.
  if (missingOfDate(situation).includes('force')) return `Who set ${dayInFull(on)}, and could it move?`
  return `What happens if ${dayInFull(on)} passes?`
}

/** "2026-12-11" -> "11 December 2026"; the calendar day, wherever it is read. */
const dayInFull = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T12:00:00Z`))
