/** A call to main that failed is said where nothing else would show it; what was on screen stays. */
import type { State } from './store'

/** The words of a failure for the person. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** True when the work was done; false when it failed and that has been said. */
export async function orSay(say: State['say'], work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    say(wordsOf(error), { tone: 'danger' })
    return false
  }
}
