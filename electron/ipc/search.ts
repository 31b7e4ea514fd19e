/** Search over all records. */
import type { Services } from '../services'
import type { Handlers } from './handle'

export function searchCalls(services: Services): Pick<Handlers, 'searchRecords'> {
  return { searchRecords: async query => (await services.workspace).search.search(query) }
}
