/** What a follow-up is written from, and to whom it goes. */
import type { CallKind } from '../domain/call'
import type { Colleague } from '../domain/colleague'
import type { Commitment } from '../domain/commitment'
import type { Outcome } from '../domain/debrief'
import type { Gap } from '../domain/gap'
import type { Person } from '../domain/person'
import type { Question } from '../domain/question'
import type { Audience } from '../domain/template'
import { isBlank } from './close'
import type { MailLanguage } from './mail-words'

export interface FollowUpFacts {
  /** Attendees of theirs who were there, in the call's order. */
  readonly people: readonly Person[]
  readonly colleagues: readonly Colleague[]
  readonly me?: Colleague | undefined
  readonly salesperson?: Colleague | undefined
  readonly company?: string | undefined
  readonly callKind: CallKind
  /** Those of this call, in the order they were asked. */
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  /** Gaps told in this call. */
  readonly gaps: readonly Gap[]
  readonly nextStep?: string | undefined
  /** For everyone it goes to. */
  readonly personalLine?: string | undefined
  /** For one of them: a person of theirs or the salesperson. */
  readonly lines: readonly { readonly forId: string; readonly text: string }[]
  /** Ours, for the salesperson only. */
  readonly own: {
    readonly outcome: Outcome
    readonly goal?: string | undefined
    readonly theirWords?: string | undefined
  }
  /** The calendar day of the call, "2026-11-19". */
  readonly heldOn: string
  /** The calendar day today. */
  readonly today: string
  /** "Fri 20 Nov" and "Friday 20 November" for a calendar day, in a language. */
  readonly dayWords: (day: string, language: MailLanguage, length: 'short' | 'long') => string
}

/** A template as it is filled in: the user's own, or one of Presnap's. */
export interface MailTemplate {
  /** A record's id, or the starter's name. */
  readonly id: string
  readonly name: string
  readonly audience: Audience
  readonly callKinds: readonly CallKind[]
  readonly language: string
  readonly subject?: string | undefined
  readonly body: string
}

/** To all who were there, or with their one-to-one questions to one person alone; `''` is someone nobody has named. */
export type MailTo = { readonly kind: 'all' } | { readonly kind: 'alone'; readonly personId: string }

/** The one-to-one questions, by who asked them, in the order they were asked. */
export function aloneMails(facts: Pick<FollowUpFacts, 'questions'>): readonly string[] {
  return [...new Set(facts.questions.flatMap(one => (isAlone(one) ? [one.personId ?? ''] : [])))]
}

/** Theirs, and written: a line that was added and never filled is none, and what we ask them is not theirs. */
const isTheirs = (question: Question): boolean => question.state !== 'to-ask' && !isBlank(question)
const isAlone = (question: Question): boolean => question.oneToOne === true && isTheirs(question)

/** The questions that this mail is about. */
export function questionsTo(
  { questions }: Pick<FollowUpFacts, 'questions'>,
  to: MailTo,
): readonly Question[] {
  return questions.filter(question => {
    if (!isTheirs(question)) return false
    if (to.kind === 'all') return !isAlone(question)
    return isAlone(question) && (question.personId ?? '') === to.personId
  })
}
