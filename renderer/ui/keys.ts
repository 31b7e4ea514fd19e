// Keys are written once as 'Mod+Shift+K' and read here for people and for assistive technology.
// A space separates presses that follow each other: 'P P'. A lone or trailing '+' is the plus key.

export type Platform = 'mac' | 'other'

const macLabels: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Backspace: '⌫',
}
const otherLabels: Readonly<Record<string, string>> = { Mod: 'Ctrl', Backspace: 'Backspace' }
const sharedLabels: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  '-': '−',
}

/** The presses of a key string, each as its keys: 'Mod+K' is [['Mod', 'K']]. */
export function readKeys(keys: string): readonly (readonly string[])[] {
  return keys
    .split(' ')
    .filter(press => press !== '')
    .map(readPress)
}

function readPress(press: string): readonly string[] {
  if (press === '+') return ['+']
  if (press.endsWith('++')) return [...press.slice(0, -2).split('+'), '+']
  return press.split('+')
}

/** What is printed on one key cap on this platform. */
export function keyLabel(key: string, platform: Platform): string {
  const own = platform === 'mac' ? macLabels[key] : otherLabels[key]
  return own ?? sharedLabels[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** The value of `aria-keyshortcuts`; undefined for presses in a row, which it cannot express. */
export function ariaKeys(keys: string, platform: Platform): string | undefined {
  const presses = readKeys(keys)
  const only = presses[0]
  if (only === undefined || presses.length > 1) return undefined
  return only.map(key => ariaKey(key, platform)).join('+')
}

function ariaKey(key: string, platform: Platform): string {
  if (key === 'Mod') return platform === 'mac' ? 'Meta' : 'Control'
  if (key === 'Ctrl') return 'Control'
  if (key === '+') return 'Plus'
  return key
}
