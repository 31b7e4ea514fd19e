/** What is found for the letters typed, and which of it is chosen. Only the lookup draws again at a letter. */
import type { Answer } from '@shared/domain/answer'
import type { SummaryOf } from '@shared/domain/summary'
import { useEffect, useMemo, useState } from 'react'
import { useAnswerSearch } from '../../../../parts/answer/use-answer-search'
import { useRecord, useSummaries } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'

/** As many as are read at a glance. */
export const mostShown = 5
/** So many are counted; whoever wants to know more types another letter. */
const mostFound = 20
const fewestLetters = 2

export interface Lookup {
  readonly typed: string
  readonly type: (words: string) => void
  /** The best first; the chosen one stands, the others are listed. */
  readonly found: readonly SummaryOf<'answer'>[]
  readonly chosen: SummaryOf<'answer'> | undefined
  readonly choose: (by: 1 | -1) => void
  readonly take: (at: number) => void
  readonly at: number
  readonly isSearching: boolean
  /** False while the library is still being read: nothing found is no answer then. */
  readonly isReady: boolean
  readonly inLibrary: number
}

export function useLookup(): Lookup {
  const answers = useSummaries('answer')
  const finder = useAnswerSearch()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const isSearching = typed.replaceAll(/\s/g, '').length >= fewestLetters
  const byId = useMemo(() => new Map(answers?.map(answer => [answer.id as string, answer])), [answers])
  const found = useMemo(
    () => (isSearching ? finder.find(typed, mostFound, true).flatMap(({ id }) => byId.get(id) ?? []) : []),
    [finder, byId, typed, isSearching],
  )
  useLoadAhead(found)
  const last = Math.max(0, Math.min(found.length, mostFound) - 1)
  return {
    ...{ typed, found, isSearching, isReady: finder.isReady, inLibrary: byId.size },
    at: Math.min(at, last),
    chosen: found[Math.min(at, last)],
    type: words => {
      setTyped(words)
      setAt(0)
    },
    choose: by => setAt(before => Math.max(0, Math.min(before + by, last))),
    take: setAt,
  }
}

/** Proof, long form and what not to say stand in the whole records: those of the first few are fetched at once. */
function useLoadAhead(found: readonly SummaryOf<'answer'>[]): void {
  const load = useStore(state => state.loadRecords)
  const ids = found
    .slice(0, mostShown)
    .map(({ id }) => id)
    .join(' ')
  useEffect(() => {
    if (ids !== '') void load(ids.split(' ').map(id => ({ kind: 'answer', id })))
  }, [load, ids])
}

/** The whole record of the chosen one, once it is here. */
export function useWhole(chosen: SummaryOf<'answer'> | undefined): Answer | undefined {
  const load = useStore(state => state.loadRecords)
  const id = chosen?.id
  useEffect(() => {
    if (id !== undefined) void load([{ kind: 'answer', id }])
  }, [load, id])
  return useRecord('answer', id)
}
