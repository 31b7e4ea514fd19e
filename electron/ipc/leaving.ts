/** Windows that come and an app that goes. */
import type { Services } from '../services'
import type { Handlers } from './handle'
import { notYet } from './not-yet'

export function leavingCalls(_services: Services): Pick<Handlers, 'openWindow' | 'answerQuit'> {
  return { openWindow: notYet, answerQuit: notYet }
}
