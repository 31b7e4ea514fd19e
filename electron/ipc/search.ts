/** Search over all records. */
import type { Services } from '../services'
import type { Handlers } from './handle'
import { notYet } from './not-yet'

export function searchCalls(_services: Services): Pick<Handlers, 'search'> {
  return { search: notYet }
}
