/** The nearest own answers of each line, found a few milliseconds at a time: a list of a thousand opens at once. */
import type { AnswerMatch } from '@shared/answer/search'
import type { Questionnaire } from '@shared/domain/questionnaire'
import { askedIn } from '@shared/questionnaire/questionnaire-changes'
import { useEffect, useState } from 'react'
import { type AnswerFinder, useAnswerSearch } from '../../parts/answer/use-answer-search'
import { useSummaries } from '../../state/selectors'

export type Suggestions = ReadonlyMap<number, readonly AnswerMatch[]>
export const mostSuggestions = 3
const sliceMs = 8
/** Of those found some have no words yet, and some are far behind the first. */
const mostFound = 12
const farBehind = 0.3

interface Found {
  readonly finder: AnswerFinder
  readonly column: number
  readonly byRow: Suggestions
}

export function useSuggestions(questionnaire: Questionnaire): Suggestions {
  const finder = useAnswerSearch()
  const answers = useSummaries('answer')
  const [found, setFound] = useState<Found | undefined>(undefined)
  const { lines, table, questionColumn } = questionnaire
  useEffect(() => {
    if (!finder.isReady || answers === undefined) return
    const hasWords = new Set(answers.filter(({ short }) => short.trim() !== '').map(({ id }) => id))
    const byRow = new Map<number, readonly AnswerMatch[]>()
    let timer: ReturnType<typeof setTimeout>
    let at = 0
    const go = () => {
      const until = performance.now() + sliceMs
      for (; at < lines.length && performance.now() < until; at += 1) {
        const line = lines[at]
        if (line !== undefined)
          byRow.set(line.row, nearest(finder, askedIn({ table, questionColumn }, line), hasWords))
      }
      setFound({ finder, column: questionColumn, byRow: new Map(byRow) })
      if (at < lines.length) timer = setTimeout(go, 0)
    }
    go()
    return () => clearTimeout(timer)
    // Lines change with every answer taken; what they ask does not.
  }, [finder, answers, table, questionColumn, lines.length])
  return found?.column === questionColumn ? found.byRow : none
}

function nearest(finder: AnswerFinder, asked: string, hasWords: ReadonlySet<string>): readonly AnswerMatch[] {
  const found = finder.find(asked, mostFound).filter(({ id }) => hasWords.has(id))
  const least = (found[0]?.score ?? 0) * farBehind
  return found.filter(({ score }) => score >= least).slice(0, mostSuggestions)
}

const none: Suggestions = new Map()
