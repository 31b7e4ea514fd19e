/** What the user changes in the preview, with a way back for each change. None of it is saved before Create. */
import type { ImportChoices } from '@shared/intake/planning'
import { useCallback, useState } from 'react'
import { useCommands } from '../../app/use-commands'

interface Trail {
  readonly past: readonly ImportChoices[]
  readonly now: ImportChoices
  readonly future: readonly ImportChoices[]
}

export type Choose = (
  change: Partial<ImportChoices> | ((before: ImportChoices) => Partial<ImportChoices>),
) => void

const mostSteps = 500
const typed: readonly string[] = ['title', 'company']

export function useChoices(first: ImportChoices): {
  readonly choices: ImportChoices
  readonly choose: Choose
} {
  const [trail, setTrail] = useState<Trail>({ past: [], now: first, future: [] })
  const choose = useCallback<Choose>(change => {
    setTrail(({ past, now }) => {
      const fields = typeof change === 'function' ? change(now) : change
      const next = { ...now, ...fields }
      return {
        past: goesOn(past.at(-1), now, fields) ? past : [...past, now].slice(-mostSteps),
        now: next,
        future: [],
      }
    })
  }, [])
  useCommands({
    ...(trail.past.length > 0 && { 'app.undo': () => setTrail(back) }),
    ...(trail.future.length > 0 && { 'app.redo': () => setTrail(forth) }),
  })
  return { choices: trail.now, choose }
}

/** Typing on in one field is one step. */
function goesOn(
  before: ImportChoices | undefined,
  now: ImportChoices,
  fields: Partial<ImportChoices>,
): boolean {
  const [field, ...more] = Object.keys(fields)
  if (before === undefined || field === undefined || more.length > 0 || !typed.includes(field)) return false
  const differs = (Object.keys(now) as (keyof ImportChoices)[]).filter(key => now[key] !== before[key])
  return differs.length === 1 && differs[0] === field
}

function back({ past, now, future }: Trail): Trail {
  const last = past.at(-1)
  return last === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: last, future: [now, ...future] }
}

function forth({ past, now, future }: Trail): Trail {
  const next = future[0]
  return next === undefined
    ? { past, now, future }
    : { past: [...past, now], now: next, future: future.slice(1) }
}
