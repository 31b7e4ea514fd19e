/** Windows that come and an app that goes. */
import type { Services } from '../services'
import { answerQuit } from './answer-quit'
import type { Handlers } from './handle'

/** What is asked of the windows; they hand in their own. */
export interface WindowOpener {
  readonly open: () => void
}

export function leavingCalls(
  services: Services,
  windows: WindowOpener,
): Pick<Handlers, 'openWindow' | 'answerQuit'> {
  return {
    openWindow: () => {
      windows.open()
      return null
    },
    answerQuit: (input, from) => answerQuit(services, input, from),
  }
}
