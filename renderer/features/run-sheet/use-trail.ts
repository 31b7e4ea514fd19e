/** What is changed before it is taken, with a way back for each change. None of it is saved. */
import { useCallback, useState } from 'react'
import { useCommands } from '../../app/use-commands'

interface Trail<T> {
  readonly past: readonly T[]
  readonly now: T
  readonly future: readonly T[]
  /** What the last change was about: typing on in one field is one step. */
  readonly about: string | undefined
}

const mostSteps = 500

export type ChangeOf<T> = (change: (before: T) => T, about?: string) => void

export function useTrail<T>(first: T): { readonly now: T; readonly change: ChangeOf<T> } {
  const [trail, setTrail] = useState<Trail<T>>({ past: [], now: first, future: [], about: undefined })
  const change = useCallback<ChangeOf<T>>((make, about) => {
    setTrail(trail => {
      const now = make(trail.now)
      if (now === trail.now) return trail
      const goesOn = about !== undefined && about === trail.about
      return {
        past: goesOn ? trail.past : [...trail.past, trail.now].slice(-mostSteps),
        now,
        future: [],
        about,
      }
    })
  }, [])
  useCommands({
    ...(trail.past.length > 0 && { 'app.undo': () => setTrail(back) }),
    ...(trail.future.length > 0 && { 'app.redo': () => setTrail(forth) }),
  })
  return { now: trail.now, change }
}

function back<T>({ past, now, future }: Trail<T>): Trail<T> {
  const last = past.at(-1)
  const about = undefined
  return last === undefined
    ? { past, now, future, about }
    : { past: past.slice(0, -1), now: last, future: [now, ...future], about }
}

function forth<T>({ past, now, future }: Trail<T>): Trail<T> {
  const next = future[0]
  const about = undefined
  return next === undefined
    ? { past, now, future, about }
    : { past: [...past, now], now: next, future: future.slice(1), about }
}
