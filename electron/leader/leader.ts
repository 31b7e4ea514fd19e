/**
 * The leader chord and the one key after it, held with the system for as long as somebody wants them: a run, or a page
 * that tries the chord before one. Single keys are held for two seconds only and let go after the first, so that the
 * program in front has its keyboard back at once.
 */
import { acceleratorOf, type LeaderKey, type LeaderState, leaderKeys, leaderMs } from '@shared/run/leader'
import type { Settings } from '@shared/settings'

/** Electron's globalShortcut, as far as it is used. */
export interface Shortcuts {
  /** False when the system or another program holds the key. */
  readonly register: (accelerator: string, act: () => void) => boolean
  readonly unregister: (accelerator: string) => void
}

export interface LeaderPress extends LeaderKey {
  /** When the chord was pressed, an ISO instant: a digit belongs to the mark of that moment. */
  readonly chordAt: string
}

export interface LeaderOptions {
  readonly shortcuts: Shortcuts
  readonly settings: () => Pick<Settings, 'leaderKey' | 'keys'>
  readonly now: () => string
  /** Under Wayland a chord may be taken and still never come while a native window has the keyboard. */
  readonly isDoubtful: boolean
  readonly onPress: (press: LeaderPress) => void
  readonly onState: (state: LeaderState) => void
}

export interface Leader {
  readonly state: () => LeaderState
  /** While anybody wants it, the chord is held. */
  readonly want: (who: unknown, isWanted: boolean) => void
  /** The chord was changed in the settings. */
  readonly settle: () => void
  /** Lets go of everything. */
  readonly close: () => void
}

export function createLeader({
  shortcuts,
  settings,
  now,
  isDoubtful,
  onPress,
  onState,
}: LeaderOptions): Leader {
  const wanted = new Set<unknown>()
  let chord: string | undefined
  let state: LeaderState = { kind: 'off' }
  let single: readonly string[] = []
  let timer: NodeJS.Timeout | undefined

  const become = (next: LeaderState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    onState(next)
  }
  const releaseSingle = () => {
    clearTimeout(timer)
    for (const accelerator of single) shortcuts.unregister(accelerator)
    single = []
  }
  const release = () => {
    releaseSingle()
    if (chord !== undefined) shortcuts.unregister(acceleratorOf(chord))
    chord = undefined
  }
  const rest = (deaf: readonly string[]) => {
    releaseSingle()
    if (chord !== undefined) become({ kind: 'ready', keys: chord, isDoubtful, deaf })
  }

  function wait(): void {
    if (chord === undefined) return
    releaseSingle()
    const chordAt = now()
    const deaf: string[] = []
    const held: string[] = []
    for (const one of leaderKeys(settings().keys)) {
      const accelerator = acceleratorOf(one.key)
      const isHeld = register(accelerator, () => {
        rest(deaf)
        onPress({ ...one, chordAt })
      })
      if (isHeld) held.push(accelerator)
      else deaf.push(one.key)
    }
    single = held
    timer = setTimeout(() => rest(deaf), leaderMs)
    become({ kind: 'waiting', keys: chord, isDoubtful, deaf })
  }

  /** A key the system does not know is refused like one that is taken. */
  function register(accelerator: string, act: () => void): boolean {
    try {
      return shortcuts.register(accelerator, act)
    } catch {
      return false
    }
  }

  function settle(): void {
    const keys = wanted.size > 0 ? settings().leaderKey : undefined
    if (keys !== undefined && keys === chord) return
    release()
    if (keys === undefined) become({ kind: 'off' })
    else if (register(acceleratorOf(keys), wait)) {
      chord = keys
      become({ kind: 'ready', keys, isDoubtful, deaf: [] })
    } else become({ kind: 'refused', keys })
  }

  return {
    state: () => state,
    want: (who, isWanted) => {
      if (isWanted) wanted.add(who)
      else wanted.delete(who)
      settle()
    },
    settle,
    close: () => {
      wanted.clear()
      settle()
    },
  }
}
