/**
 * Quitting with changes that no disk took: the journal has them, but the user may rather stay, or take a copy along.
 * A page is told and asks; one that does not answer within ten seconds holds up nothing, since nothing is lost.
 */
import type { Events } from '@shared/contract'
import type { quitChoices } from '@shared/safety'

export type QuitChoice = (typeof quitChoices)[number]
export type Held = Events['quitHeld']

export interface QuitHoldUses {
  /** How many changes wait, and why; read anew each time, since a disk may have room again. */
  readonly held: () => Promise<Held>
  /** To every page; `unsaved: 0` takes the question away. */
  readonly tell: (held: Held) => void
  /** Whether the page in front reacts. */
  readonly isAnybodyThere: (withinMs: number) => Promise<boolean>
}

export interface QuitHold {
  /** Whether the app may end. Never rejects, and never waits for a page that is dead. */
  readonly mayLeave: () => Promise<boolean>
  readonly answer: (choice: Exclude<QuitChoice, 'save-elsewhere'>) => void
}

export const longestSilenceMs = 10_000
const lookEveryMs = 2_000

export function createQuitHold({ held, tell, isAnybodyThere }: QuitHoldUses): QuitHold {
  let decide: ((mayLeave: boolean) => void) | undefined

  const isStillHeld = async (): Promise<boolean> => {
    const { unsaved } = await held()
    return unsaved > 0 && (await isAnybodyThere(longestSilenceMs))
  }
  const watch = (decided: Promise<boolean>) => {
    let isOver = false
    void decided.then(() => (isOver = true))
    const look = async () => {
      if (isOver) return
      if (!(await isStillHeld().catch(() => false))) return decide?.(true)
      setTimeout(() => void look(), lookEveryMs)
    }
    void look()
  }
  return {
    mayLeave: async () => {
      const standing = await held().catch(() => nothingHeld)
      if (standing.unsaved === 0) return true
      const decided = new Promise<boolean>(resolve => {
        decide = resolve
      })
      tell(standing)
      watch(decided)
      const mayLeave = await decided
      decide = undefined
      if (!mayLeave) tell(nothingHeld)
      return mayLeave
    },
    answer: choice => decide?.(choice === 'quit'),
  }
}

const nothingHeld: Held = { unsaved: 0, why: '' }
