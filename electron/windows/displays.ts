/** The displays of this computer, as a list that a test can take one away from. */
import { type Display, screen } from 'electron'
import type { Bounds } from './window-state'

export interface DisplayPlace {
  /** The same display has the same key in the next session. */
  readonly key: string
  /** Without the system's own bars. */
  readonly area: Bounds
}

export interface DisplayList {
  /** The primary one first. */
  readonly all: () => readonly DisplayPlace[]
  /** One came, went, or changed its size. */
  readonly onChanged: (listener: () => void) => void
}

/** Usable once the app is ready. */
export const systemDisplays: DisplayList = {
  all: () => {
    const primary = screen.getPrimaryDisplay().id
    const displays = screen.getAllDisplays()
    return displays.toSorted((a, b) => Number(b.id === primary) - Number(a.id === primary)).map(placeOf)
  },
  onChanged: listener => {
    screen.on('display-added', listener)
    screen.on('display-removed', listener)
    screen.on('display-metrics-changed', listener)
  },
}

/** Two of the same make share their name, so the system's id it is. */
const placeOf = ({ id, workArea }: Display): DisplayPlace => ({ key: `${id}`, area: workArea })
