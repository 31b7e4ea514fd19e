/**
 * What a passive part shows (P09): their questions, what was already answered, and when to stop. Those asked before the
 * call and those marked in it are one list; nothing else of the plan is in it.
 */
import type { AskedQuestion } from '../advisor/asked'
import type { Question } from '../domain/question'
import { type Run, standingMarks } from '../domain/run'

export interface TheirQuestion {
  readonly key: string
  readonly words: string
  /** What we would say; absent while nobody has written it. */
  readonly answer?: string | undefined
  readonly isAnswered: boolean
  /** A mark of this run, or a question of before. */
  readonly of:
    | { readonly kind: 'mark'; readonly id: string }
    | { readonly kind: 'question'; readonly id: string }
}

export interface TheirQuestions {
  /** Those asked before the call first, then in the order in which they were asked. */
  readonly open: readonly TheirQuestion[]
  readonly answered: readonly TheirQuestion[]
  /** The last one is answered: time to stop. */
  readonly isOver: boolean
}

/** `asked`: still ours to answer. `known`: every question of theirs that was answered before or in this call. */
export function theirQuestions(
  run: Run,
  asked: readonly AskedQuestion[],
  known: readonly Question[],
): TheirQuestions {
  const inRun = new Set<string | undefined>(run.marks.map(mark => mark.id))
  const before = asked
    .filter(({ question }) => !inRun.has(question.id))
    .map(
      ({ question, answer }): TheirQuestion => ({
        ...{ key: question.id, words: question.words, answer, isAnswered: false },
        of: { kind: 'question', id: question.id },
      }),
    )
  const done = known
    .filter(({ state }) => state === 'answered-live' || state === 'answered')
    .map(
      ({ id, words, answer }): TheirQuestion => ({
        ...{ key: id, words, answer, isAnswered: true },
        of: { kind: 'question', id },
      }),
    )
  const marked = standingMarks(run)
    .filter(({ form, triage }) => form === 'question' && triage !== 'one-to-one')
    .map(
      (mark): TheirQuestion => ({
        ...{ key: mark.id, words: mark.text ?? '', isAnswered: mark.triage === 'answered' },
        of: { kind: 'mark', id: mark.id },
      }),
    )
  const open = [...before, ...marked.filter(one => !one.isAnswered)]
  const answered = [...marked.filter(one => one.isAnswered), ...done]
  return { open, answered, isOver: open.length === 0 && answered.length > 0 }
}
