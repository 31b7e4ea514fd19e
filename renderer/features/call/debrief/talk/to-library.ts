/** Answers between a debrief and the library, each one undoable step. */
import { answerOfQuestion, withVariant } from '@shared/debrief/to-library'
import type { Question } from '@shared/domain/question'
import type { SummaryOf } from '@shared/domain/summary'
import { making, now } from '../../../../state/clock'
import { myName } from '../../../../state/my-name'
import { sayUndoable } from '../../../../state/say-undoable'
import { useStore } from '../../../../state/store'
import { dayOf } from '../../../../time'

export async function addToLibrary(question: Question): Promise<void> {
  const { zone, records, commit } = useStore.getState()
  const answer = answerOfQuestion(question, { today: dayOf(now(), zone), by: myName(records) }, making())
  await commit([answer, { ...question, answerId: answer.id }], 'Answer added to the library')
  sayUndoable('Answer added to the library')
}

/** Their words become another way of asking what the library answers already. */
export async function addVariant(question: Question, answerId: string): Promise<void> {
  await useStore.getState().loadRecords([{ kind: 'answer', id: answerId }])
  const answer = useStore.getState().records[answerId]
  if (answer?.kind !== 'answer') return
  const linked = { ...question, answerId: answer.id }
  await useStore.getState().commit([withVariant(answer, question.words), linked], 'Added as a variant')
  sayUndoable(`Added as a variant of “${answer.question}”`)
}

/** What the library says becomes the answer to them. */
export async function takeFromLibrary(
  question: Question,
  { id, title, short }: SummaryOf<'answer'>,
): Promise<void> {
  const answered = { ...question, answer: short, answerId: id as NonNullable<Question['answerId']> }
  await useStore.getState().commit([answered], 'Answer taken from the library')
  sayUndoable(`Answered with “${title}”`)
}
