/** Asks main while the user types. An answer that comes after a newer question is dropped; typing never waits. */
import type { SearchAnswer } from '@shared/safety'
import { startTransition, useEffect, useMemo, useState } from 'react'
import { ask } from '../api'
import { wordsOf } from '../state/say-failure'
import { asSearch, type Narrowed } from './palette-filters'

export type SearchStanding =
  /** Too little is typed to search for. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly last: SearchAnswer | null }
  | { readonly kind: 'answered'; readonly last: SearchAnswer }
  | { readonly kind: 'failed'; readonly last: null; readonly why: string }

const fewestLetters = 2
/** While the index is being built, what is asked is asked again. */
const askAgainMs = 300
/** Exactly what the contract allows. */
const longestText = 500

interface Answered {
  readonly question: string
  readonly standing: Extract<SearchStanding, { kind: 'answered' | 'failed' }>
}

export function useSearch({ words, filters }: Narrowed): SearchStanding {
  const [answered, setAnswered] = useState<Answered | undefined>(undefined)
  const isEnough = words.replaceAll(' ', '').length >= fewestLetters || filters.length > 0
  const question = isEnough
    ? JSON.stringify({ text: words.slice(0, longestText), ...asSearch(filters) })
    : undefined
  useEffect(() => {
    if (question === undefined) return
    let isStale = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      try {
        const answer = await ask('searchRecords', JSON.parse(question))
        if (isStale) return
        // A letter that comes meanwhile is drawn first.
        startTransition(() => setAnswered({ question, standing: { kind: 'answered', last: answer } }))
        if (!answer.complete) timer = setTimeout(() => void look(), askAgainMs)
      } catch (error) {
        if (!isStale) setAnswered({ question, standing: { kind: 'failed', last: null, why: wordsOf(error) } })
      }
    }
    void look()
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [question])
  return useMemo(() => standingOf(question, answered), [question, answered])
}

/** What was found last stays until there is something newer: a list that empties at every letter flickers. */
function standingOf(question: string | undefined, answered: Answered | undefined): SearchStanding {
  if (question === undefined) return { kind: 'idle' }
  if (answered?.question === question) return answered.standing
  return { kind: 'asking', last: answered?.standing.last ?? null }
}

/** The line at the foot: how much was found, and how far reading is. */
export function searchWords(standing: SearchStanding, shown: number): string {
  if (standing.kind === 'failed') return `${standing.why} Titles are still found.`
  const last = 'last' in standing ? standing.last : null
  if (last === null) return ''
  const { building, total } = last
  if (building !== undefined) return `Still reading ${count(building.done)} of ${count(building.total)}`
  if (standing.kind === 'asking') return ''
  return total > shown ? `The best ${count(shown)} of ${count(total)}` : `${count(total)} found`
}

const count = (value: number): string => value.toLocaleString('en-GB')
