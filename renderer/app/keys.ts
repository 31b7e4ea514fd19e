/** From a key event to the key strings of shared/commands.ts: 'Mod+Shift+Z', 'Space', '?', 'Q'. */
import type { Opening } from '@shared/contract'

type Platform = Opening['platform']
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'code'>>

const named: Readonly<Record<string, string>> = { ' ': 'Space', Esc: 'Escape', Del: 'Delete' }

/**
 * The ways this press may be written, likeliest first. A sign that needs Shift on some keyboards ('?', '+',
 * ':') is matched with and without it; AltGr (Ctrl+Alt) is text, never a command.
 */
export function spellings(press: KeyPress, platform: Platform): readonly string[] {
  const mod = platform === 'darwin' ? press.metaKey : press.ctrlKey
  const ctrl = platform === 'darwin' && press.ctrlKey
  if (press.ctrlKey && press.altKey && platform !== 'darwin') return []
  const key = keyOf(press)
  const heads = [mod && 'Mod', ctrl && 'Ctrl', press.altKey && 'Alt'].filter(head => head !== false)
  const plain = [...heads, key].join('+')
  const shifted = [...heads, 'Shift', key].join('+')
  if (!press.shiftKey) return mod && platform !== 'darwin' ? [plain, ['Ctrl', key].join('+')] : [plain]
  // A digit too: on some keyboards it is the one that needs Shift.
  const isSign = key.length === 1 && key === press.key && !/[A-Z]/.test(key)
  return isSign ? [plain, shifted] : [shifted]
}

/** On a keyboard without Latin letters a chord is told by where its key lies: Ctrl+K stays Ctrl+K. */
function keyOf({ key, code = '', ctrlKey, metaKey }: KeyPress): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  const isForeign = key.length === 1 && key > '\u007f'
  if ((ctrlKey || metaKey) && isForeign && place !== undefined) return place
  return named[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** A field that takes text: single keys are for typing there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
}

/** A dialog, menu or list of values has the keys while it is open; its own parts echo them as events. */
export function isInOverlay(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
}

/**
 * Space and Enter belong to a focused button, link, tick or list row before any command; a row that is opened by
 * Enter and ticked by Space says so by `data-ticks`.
 */
export function ownsPlainKeys(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset.ticks !== undefined) return false
  return (
    target.closest(
      'button, a[href], input, select, [role="option"], [role="row"], [role="menuitem"], [role="tab"]',
    ) !== null
  )
}
