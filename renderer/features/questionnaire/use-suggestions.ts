/** The nearest own answers of each line, found a few milliseconds at a time: a list of a thousand opens at once. */
import type { AnswerMatch } from '@shared/answer/search'
import type { Questionnaire } from '@shared/domain/questionnaire'
import { askedIn } from '@shared/questionnaire/questionnaire-changes'
import { useEffect, useState } from 'react'
import { type AnswerFinder, useAnswerSearch } from '../../parts/answer/use-answer-search'

export type Suggestions = ReadonlyMap<number, readonly AnswerMatch[]>
export const mostSuggestions = 3
const sliceMs = 8

interface Found {
  readonly finder: AnswerFinder
  readonly column: number
  readonly byRow: Suggestions
}

export function useSuggestions(questionnaire: Questionnaire): Suggestions {
  const finder = useAnswerSearch()
  const [found, setFound] = useState<Found | undefined>(undefined)
  const { lines, table, questionColumn } = questionnaire
  useEffect(() => {
    if (!finder.isReady) return
    const byRow = new Map<number, readonly AnswerMatch[]>()
    let timer: ReturnType<typeof setTimeout>
    let at = 0
    const go = () => {
      const until = performance.now() + sliceMs
      for (; at < lines.length && performance.now() < until; at += 1) {
        const line = lines[at]
        if (line !== undefined)
          byRow.set(line.row, finder.find(askedIn({ table, questionColumn }, line), mostSuggestions))
      }
      setFound({ finder, column: questionColumn, byRow: new Map(byRow) })
      if (at < lines.length) timer = setTimeout(go, 0)
    }
    go()
    return () => clearTimeout(timer)
    // Lines change with every answer taken; what they ask does not.
  }, [finder, table, questionColumn, lines.length])
  return found?.column === questionColumn ? found.byRow : none
}

const none: Suggestions = new Map()
