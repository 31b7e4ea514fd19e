/** The forms in which the salesperson's note is copied. Another form is one more line here. */
import { type NoteFacts, salespersonMail, salespersonNote } from '@shared/debrief/salesperson-note'
import { useStore } from '../../../state/store'
import { dayWords } from '../../../time'
import type { DebriefFacts } from './use-debrief'

export interface NoteForm {
  readonly id: string
  readonly label: string
  /** The text that goes to the clipboard. */
  readonly write: (facts: DebriefFacts) => string
}

export const noteForms: readonly NoteForm[] = [
  { id: 'chat', label: 'Slack or Teams', write: facts => salespersonNote(noteFacts(facts)) },
  { id: 'mail', label: 'Mail', write: mailOf },
]

function mailOf(facts: DebriefFacts): string {
  const { subject, body } = salespersonMail(noteFacts(facts), {
    ...(facts.salesperson && { to: facts.salesperson.name }),
    ...(facts.me && { from: facts.me.name }),
  })
  return `${subject}\n\n${body}\n`
}

/** From the records as they stand now: a close has just changed some of them. */
function noteFacts({ call, prospect, debrief, questions, commitments }: DebriefFacts): NoteFacts {
  const { records } = useStore.getState()
  const current = records[debrief.id]
  return {
    title: [prospect?.name, call.title].filter(Boolean).join(', '),
    debrief: current?.kind === 'debrief' ? current : debrief,
    goal: call.goal?.text,
    questions: questions.map(question => {
      const record = records[question.id]
      return record?.kind === 'question' ? record : question
    }),
    commitments,
    dayWords: day => dayWords(`${day}T12:00:00Z`, 'UTC'),
  }
}
