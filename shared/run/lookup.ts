/** The answer lookup of a run: what stands behind an answer, and the mark that says it was given (P29). */
import { countUses } from '../answer/library'
import type { MarkInput } from '../contract/run-calls'
import type { Answer } from '../domain/answer'
import type { Mark, Run } from '../domain/run'
import { standingMarks } from '../domain/run'
import type { Audience } from '../domain/step'
import type { SummaryOf } from '../domain/summary'

/** A question marked so shortly before the lookup is the one that is being looked up. */
export const askedJustNowMs = 60_000

type Known = Pick<SummaryOf<'answer'>, 'title' | 'form' | 'short'>

/** Typed by somebody who wrote down their question, and not two letters to find one. */
const fewestWords = 4

const isSentence = (typed: string): boolean => (typed.match(/\S+/g)?.length ?? 0) >= fewestWords

/** Their words: as typed when that was a question, else as the library puts it. */
export const wordsAsked = (typed: string, answer: Known | undefined): string =>
  answer === undefined || isSentence(typed) ? typed.trim() : answer.title

/** The mark of what was looked up: answered with it, or owed when there is nothing to say yet. */
export function markOfLookup(
  typed: string,
  answer: (Known & { readonly id: string; readonly said: string }) | undefined,
): MarkInput {
  const text = wordsAsked(typed, answer)
  if (answer === undefined) return { form: 'question', text, triage: 'open' }
  const form = answer.form === 'objection' ? 'objection' : 'question'
  if (answer.said.trim() === '') return { form, text, triage: 'open', answerId: answer.id }
  return { form, text, triage: 'answered', answerId: answer.id, answer: answer.said }
}

/** The question marked just before and not dealt with yet: the answer belongs to it. `now` in epoch milliseconds. */
export function askedJustNow(run: Run, now: number): Mark | undefined {
  const last = standingMarks(run).findLast(mark => mark.form !== 'row-done')
  if (last === undefined || (last.form !== 'question' && last.form !== 'objection')) return undefined
  if (last.answerId !== undefined || (last.triage ?? 'open') !== 'open') return undefined
  return now - Date.parse(last.at) <= askedJustNowMs ? last : undefined
}

/** What is said to this room: its own layer where somebody wrote one, else the two lines for everybody. */
export function layerFor(answer: Pick<Answer, 'layers'>, audience: Audience | undefined): string | undefined {
  const layer = answer.layers.find(one => one.audience === audience)?.text.trim()
  return layer === '' ? undefined : layer
}

/** "asked 11 times"; undefined when it never was, or nobody has counted yet. */
export function askedTimes(
  answerId: string,
  questions: readonly SummaryOf<'question'>[] | undefined,
): string | undefined {
  const times = questions === undefined ? 0 : (countUses(questions).get(answerId) ?? 0)
  if (times === 0) return undefined
  return times === 1 ? 'asked once' : `asked ${times} times`
}
