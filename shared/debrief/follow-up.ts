/**
 * What goes out after a call, as Markdown: their questions first, each answered or dated (P29); promises in the
 * words they were made in (P14); each gap as today, workaround and date together, never bare (P25). Stakes, house
 * rules, reasons and one-to-one questions are not in it.
 */
import type { Colleague } from '../domain/colleague'
import type { Commitment } from '../domain/commitment'
import { type Gap, toldTogether } from '../domain/gap'
import type { Person } from '../domain/person'
import type { Question } from '../domain/question'
import { isBlank } from './close'
import { nextWorkingDay } from './working-days'

export interface FollowUpFacts {
  /** Attendees of theirs who were there, in the call's order. */
  readonly people: readonly Person[]
  readonly colleagues: readonly Colleague[]
  readonly me?: Colleague | undefined
  /** Those of this call, in the order they were asked. */
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  /** Gaps told in this call. */
  readonly gaps: readonly Gap[]
  readonly nextStep?: string | undefined
  readonly personalLine?: string | undefined
  /** "Thursday 19 November", in the user's zone. */
  readonly heldOn: string
  /** The calendar day today, "2026-11-19". */
  readonly today: string
  /** "Fri 20 Nov" for a calendar day. */
  readonly dayWords: (day: string) => string
}

export interface FollowUp {
  readonly subject: string
  readonly markdown: string
  /** Questions that are for one person only, left out here and named so that they are not forgotten. */
  readonly leftOut: readonly Question[]
}

export function writeFollowUp(facts: FollowUpFacts): FollowUp {
  const asked = facts.questions.filter(question => !isBlank(question))
  const questions = asked.filter(question => question.oneToOne !== true)
  const commitments = facts.commitments.filter(commitment => !isBlank(commitment))
  const blocks = [
    greeting(facts.people),
    thanks(facts),
    inline(facts.personalLine ?? ''),
    section('Your questions', numbered(questions.map(question => answered(question, facts)))),
    section('What you were promised', bullets(commitments.map(commitment => promised(commitment, facts)))),
    section('Where it stands today', gapTable(facts)),
    section('Your next step', inline(facts.nextStep ?? '')),
    inline(facts.me?.name ?? ''),
  ]
  return {
    subject: subjectOf(questions.length, facts),
    markdown: `${blocks.filter(block => block !== '').join('\n\n')}\n`,
    leftOut: asked.filter(question => question.oneToOne === true),
  }
}

function subjectOf(questions: number, { heldOn }: FollowUpFacts): string {
  if (questions === 0) return `Our call on ${heldOn}`
  return questions === 1 ? `Your question from ${heldOn}` : `Your ${questions} questions from ${heldOn}`
}

function greeting(people: readonly Person[]): string {
  const names = people.map(person => inline(person.name.trim().split(/\s+/)[0] ?? ''))
  if (names.length === 0) return 'Hello,'
  const last = names.at(-1) ?? ''
  return names.length === 1 ? `Hello ${last},` : `Hello ${names.slice(0, -1).join(', ')} and ${last},`
}

const thanks = ({ heldOn }: FollowUpFacts): string => `thank you for your time on ${heldOn}.`

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}`)
const numbered = (items: readonly string[]): string =>
  items.map((item, at) => `${at + 1}. ${item}`).join('\n')
const bullets = (items: readonly string[]): string => items.map(item => `- ${item}`).join('\n')

function answered(question: Question, facts: FollowUpFacts): string {
  return `**${inline(question.words)}**  \n   ${replyTo(question, facts)}`
}

function replyTo(question: Question, facts: FollowUpFacts): string {
  const answer = question.answer?.trim() ?? ''
  if (answer !== '') return inline(answer)
  if (question.state === 'answered-live') return 'Answered in our call.'
  if (question.state === 'answered') return 'Answered since our call.'
  const owner = facts.colleagues.find(colleague => colleague.id === question.ownerId)
  const due = facts.dayWords(question.dueOn ?? nextWorkingDay(facts.today))
  if (owner === undefined || owner.id === facts.me?.id) return `You will have the answer by ${due}.`
  return `${inline(owner.name)} answers you by ${due}.`
}

function promised(commitment: Commitment, facts: FollowUpFacts): string {
  const due = commitment.dueOn === undefined ? '' : ` By ${facts.dayWords(commitment.dueOn)}.`
  const words = inline(commitment.words)
  return `${/[.!?]$/.test(words) ? words : `${words}.`}${due}`
}

function gapTable(facts: FollowUpFacts): string {
  if (facts.gaps.length === 0) return ''
  const later = `you will hear from me by ${facts.dayWords(nextWorkingDay(facts.today))}`
  const rows = facts.gaps.map(gap => {
    const { today, workaround, date } = toldTogether(gap, facts.dayWords)
    return `| ${[today, workaround || later, date].map(cell).join(' | ')} |`
  })
  return ['| Today | Workaround | Date |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Text from people on one line, with what Markdown would read as its own marks made plain. */
const inline = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_~[\]<>|#&]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
const cell = inline
