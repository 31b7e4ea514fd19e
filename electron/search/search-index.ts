/**
 * Search over all records: built at idle from the files, kept up to date by what the store tells. It is not kept on
 * disk: building it again takes seconds behind a usable window, and a saved index would be one more file that can be
 * stale, damaged, or remember somebody who asked to be forgotten.
 */
import type { SummaryLookup } from '@shared/domain/neighbourhood'
import type { SearchAnswer, searchInput } from '@shared/safety'
import type * as z from 'zod'
import type { RecordStore } from '../store/record-store'
import { answerSearch } from './answer-search'
import { createSearchBuilder } from './build-search'
import { createSearchEngine } from './search-engine'

export interface SearchIndex {
  readonly search: (query: z.output<typeof searchInput>) => SearchAnswer
  /** Resolves when everything is in it; begins building if nothing has yet. */
  readonly ready: () => Promise<void>
  readonly close: () => void
}

type Store = Pick<RecordStore, 'id' | 'summaries' | 'folder' | 'onChanged'>

export function createSearchIndex(store: Store, lookup: SummaryLookup): SearchIndex {
  const engine = createSearchEngine()
  const builder = createSearchBuilder(store, lookup, engine)
  const stopListening = store.onChanged(change => {
    if (change.kind === 'records') builder.take(change.records)
    else builder.lookAgain()
  })
  return {
    search: query => {
      void builder.ready()
      return { ...answerSearch(query, engine, lookup), ...builder.standing() }
    },
    ready: builder.ready,
    close: () => {
      stopListening()
      builder.close()
    },
  }
}
