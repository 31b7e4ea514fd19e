/** The keys of the outline: what each does is said here, and done by the outline. */
export type OutlineKey =
  | { readonly does: 'move'; readonly to: number }
  | { readonly does: 'open' | 'fold' | 'unfold' | 'remove' }
  | { readonly does: 'number'; readonly digit: string }

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

interface Where {
  /** The line that has the focus, from 0. */
  readonly at: number
  readonly count: number
  /** J and K move; off, they are left to others. */
  readonly letters: boolean
}

export function outlineKey(press: Press, { at, count, letters }: Where): OutlineKey | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return undefined
  const key = letters ? (arrows[press.key] ?? press.key) : press.key
  const move = (to: number): OutlineKey => ({ does: 'move', to: Math.max(0, Math.min(count - 1, to)) })
  if (key === 'ArrowDown') return move(at + 1)
  if (key === 'ArrowUp') return move(at - 1)
  if (key === 'Home') return move(0)
  if (key === 'End') return move(count - 1)
  if (/^\d$/.test(key)) return { does: 'number', digit: key }
  const does = acts[key]
  return does === undefined ? undefined : { does }
}

const arrows: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' }
const acts: Readonly<Record<string, 'open' | 'fold' | 'unfold' | 'remove'>> = {
  Enter: 'open',
  ArrowLeft: 'fold',
  ArrowRight: 'unfold',
  Delete: 'remove',
}

/** Digits typed within this belong to one number. */
export const numberWithinMs = 800

/** The number being typed, "1" then "12"; one that is higher than any step begins anew. */
export function typedNumber(before: string, digit: string, most: number): string {
  const whole = before + digit
  return Number(whole) <= most ? whole : digit
}
