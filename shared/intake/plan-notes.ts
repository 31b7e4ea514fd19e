/** Tagged sentences to what they became: needs, house rules and facts of the prospect, questions, notes on people. */

import type { Call } from '../domain/call'
import { type FactTopic, newFact } from '../domain/fact'
import { type HouseRuleForm, newHouseRule } from '../domain/house-rule'
import { newNeed } from '../domain/need'
import type { Person } from '../domain/person'
import type { Prospect } from '../domain/prospect'
import { newQuestion, type Question } from '../domain/question'
import type { Making } from '../domain/record'
import type { SentenceDraft } from '../formats/draft'
import { personAtStart } from '../formats/pasted-text/suggest-tag'
import { sameWords } from './known'

/** Where the sentences came from, for the source of each record. */
export interface NotesContext {
  readonly call: Call | undefined
  /** The user's own day, "2026-11-19". */
  readonly day: string
  readonly source: string
  readonly making: Making
}

/** The prospect with the needs, house rules and facts of the sentences; what it already has is not added again. */
export function withNotes(
  prospect: Prospect,
  sentences: readonly SentenceDraft[],
  context: NotesContext,
): Prospect {
  return sentences.reduce((current, sentence) => withSentence(current, sentence, context), prospect)
}

/** Questions asked in the sentences that are not known yet. */
export function questionsOf(
  sentences: readonly SentenceDraft[],
  known: readonly Question[],
  prospect: Prospect | undefined,
  context: NotesContext,
): readonly Question[] {
  const asked: Question[] = []
  for (const { tag, text } of sentences) {
    const isKnown = [...known, ...asked].some(
      each => sameWords(each.words, text) && each.prospectId === prospect?.id,
    )
    if (tag !== 'question' || isKnown) continue
    const fields = {
      words: text,
      prospectId: prospect?.id,
      callId: context.call?.id,
      askedAt: context.making.now,
    }
    asked.push(newQuestion(fields, context.making))
  }
  return asked
}

/** The name a sentence about a person begins with, if it can be told. */
export function nameInSentence(sentence: SentenceDraft): string | undefined {
  return (
    personAtStart(sentence.text) ??
    /^((?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+)/u.exec(sentence.text)?.[1]
  )
}

/** The person with the sentence among their notes, once. */
export function withNote(person: Person, text: string): Person {
  const lines = (person.notes ?? '').split('\n').filter(line => line !== '')
  return lines.some(line => sameWords(line, text))
    ? person
    : { ...person, notes: [...lines, text].join('\n') }
}

function withSentence(prospect: Prospect, { tag, text }: SentenceDraft, context: NotesContext): Prospect {
  const { making, day, source, call } = context
  if (tag === 'need') {
    if (prospect.needs.some(need => sameWords(need.words, text))) return prospect
    const need = newNeed({ words: text, callId: call?.id, on: day, source }, prospect.needs, making)
    return { ...prospect, needs: [...prospect.needs, need] }
  }
  if (tag === 'house-rule') {
    if (prospect.houseRules.some(rule => sameWords(rule.text, text))) return prospect
    const rule = newHouseRule({ form: formOf(text), text, spoken: true, source, on: day }, making)
    return { ...prospect, houseRules: [...prospect.houseRules, rule] }
  }
  if (tag === 'fact') {
    if (prospect.facts.some(fact => sameWords(fact.value, text))) return prospect
    const fact = newFact({ topic: topicOf(text), value: text, source, on: day, confidence: 'read' }, making)
    return { ...prospect, facts: [...prospect.facts, fact] }
  }
  return prospect
}

const forms: readonly (readonly [HouseRuleForm, RegExp])[] = [
  ['recording', /\brecord(?:ing|ed)?\b|aufzeichn|opnemen|enregistr|grabar/i],
  ['permission', /\b(?:permission|ask (?:before|first)|erlaubnis|toestemming|permiso|autorisation)\b/i],
  [
    'hours',
    /\b(?:before|after|between|until) \d{1,2}(?::\d{2})? ?(?:am|pm|o.clock|uhr)?\b(?! ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\b(?:lunch|mornings?|afternoons?|weekends?|fridays?)\b/i,
  ],
  [
    'contact',
    /\b(?:contact|call|mail|email|write to|phone|anrufen|kontaktieren|schreiben|bellen|mailen|contacter|appeler|llamar|contactar)\b/i,
  ],
  [
    'subject',
    /\b(?:bring up|mention|talk about|speak of|discuss|raise|subject|price|prices|pricing|ansprechen|erwähnen|noemen|parler de|hablar de)\b/i,
  ],
  ['place', /\b(?:site|building|plant|room|entrance|badge|parking|werk|gebäude|terrein)\b/i],
]

function formOf(text: string): HouseRuleForm {
  return forms.find(([, words]) => words.test(text))?.[0] ?? 'other'
}

const topics: readonly (readonly [FactTopic, RegExp])[] = [
  [
    'head-count',
    /\b\d[\d.,]* (?:people|employees|staff|users|seats|mitarbeiter\w*|medewerkers|employés|salariés|empleados)\b/i,
  ],
  ['compliance', /\b(?:iso ?\d+|gxp|gdpr|dsgvo|hipaa|sox|nis ?2|dora|tisax|audit\w*|compliance)\b/i],
  ['contract', /\b(?:contract|licen[cs]e|renewal|vertrag|lizenz|contrat|contrato)\b/i],
]

function topicOf(text: string): FactTopic {
  return topics.find(([, words]) => words.test(text))?.[0] ?? 'other'
}
