/** Tagged sentences to what they became: needs, house rules and facts of the prospect, questions, promises, notes on people. */

import type { Call } from '../domain/call'
import { type Commitment, newCommitment } from '../domain/commitment'
import { newFact } from '../domain/fact'
import { newHouseRule } from '../domain/house-rule'
import { type Need, newNeed } from '../domain/need'
import type { Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import { newQuestion, type Question } from '../domain/question'
import type { Making } from '../domain/record'
import type { SentenceDraft } from '../formats/draft'
import { withoutNumber } from '../formats/pasted-text/sentences'
import { personAtStart } from '../formats/pasted-text/suggest-tag'
import { plainWords, sameWords } from './known'
import { factTopicOf, ruleFormOf } from './note-forms'

/** A sentence with what is known of it: who of theirs said it, the day it speaks of. */
export interface Note extends SentenceDraft {
  readonly personId?: Person['id'] | undefined
  /** "2026-12-18": accepted by the user, or sure. */
  readonly day?: string | undefined
}

/** Where the sentences came from, for the source of each record. */
export interface NotesContext {
  readonly call: Call | undefined
  /** The user's own day, "2026-11-19", for a text without one. */
  readonly day: string
  readonly source: string
  readonly making: Making
}

/** The prospect with the needs, house rules and facts of the sentences; what it already has is not added again. */
export function withNotes(prospect: Prospect, notes: readonly Note[], context: NotesContext): Prospect {
  const { making, call } = context
  const needs: Need[] = [...prospect.needs]
  for (const note of fresh(
    notes,
    'need',
    prospect.needs.map(need => need.words),
  )) {
    const words = withoutNumber(note.text)
    const said = { personId: note.personId, quoted: isVerbatim(note), callId: call?.id }
    needs.push(newNeed({ words, ...said, ...origin(note, context) }, needs, making))
  }
  const rules = fresh(
    notes,
    'house-rule',
    prospect.houseRules.map(rule => rule.text),
  ).map(note => {
    const text = withoutNumber(note.text)
    const fields = { form: ruleFormOf(text), text, spoken: true, personId: note.personId, until: note.day }
    return newHouseRule({ ...fields, ...origin(note, context) }, making)
  })
  const facts = fresh(
    notes,
    'fact',
    prospect.facts.map(fact => fact.value),
  ).map(note => {
    const value = withoutNumber(note.text)
    const confidence = note.personId === undefined ? 'read' : 'told'
    const fields = { topic: factTopicOf(value), value, personId: note.personId, confidence } as const
    return newFact({ ...fields, ...origin(note, context) }, making)
  })
  if (needs.length === prospect.needs.length && rules.length === 0 && facts.length === 0) return prospect
  const houseRules = [...prospect.houseRules, ...rules]
  return { ...prospect, needs, houseRules, facts: [...prospect.facts, ...facts] }
}

/** Questions asked in the sentences that are not known yet. */
export function questionsOf(
  notes: readonly Note[],
  known: readonly Question[],
  prospect: Prospect | undefined,
  context: NotesContext,
): readonly Question[] {
  const theirs = known.filter(each => each.prospectId === prospect?.id).map(each => each.words)
  return fresh(notes, 'question', theirs).map(note => {
    const fields = {
      words: withoutNumber(note.text),
      prospectId: prospect?.id,
      callId: context.call?.id,
      personId: note.personId,
      askedAt: askedAt(note, context),
      dueOn: note.day,
    }
    return newQuestion(fields, context.making)
  })
}

/** What was promised in the sentences and is not in the ledger yet; said on the day of the text. */
export function commitmentsOf(
  notes: readonly Note[],
  known: readonly Commitment[],
  prospect: Prospect | undefined,
  context: NotesContext,
): readonly Commitment[] {
  const theirs = known.filter(each => each.prospectId === prospect?.id).map(each => each.words)
  return fresh(notes, 'commitment', theirs).map(note => {
    const fields = {
      words: withoutNumber(note.text),
      prospectId: prospect?.id,
      dealId: context.call?.dealId,
      callId: context.call?.id,
      personId: note.personId,
      dueOn: note.day,
      note: sourceOf(note, context),
      stages: [{ stage: 'said' as const, at: askedAt(note, context) }],
    }
    return newCommitment(fields, context.making)
  })
}

/** The name a sentence about a person begins with, if it can be told. */
export function nameInSentence(sentence: SentenceDraft): string | undefined {
  const text = withoutNumber(sentence.text)
  return personAtStart(text) ?? /^((?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+)/u.exec(text)?.[1]
}

/** The person with the sentence among their notes, once. */
export function withNote(person: Person, text: string): Person {
  const lines = (person.notes ?? '').split('\n').filter(line => line !== '')
  return lines.some(line => sameWords(line, text))
    ? person
    : { ...person, notes: [...lines, text].join('\n') }
}

/** The first of each wording with that tag that is not known; two thousand sentences are compared once each. */
function fresh(notes: readonly Note[], tag: Note['tag'], known: readonly string[]): readonly Note[] {
  const seen = new Set(known.map(plainWords))
  return notes.filter(note => {
    const words = plainWords(withoutNumber(note.text))
    if (note.tag !== tag || seen.has(words)) return false
    seen.add(words)
    return true
  })
}

const origin = (note: Note, context: NotesContext) => ({
  on: note.on ?? context.day,
  source: sourceOf(note, context),
})

/** "mail from Joost de Wit", "chat, Helen Brandt", or the name of what was given. */
function sourceOf({ from, who }: Note, { source }: NotesContext): string {
  const kind = from ?? source
  return who === undefined || kind.includes(who) ? kind : `${kind}, ${who}`
}

/** Their own words: they wrote the mail, or they speak in the transcript. */
const isVerbatim = ({ personId, who, from }: Note): boolean =>
  personId !== undefined && (from === 'transcript' || from === `mail from ${who}`)

/** The instant a sentence was written, as far as it is known: noon of its own day, else now. */
const askedAt = (note: Note, { making }: NotesContext): string =>
  note.on === undefined ? making.now : `${note.on}T12:00:00.000Z`
