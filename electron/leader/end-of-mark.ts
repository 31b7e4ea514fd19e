/** How a start with `--mark` ends: it opens no window, and says when there was no run to mark. */
import { leaderKeyOfWord } from '@shared/run/leader'
import { isRunLive } from './live-sign'

export interface Ending {
  readonly code: number
  readonly says?: string
}

/** `isFirst`: no Presnap was running. */
export function endOfMark(isFirst: boolean, word: string, home: string): Ending {
  // A single key may be one the user has chosen: the Presnap that is running knows.
  if ([...word].length !== 1 && leaderKeyOfWord(word, []) === undefined)
    return {
      code: 2,
      says: 'presnap --mark takes a key of the run: Q, N, C, G, +, -, next, back, skip, pause.',
    }
  if (!isFirst && isRunLive(home)) return { code: 0 }
  return { code: 1, says: 'No run is going on in Presnap, so nothing was marked.' }
}
