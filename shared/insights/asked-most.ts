/**
 * What they ask most (P29): grouped by the answer of the library where one is linked, else by the same words. Words
 * that only mean the same stay apart: the sentence says how many were asked but once.
 */
import { foldedWords } from '../answer/meaning'
import type { SummaryOf } from '../domain/summary'
import { distinct, type Figure, grouped, type Ref } from './figure'
import { isWithin } from './range'
import type { Scope } from './scope'
import { leastAskings } from './small-n'
import { counted } from './words'
import type { DayOf } from './zone-days'

export interface AskedGroup {
  readonly key: string
  /** The library's question, else theirs as last asked. */
  readonly words: string
  readonly times: number
  /** Still without an answer for them. */
  readonly open: number
  readonly hasAnswer: boolean
  readonly refs: readonly Ref[]
}

export interface AskedMost extends Figure {
  /** The most often first. */
  readonly groups: readonly AskedGroup[]
}

export interface AskedInput {
  readonly questions: readonly SummaryOf<'question'>[]
  readonly answers: readonly SummaryOf<'answer'>[]
  readonly dayOf: DayOf
}

export function askedMost({ days, fits }: Scope, { questions, answers, dayOf }: AskedInput): AskedMost {
  const asked = questions.filter(
    one =>
      one.state !== 'to-ask' &&
      one.askedAt !== undefined &&
      isWithin(dayOf(one.askedAt), days) &&
      fits({ callId: one.callId, prospectId: one.prospectId }),
  )
  const titles = new Map(answers.map(({ id, title }) => [id, title]))
  const groups = [...grouped(asked, keyBy(asked, titles))]
    .map(([key, those]) => groupOf(key, those, titles))
    .toSorted((a, b) => b.times - a.times || a.words.localeCompare(b.words))
  return {
    ...{ groups, n: asked.length },
    title: findingOf(groups, asked.length),
    sub: `n = ${counted(asked.length, 'question')}, by their answer or by the same words.`,
    columns: [
      { id: 'question', title: 'Question' },
      { id: 'times', title: 'Asked', isNumber: true },
      { id: 'open', title: 'Not answered', isNumber: true },
      { id: 'answer', title: 'In the library' },
    ],
    rows: groups.map(({ key, words, times, open, hasAnswer, refs }) => ({
      ...{ key, refs },
      cells: [words, times, open, hasAnswer ? 'yes' : 'no'],
    })),
  }
}

type Question = SummaryOf<'question'>

/** The answer; the same words once answered from the library belong to that answer as well. */
function keyBy(
  asked: readonly Question[],
  titles: ReadonlyMap<string, string>,
): (question: Question) => string {
  const folded = new Map(asked.map(one => [one.id, foldedWords(one.title).join(' ')]))
  const answerOf = new Map<string, string>()
  for (const { id, answerId } of asked) {
    const words = folded.get(id) ?? ''
    if (answerId !== undefined && titles.has(answerId) && words !== '') answerOf.set(words, answerId)
  }
  return ({ id, answerId }) => {
    const words = folded.get(id) ?? ''
    const answer = answerId !== undefined && titles.has(answerId) ? answerId : answerOf.get(words)
    return answer === undefined ? `words ${words === '' ? id : words}` : `answer ${answer}`
  }
}

function groupOf(key: string, those: readonly Question[], titles: ReadonlyMap<string, string>): AskedGroup {
  const answerId = key.startsWith('answer ') ? key.slice('answer '.length) : undefined
  const latest = those.toSorted((a, b) => ((a.askedAt ?? '') < (b.askedAt ?? '') ? 1 : -1))[0]
  const calls = those.flatMap(({ callId }): readonly Ref[] =>
    callId === undefined ? [] : [{ kind: 'call', id: callId }],
  )
  const answers: readonly Ref[] = answerId === undefined ? [] : [{ kind: 'answer', id: answerId }]
  return {
    key,
    words: (answerId === undefined ? undefined : titles.get(answerId)) ?? latest?.title ?? '',
    times: those.length,
    open: those.filter(({ state }) => state === 'open' || state === 'parked' || state === 'owed').length,
    hasAnswer: answerId !== undefined,
    refs: distinct([...answers, ...calls]),
  }
}

function findingOf(groups: readonly AskedGroup[], n: number): string {
  if (n === 0) return 'No question in this range'
  const often = groups.filter(({ times }) => times >= leastAskings)
  const without = often.filter(({ hasAnswer }) => !hasAnswer).length
  if (often.length === 0) return `No question was asked ${leastAskings} times: nothing stands out`
  const words = `${counted(often.length, 'question')} asked ${leastAskings} times or more`
  return without === 0 ? `${words}, all in the library` : `${words}, ${without} of them not in the library`
}
