/** The sentences of a draft: to the prospect, to questions, to people, and as a whole to the call they came with. */
import type { Call } from '../domain/call'
import { currentAffiliation, type Person } from '../domain/person'
import { newProspect, type Prospect } from '../domain/prospect'
import type { ImportDraft, Notice, SentenceDraft, SentenceTag } from '../formats/draft'
import { draftPerson } from '../formats/pasted-text/people-lines'
import { toWall } from '../formats/zones/zone'
import { newProspectName, noCompany } from './companies'
import { type NotesContext, nameInSentence, questionsOf, withNote, withNotes } from './plan-notes'
import { type PeoplePlanning, planPerson } from './plan-people'

interface DraftPlanning extends PeoplePlanning {
  readonly world: {
    readonly now: string
    readonly zone: string
    readonly choices: { readonly company?: string | undefined }
  }
  readonly notices: Notice[]
  readonly calls: Call[]
  prospect: Prospect | undefined
}

/** Plans everything the tagged sentences become; `tags` are the user's own, by index. */
export function planNotes(
  draft: ImportDraft,
  tags: Readonly<Record<number, SentenceTag>>,
  planning: DraftPlanning,
): void {
  const tagged = draft.sentences.map((sentence, i) => ({ ...sentence, tag: tags[i] ?? sentence.tag }))
  const notes = tagged.filter(sentence => sentence.use === 'note' && sentence.tag !== 'none')
  const isKnownText = planning.calls.some(each => hasText(each, draft))
  const call = keepPasted(draft, planning)
  const context: NotesContext = {
    call,
    day: dayOf(planning),
    source: draft.source.name,
    making: planning.making,
  }
  if (notes.length > 0) addToProspect(notes, context, planning)
  for (const question of isKnownText
    ? []
    : questionsOf(notes, planning.known.questions, planning.prospect, context)) {
    planning.ledger.add(question)
  }
  for (const sentence of notes.filter(each => each.tag === 'person')) addPersonNote(sentence, planning)
}

function addToProspect(
  notes: readonly SentenceDraft[],
  context: NotesContext,
  planning: DraftPlanning,
): void {
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

function addPersonNote(sentence: SentenceDraft, planning: DraftPlanning): void {
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
  planning.ledger.change(current, withNote(current, sentence.text))
}

function isThatPerson(person: Person, name: string, planning: DraftPlanning): boolean {
  const there =
    currentAffiliation(person)?.prospectId === planning.prospect?.id ||
    [...planning.persons.values()].includes(person)
  return there && person.name.toLowerCase() === name.toLowerCase()
}

function dayOf({ world }: DraftPlanning): string {
  const { year, month, day } = toWall(Date.parse(world.now), world.zone)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
