/** What a run that is planned again has to know of its call, with what has happened in it so far. */

import type { AskedQuestion } from '../advisor/asked'
import type { CallFacts } from '../advisor/facts'
import { basisOfPart, type RoomPerson } from '../advisor/room'
import type { Call } from '../domain/call'
import type { Deal } from '../domain/deal'
import { newQuestion } from '../domain/question'
import { type Run, standingMarks } from '../domain/run'

export interface ReplanFacts extends Pick<CallFacts, 'call' | 'room' | 'needs' | 'questions' | 'deal'> {
  readonly slotMinutes: number | undefined
  readonly colleagues: CallFacts['colleagues']
  /** People who sign and have left the call. */
  readonly goneSigners: ReadonlySet<string>
}

/** `gone`: the attendees who have left. */
export function replanFacts(facts: CallFacts, run: Run, gone: ReadonlySet<string>): ReplanFacts {
  const away = personsOf(facts.call, gone)
  const { call, needs, colleagues, slotMinutes } = facts
  return {
    ...{ call, needs, colleagues, slotMinutes },
    room: facts.room.filter(person => !away.has(person.personId)),
    questions: [...facts.questions.filter(one => !isAnswered(one, run)), ...askedIn(run)],
    deal: withoutTold(facts.deal, run),
    goneSigners: new Set(facts.room.filter(one => away.has(one.personId) && signs(one)).map(idOfPerson)),
  }
}

const signs = (person: RoomPerson): boolean => basisOfPart(person, 'signs') !== undefined
const idOfPerson = ({ personId }: RoomPerson): string => personId

const personsOf = ({ attendees }: Call, gone: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(attendees.flatMap(({ id, personId }) => (gone.has(id) && personId ? [personId] : [])))

/** A question of before that was asked again and answered in this run. */
function isAnswered({ question }: AskedQuestion, run: Run): boolean {
  return answeredWords(run).has(question.words.trim().toLowerCase())
}

const answeredWords = (run: Run): ReadonlySet<string> =>
  new Set(
    standingMarks(run).flatMap(({ form, triage, text = '' }) =>
      form === 'question' && triage === 'answered' ? [text.trim().toLowerCase()] : [],
    ),
  )

/** Asked in this run and still open. */
function askedIn(run: Run): readonly AskedQuestion[] {
  return standingMarks(run)
    .filter(({ form, triage = 'open' }) => form === 'question' && triage === 'open')
    .map(({ id, at, text = '', answerId }) => ({
      question: newQuestion({ words: text, answerId }, { now: at, newId: () => id }),
      isElsewhere: false,
    }))
}

/** A gap told in this run is due no more, though the deal does not say so yet. */
function withoutTold(deal: Deal | undefined, run: Run): Deal | undefined {
  const told = new Set<string | undefined>(
    standingMarks(run).map(({ form, gapId }) => (form === 'gap-told' ? gapId : undefined)),
  )
  return deal && { ...deal, exposures: deal.exposures.filter(({ gapId }) => !told.has(gapId)) }
}
