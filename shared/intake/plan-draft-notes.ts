/** The sentences of a draft: to the prospect, to questions, to people, and as a whole to the call they came with. */
import type { Call } from '../domain/call'
import { currentAffiliation, type Person } from '../domain/person'
import { newProspect, type Prospect } from '../domain/prospect'
import type { ImportDraft, Notice, SentenceDraft } from '../formats/draft'
import { draftPerson, isNameLike } from '../formats/pasted-text/people-lines'
import { withoutNumber } from '../formats/pasted-text/sentences'
import { dayAt, isoDay } from '../formats/pasted-text/voices'
import { newProspectName, noCompany } from './companies'
import { findColleague } from './known'
import {
  commitmentsOf,
  type Note,
  type NotesContext,
  nameInSentence,
  questionsOf,
  withNote,
  withNotes,
} from './plan-notes'
import { type PeoplePlanning, planPerson } from './plan-people'
import type { ImportChoices } from './planning'
import type { Reply } from './read-reply'

interface DraftPlanning extends PeoplePlanning {
  readonly world: {
    readonly now: string
    readonly zone: string
    readonly choices: ImportChoices
  }
  readonly notices: Notice[]
  readonly calls: Call[]
  readonly theirNames: Set<string>
  prospect: Prospect | undefined
}

/** Plans everything the tagged sentences become; the user's own tags and answers come first. */
export function planNotes(draft: ImportDraft, planning: DraftPlanning, reply?: Reply): void {
  const { tags = {} } = planning.world.choices
  // What answers one of the five questions fills its field; it is a note as well only if the user says so.
  const answers = new Set([...(reply?.ours ?? []), ...(reply?.answers.map(each => each.index) ?? [])])
  const isKnownText = planning.calls.some(each => hasText(each, draft))
  const call = keepPasted(draft, planning)
  // What was read as something else is a note once the user says what it is.
  const tagged = draft.sentences.flatMap((sentence, i): readonly Spoken[] =>
    sentence.use === 'note' || tags[i] !== undefined
      ? [
          {
            ...sentence,
            ...chosenVoice(sentence, i, planning),
            tag: tags[i] ?? (answers.has(i) ? 'none' : sentence.tag),
          },
        ]
      : [],
  )
  const kept = tagged.filter(sentence => sentence.tag !== 'none')
  if (kept.length > 0) planning.prospect ??= prospectForNotes(planning)
  const byName = personFinder(planning)
  const notes = kept.map((sentence): Note => {
    const person = byName(sentence.who) ?? personSaidYesTo(sentence, planning)
    return { ...sentence, text: withoutSpeaker(sentence), personId: person?.id }
  })
  for (const { who } of draft.sentences)
    if (byName(who) !== undefined && who !== undefined) planning.theirNames.add(who)
  const context: NotesContext = {
    call,
    day: isoDay(dayAt(planning.world)),
    source: draft.source.name,
    making: planning.making,
  }
  if (notes.length > 0) addToProspect(notes, context, planning)
  if (!isKnownText) addRecords(notes, context, planning)
  for (const note of notes.filter(each => each.tag === 'person')) addPersonNote(note, planning)
}

/** Someone the user said yes to is a person from then on, even if nothing else in the text names them. */
function personSaidYesTo({ who, isAccepted }: Spoken, planning: DraftPlanning): Person | undefined {
  if (who === undefined || isAccepted !== true || !isNameLike(who)) return undefined
  const draft = draftPerson({ shown: who, line: 0 })
  const ours = [...planning.known.colleagues, ...planning.colleagues.values()]
  if (findColleague(ours, draft)) return undefined
  return planPerson(draft, planning.prospect, planning)
}

/** "Helen Brandt: we lost a batch record" is said without her name once it is kept beside it. */
function withoutSpeaker({ text, who }: SentenceDraft): string {
  const bare = withoutNumber(text)
  const prefix = /^([^:]{2,60}?)(?: \([^)]{1,40}\))?\s?:\s+(?=\S)/u.exec(bare)
  return who !== undefined && prefix?.[1] !== undefined && sameName(prefix[1], who)
    ? bare.slice(prefix[0].length)
    : text
}

interface Spoken extends SentenceDraft {
  readonly isAccepted?: boolean | undefined
}

function addRecords(notes: readonly Note[], context: NotesContext, planning: DraftPlanning): void {
  const { known, ledger, prospect } = planning
  for (const question of questionsOf(notes, known.questions, prospect, context)) ledger.add(question)
  for (const one of commitmentsOf(notes, known.commitments, prospect, context)) ledger.add(one)
}

/** What is sure is used unless it was taken off; what is only likely waits for a yes. */
function chosenVoice(
  sentence: SentenceDraft,
  at: number,
  { world }: DraftPlanning,
): Partial<Pick<Note, 'who' | 'day'> & Pick<Spoken, 'isAccepted'>> {
  const said = world.choices.said?.[at]
  const takesWho = said?.who ?? sentence.whoUnsure !== true
  const { date } = sentence
  const sure = date !== undefined && !date.unsure ? date.days[0] : undefined
  const day = said?.date === undefined ? sure : (said.date ?? undefined)
  return { who: takesWho ? sentence.who : undefined, isAccepted: said?.who, day }
}

/** Someone of theirs by the name a text uses: in full, or a first name that only one of them has. */
function personFinder(planning: DraftPlanning): (who: string | undefined) => Person | undefined {
  const { persons, known, colleagues, prospect } = planning
  const ours = [...known.colleagues, ...colleagues.values()]
  const here = known.people.filter(one => one.affiliations.some(each => each.prospectId === prospect?.id))
  const theirs = [...new Map([...here, ...persons.values()].map(one => [one.id, one])).values()]
  const cache = new Map<string, Person | undefined>()
  const find = (who: string): Person | undefined => {
    const isOurs = findColleague(ours, draftPerson({ shown: who, line: 0 })) !== undefined
    if (isOurs) return undefined
    const full = theirs.find(one => sameName(one.name, who))
    const firsts = theirs.filter(one => sameName(one.name.split(' ')[0] ?? '', who))
    return full ?? (firsts.length === 1 ? firsts[0] : undefined)
  }
  return who => {
    if (who === undefined) return undefined
    if (!cache.has(who)) cache.set(who, find(who))
    return cache.get(who)
  }
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function addToProspect(notes: readonly Note[], context: NotesContext, planning: DraftPlanning): void {
  const { ledger } = planning
  const prospect = planning.prospect ?? prospectForNotes(planning)
  const current = ledger.current<'prospect'>(prospect)
  planning.prospect = ledger.change(current, withNotes(current, notes, context))
  const call = context.call && ledger.current<'call'>(context.call)
  if (call && call.prospectId === undefined) ledger.change(call, { ...call, prospectId: prospect.id })
}

/** Notes need a company to hang on: without any sign of its name it gets a placeholder, shown as suggested. */
function prospectForNotes(planning: DraftPlanning): Prospect {
  const name = planning.world.choices.company?.trim()
  const fields = { name: name || newProspectName, nameSuggested: name ? undefined : true }
  if (!name) planning.notices.push({ message: noCompany })
  return planning.ledger.add(newProspect(fields, planning.making))
}

function hasText(call: Call, draft: ImportDraft): boolean {
  const text = pastedText(draft.sentences)
  return call.pasted.some(each => each.text === text)
}

/** The pasted text stays with its call, once. */
function keepPasted(draft: ImportDraft, planning: DraftPlanning): Call | undefined {
  const call = planning.calls[0]
  if (!call) return undefined
  const current = planning.ledger.current<'call'>(call)
  if (hasText(current, draft)) return current
  const text = pastedText(draft.sentences)
  const pasted = [...current.pasted, { at: planning.world.now, from: draft.source.name, text }]
  return planning.ledger.change(current, { ...current, pasted })
}

/** The text as it was pasted, line by line, without what meeting services wrote. */
export function pastedText(sentences: readonly SentenceDraft[]): string {
  const lines = new Map<number, string[]>()
  for (const { line, text, use } of sentences) {
    if (use !== 'boilerplate') lines.set(line, [...(lines.get(line) ?? []), text])
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, texts]) => texts.join(' '))
    .join('\n')
}

function addPersonNote(sentence: Note, planning: DraftPlanning): void {
  const name = nameInSentence(sentence)
  if (name === undefined) {
    planning.notices.push({
      line: sentence.line,
      message: `No name was found in "${sentence.text.slice(0, 60)}"; it stays in the pasted text.`,
    })
    return
  }
  const known = [...planning.persons.values(), ...planning.known.people].find(each =>
    isThatPerson(each, name, planning),
  )
  const person =
    known ?? planPerson(draftPerson({ shown: name, line: sentence.line }), planning.prospect, planning)
  const current = planning.ledger.current<'person'>(person)
  planning.ledger.change(current, withNote(current, withoutNumber(sentence.text)))
}

function isThatPerson(person: Person, name: string, planning: DraftPlanning): boolean {
  const there =
    currentAffiliation(person)?.prospectId === planning.prospect?.id ||
    [...planning.persons.values()].includes(person)
  return there && person.name.toLowerCase() === name.toLowerCase()
}
