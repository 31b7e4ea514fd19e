/** Everything about one person: found, handed out, removed. */
import type { Services } from '../services'
import type { Handlers } from './handle'
import { notYet } from './not-yet'

type Calls = 'findPerson' | 'exportPerson' | 'forgetPerson'

export function personCalls(_services: Services): Pick<Handlers, Calls> {
  return { findPerson: notYet, exportPerson: notYet, forgetPerson: notYet }
}
