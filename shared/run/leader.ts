/**
 * The leader: one chord that reaches Presnap from any other program during a run; the one key after it does what it
 * does in Run. What it is and which keys follow it; the registering is the main process's.
 */
import { commands, keysOf } from '../commands'
import type { Settings } from '../settings'

/** How long the one key may take (KEYS.md). */
export const leaderMs = 2_000

export const leaderChoices = ['Ctrl+Shift+Space', 'Ctrl+Shift+F9', 'Ctrl+Shift+F12', 'F13'] as const

export type LeaderState =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'ready' | 'waiting'
      readonly keys: string
      /** Other programs keep their keys to themselves on this system, so only a try can tell. */
      readonly isDoubtful: boolean
      /** Keys that another program holds. */
      readonly deaf: readonly string[]
    }
  | { readonly kind: 'refused'; readonly keys: string }

export interface LeaderHeard {
  readonly command: string
  readonly key: string
  /** Nothing was marked: it was only tried. */
  readonly isTest: boolean
  /** Another program had the keyboard. */
  readonly isElsewhere: boolean
  /** ISO instant. */
  readonly at: string
  /** The marks it set. */
  readonly made: readonly string[]
  /** Why nothing came of it. */
  readonly problem?: string | undefined
}

/** A key that may follow the leader, with what it does. */
export interface LeaderKey {
  readonly key: string
  readonly command: string
}

/** All single keys of Run and of its marks, as the user has them. */
export function leaderKeys(remapped: Settings['keys']): readonly LeaderKey[] {
  const own = commands.filter(({ group }) => group === 'Marks' || group === 'Run')
  const keys = own.flatMap(command =>
    keysOf(command, remapped)
      .filter(isSingle)
      .map(key => ({ key, command: command.id })),
  )
  return keys.filter(({ key }, at) => keys.findIndex(one => one.key === key) === at)
}

const isSingle = (key: string): boolean => !key.includes(' ') && !/(Mod|Ctrl|Alt|Meta)\+/.test(key)

const named: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** A key string of the commands ("Ctrl+Shift+Space", "+") as Electron writes it. */
export function acceleratorOf(keys: string): string {
  if (keys === '+') return 'Plus'
  const plus = keys.endsWith('++')
  const parts = (plus ? keys.slice(0, -2) : keys).split('+').map(part => named[part] ?? part)
  return [...parts, ...(plus ? ['Plus'] : [])].join('+')
}

/** Why a chord cannot be the leader, in words; undefined when it can. */
export function chordProblem(keys: string, remapped: Settings['keys']): string | undefined {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const held = new Set(parts.slice(0, -1))
  if (held.has('Ctrl') && held.has('Alt')) return 'Ctrl with Alt writes signs on many keyboards.'
  const isFunctionKey = /^F([1-9]|1[0-9]|2[0-4])$/.test(key)
  const isHeld = held.has('Ctrl') || held.has('Alt') || held.has('Meta')
  if (!isHeld && !isFunctionKey) return 'It needs Ctrl or another key held with it, or a function key.'
  const own = commands.find(command => keysOf(command, remapped).some(taken => sameKeys(taken, keys)))
  if (own !== undefined) return `In Presnap it already means “${own.label}”.`
  return undefined
}

const sameKeys = (a: string, b: string): boolean => a.replace('Mod', 'Ctrl') === b.replace('Mod', 'Ctrl')

const words: Readonly<Record<string, string>> = {
  next: 'run.next-step',
  back: 'run.previous-step',
  skip: 'run.skip',
  pause: 'run.pause',
}

/** What `presnap --mark WORD` means: a key of the run, a few words for steps, or the name of a mark. */
export function leaderKeyOfWord(word: string, remapped: Settings['keys']): LeaderKey | undefined {
  const command =
    words[word.toLowerCase()] ?? commands.find(({ id }) => id === `mark.${word.toLowerCase()}`)?.id
  if (command !== undefined && command !== 'mark.who') return { key: word, command }
  return leaderKeys(remapped).find(({ key }) => key.toUpperCase() === word.toUpperCase())
}
