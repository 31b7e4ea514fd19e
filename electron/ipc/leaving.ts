/** Windows that come and an app that goes. */
import type { Services } from '../services'
import type { Handlers } from './handle'
import { notYet } from './not-yet'

/** What is asked of the windows; they hand in their own. */
export interface WindowOpener {
  readonly open: () => void
}

export function leavingCalls(
  _services: Services,
  windows: WindowOpener,
): Pick<Handlers, 'openWindow' | 'answerQuit'> {
  return {
    openWindow: () => {
      windows.open()
      return null
    },
    answerQuit: notYet,
  }
}
