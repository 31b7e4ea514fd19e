/** Where an answer was given, and which of the next calls may ask for it. */
import type { SummaryOf } from '../domain/summary'
import { fold } from '../search/fold'
import { isWaiting } from './library'

export interface UsedIn {
  readonly callId: string
  /** The question as they put it. */
  readonly words: string
  readonly isOwed: boolean
}

export interface AnswerUse {
  readonly asked: number
  readonly onTheSpot: number
  readonly later: number
  readonly owed: number
  /** The newest first, each call once. */
  readonly calls: readonly UsedIn[]
}

export function useOfAnswer(answerId: string, questions: readonly SummaryOf<'question'>[]): AnswerUse {
  const asked = questions
    .filter(one => one.answerId === answerId && one.state !== 'to-ask')
    .toSorted((a, b) => ((a.askedAt ?? '') < (b.askedAt ?? '') ? 1 : -1))
  const calls = new Map<string, UsedIn>()
  for (const question of asked) {
    const { callId, title } = question
    if (callId !== undefined && !calls.has(callId))
      calls.set(callId, { callId, words: title, isOwed: isWaiting(question) })
  }
  const count = (state: string) => asked.filter(one => one.state === state).length
  return {
    asked: asked.length,
    onTheSpot: count('answered-live'),
    later: count('answered'),
    owed: asked.filter(isWaiting).length,
    calls: [...calls.values()],
  }
}

/** "10 on the spot, 1 later, 1 owed". */
export const answeredWords = ({ onTheSpot, later, owed }: AnswerUse): string =>
  [onTheSpot > 0 && `${onTheSpot} on the spot`, later > 0 && `${later} later`, owed > 0 && `${owed} owed`]
    .filter(Boolean)
    .join(', ')

/** So far ahead is worth knowing. */
const soonDays = 30

/** Planned calls of the next weeks with a company that has a need of one of these topics, the next first. */
export function callsThatMayAsk(
  topics: readonly string[],
  calls: readonly SummaryOf<'call'>[],
  prospects: readonly SummaryOf<'prospect'>[],
  now: string,
): readonly SummaryOf<'call'>[] {
  const wanted = new Set(topics.map(fold))
  if (wanted.size === 0) return []
  const touched = new Set(
    prospects.filter(one => one.needTopics?.some(topic => wanted.has(fold(topic)))).map(({ id }) => id),
  )
  const until = new Date(Date.parse(now) + soonDays * 86_400_000).toISOString()
  return calls
    .filter(
      ({ status, start, prospectId }) =>
        status === 'planned' &&
        start !== undefined &&
        start >= now &&
        start <= until &&
        prospectId !== undefined &&
        touched.has(prospectId),
    )
    .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
}
