/**
 * The library made ready for search by meaning, once for all screens. Built a few milliseconds at a time, so that a
 * screen opens at once; what is not in yet is found a moment later.
 */
import { type AnswerMatch, createAnswerSearch } from '@shared/answer/search'
import type { SummaryOf } from '@shared/domain/summary'
import { useEffect, useMemo, useState } from 'react'
import { useSummaries } from '../../state/selectors'

type Entered = SummaryOf<'answer'>

const search = createAnswerSearch()
const entered = new Map<string, Entered>()
const sliceMs = 6
/** So often those who search hear of what has come in: each time costs them a search and a drawing. */
const tellMs = 300

export interface AnswerFinder {
  /** Counts up while answers are being read: what was found before may not be all. */
  readonly version: number
  readonly isReady: boolean
  readonly find: (asked: string, most: number, isTyping?: boolean) => readonly AnswerMatch[]
}

export function useAnswerSearch(): AnswerFinder {
  const answers = useSummaries('answer')
  const [version, setVersion] = useState(0)
  const [readyFor, setReadyFor] = useState<readonly Entered[] | undefined>(undefined)
  useEffect(() => {
    if (answers === undefined) return
    let timer: ReturnType<typeof setTimeout>
    let told = performance.now()
    let at = 0
    dropGone(answers)
    const go = () => {
      at = takeIn(answers, at)
      const isDone = at === answers.length
      if (isDone || performance.now() - told > tellMs) {
        told = performance.now()
        setVersion(before => before + 1)
      }
      if (isDone) setReadyFor(answers)
      else timer = setTimeout(go, 0)
    }
    go()
    return () => clearTimeout(timer)
  }, [answers])
  return useMemo(
    () => ({
      version,
      isReady: answers !== undefined && readyFor === answers,
      find: (asked, most, isTyping = false) => search.find(asked, { most, isTyping }),
    }),
    [version, readyFor, answers],
  )
}

function dropGone(answers: readonly Entered[]): void {
  const standing = new Set(answers.map(({ id }) => id))
  for (const id of entered.keys()) {
    if (standing.has(id)) continue
    search.drop(id)
    entered.delete(id)
  }
}

/** Reads on from there for one slice; returns the place of the first that is not in yet. */
function takeIn(answers: readonly Entered[], from: number): number {
  const until = performance.now() + sliceMs
  for (let at = from; at < answers.length; at += 1) {
    const answer = answers[at]
    if (answer === undefined || entered.get(answer.id) === answer) continue
    if (performance.now() > until) return at
    search.put({ ...answer, question: answer.title })
    entered.set(answer.id, answer)
  }
  return answers.length
}
