/** Five lines for the salesperson, as chat text or as a mail: outcome, what they said, what we owe, promises, what comes next (P10). */

import type { Commitment } from '../domain/commitment'
import { type Debrief, outcomeLabels } from '../domain/debrief'
import { isOwed, type Question } from '../domain/question'
import { isBlank, outcomeWithoutChoice } from './close'

export interface NoteFacts {
  /** "Corvane Packaging, Whole-room proof". */
  readonly title: string
  readonly debrief: Debrief
  readonly goal?: string | undefined
  readonly questions: readonly Question[]
  readonly commitments: readonly Commitment[]
  readonly dayWords: (day: string) => string
}

export function salespersonNote({
  title,
  debrief,
  goal,
  questions,
  commitments,
  dayWords,
}: NoteFacts): string {
  const outcome = outcomeLabels[debrief.outcome ?? outcomeWithoutChoice]
  if (debrief.outcome === 'did-not-happen')
    return `${title}: ${outcome.toLowerCase()}. I will propose a new time.`
  const owed = questions.filter(question => isOwed(question) && !isBlank(question))
  const promises = commitments.filter(commitment => !isBlank(commitment))
  const lines = [
    `${title}: ${outcome.toLowerCase()}${(goal ?? '').trim() === '' ? '' : ` (goal: ${plain(goal ?? '')})`}`,
    debrief.howWeKnow?.words.trim() ? `They said: "${plain(debrief.howWeKnow.words)}"` : undefined,
    `Answers owed: ${owed.length === 0 ? 'none' : owed.map(one => withDate(one.words, one.dueOn, dayWords)).join('; ')}`,
    `Promised: ${promises.length === 0 ? 'nothing' : promises.map(one => withDate(one.words, one.dueOn, dayWords)).join('; ')}`,
    `Next: ${debrief.nextGoal?.text.trim() ? plain(debrief.nextGoal.text) : 'no next goal yet'}`,
  ]
  return lines.filter(line => line !== undefined).join('\n')
}

export interface Mail {
  readonly subject: string
  readonly body: string
}

/** The same as a short mail; its first line is the subject, so that it is not said twice. Fits a mailto. */
export function salespersonMail(facts: NoteFacts, { to, from }: { to?: string; from?: string } = {}): Mail {
  const [subject = '', ...lines] = salespersonNote(facts).split('\n')
  const first = to?.trim().split(/\s+/)[0]
  const hello = first ? `Hello ${first},` : 'Hello,'
  return { subject, body: [hello, lines.join('\n'), from ?? ''].filter(Boolean).join('\n\n') }
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ')
const withDate = (words: string, day: string | undefined, dayWords: (day: string) => string): string =>
  day === undefined ? plain(words) : `${plain(words)} (${dayWords(day)})`
