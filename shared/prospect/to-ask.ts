/**
 * What we do not know becomes a question of the next call. It is bound to that call; when the call does not come
 * about, or is over without an answer, the question waits for the next one.
 */
import type { Call } from '../domain/call'
import { type Fact, type FactTopic, factTopicLabels, newFact } from '../domain/fact'
import type { Prospect } from '../domain/prospect'
import { newQuestion, type Question } from '../domain/question'
import type { Making } from '../domain/record'
import { putFact } from './profile'

/** Enough of a call to know whether it is still to come. */
export type CallAhead = Pick<Call, 'id' | 'start' | 'status'> & { readonly minutes?: number }

/** How one asks for a value without sounding like a form. */
const wordings: Readonly<Record<FactTopic, string>> = {
  business: 'What does the company do, and for whom?',
  'head-count': 'How many people are you, and how many of them are in IT?',
  industry: 'Which industry do you count yourselves to?',
  'intended-use': 'What would you use it for first?',
  'it-maturity': 'How does IT work day to day: by ticket, by plan, by whoever is near?',
  'security-maturity': 'How is security organised, and what changed last?',
  'needed-maturity': 'What must be in place on your side before this can run?',
  compliance: 'Which rules and auditors do you answer to?',
  'risk-tolerance': 'Have you ever been the first to run something new?',
  pricing: 'What figure did you have in mind?',
  contract: 'How do you buy: whose paper, and who signs?',
  other: 'What else should we know?',
}

export const isStillToCome = (call: CallAhead, now: string): boolean =>
  call.status === 'planned' &&
  (call.start === undefined || Date.parse(call.start) + (call.minutes ?? 0) * 60_000 > Date.parse(now))

/** The planned call that comes first; one without a time only when no other is planned. */
export function nextCallOf<C extends CallAhead>(calls: readonly C[], now: string): C | undefined {
  return calls
    .filter(call => isStillToCome(call, now))
    .toSorted((a, b) => inOrder(a.start ?? '~', b.start ?? '~'))[0]
}

/** ISO dates order as plain text, and "~" after them all; in a locale's order signs come before digits. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export interface Unknown {
  readonly topic: FactTopic
  readonly label?: string
}

/** A question about what is not known. Without a planned call it waits for one. */
export function questionAbout(
  { topic, label }: Unknown,
  prospectId: Prospect['id'],
  call: Pick<Call, 'id'> | undefined,
  making: Making,
): Question {
  const words = label === undefined ? wordings[topic] : `${label}?`
  return newQuestion({ words, state: 'to-ask', prospectId, askIn: call?.id, about: { topic, label } }, making)
}

/** What is to be asked in this call: bound to it, or waiting while it is the next one. */
export function questionsFor(
  call: CallAhead,
  questions: readonly Question[],
  others: readonly CallAhead[],
  now: string,
): readonly Question[] {
  const calls = [call, ...others]
  const isNext = nextCallOf(calls, now)?.id === call.id
  return questions.filter(question => {
    if (question.state !== 'to-ask' || question.deletedAt !== undefined) return false
    if (question.askIn === call.id) return true
    const bound = calls.find(one => one.id === question.askIn)
    return isNext && (bound === undefined || !isStillToCome(bound, now))
  })
}

export interface Heard {
  readonly value: string
  /** A calendar day. */
  readonly on: string
  readonly source?: string | undefined
}

/** The answer stands in the profile with its source and date, and the question is done. */
export function hearAnswer(
  prospect: Prospect,
  question: Question,
  { value, on, source }: Heard,
  making: Making,
): { readonly prospect: Prospect; readonly question: Question } {
  const answered: Question = { ...question, state: 'answered', answer: value, answeredAt: making.now }
  if (question.about === undefined) return { prospect, question: answered }
  const { topic, label } = question.about
  const fact: Fact = newFact({ topic, label, value, source, on, confidence: 'told' }, making)
  return { prospect: putFact(prospect, fact), question: answered }
}

/** "Head count": what an answer will fill. */
export const aboutWords = ({ about }: Question): string | undefined =>
  about === undefined ? undefined : (about.label ?? factTopicLabels[about.topic])
