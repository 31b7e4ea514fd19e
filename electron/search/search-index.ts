/** Search over all records: built at idle from the files, kept up to date by saves. */
import type { SearchAnswer, searchInput } from '@shared/safety'
import type * as z from 'zod'

export interface SearchIndex {
  readonly search: (query: z.output<typeof searchInput>) => SearchAnswer
  /** Resolves when everything is in it; begins building if nothing has yet. */
  readonly ready: () => Promise<void>
  readonly close: () => void
}
