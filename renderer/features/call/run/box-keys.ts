/** What a key means while a mark's text box has the focus. */
import { commands, keysOf } from '@shared/commands'
import type { Settings } from '@shared/settings'

export type BoxKey =
  /** For the text. */
  | { readonly kind: 'text' }
  | { readonly kind: 'who'; readonly digit: number }
  /** Closes the box with its text, then does the command. */
  | { readonly kind: 'keep'; readonly command?: string }
  | { readonly kind: 'forget' }

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'>

/** `isEmpty`: nothing was typed into a box that came with its mark, so single keys are still meant for the run. */
export function keyInBox(press: Press, isEmpty: boolean, remapped: Settings['keys']): BoxKey {
  const { key, shiftKey } = press
  const isChord = press.ctrlKey || press.metaKey || press.altKey
  if (key === 'Escape') return { kind: 'forget' }
  if (key === 'Enter' && !isChord) return { kind: 'keep' }
  // A clicker has no other keys.
  if (key === 'PageDown') return { kind: 'keep', command: 'run.next-step' }
  if (key === 'PageUp') return { kind: 'keep', command: 'run.previous-step' }
  if (!isEmpty) return { kind: 'text' }
  if (isChord) return chordInEmpty(press)
  if (key === ' ') {
    if (press.repeat) return { kind: 'keep' }
    return { kind: 'keep', command: shiftKey ? 'run.previous-step' : 'run.next-step' }
  }
  if (/^[1-9]$/.test(key)) return { kind: 'who', digit: Number(key) }
  if (key.length !== 1 || /^\p{L}$/u.test(key)) return { kind: 'text' }
  const command = commandOfKey(key, remapped)
  return command === undefined ? { kind: 'text' } : { kind: 'keep', command }
}

/** In an empty box there is no text to undo, so the mark is. */
function chordInEmpty({ key, ctrlKey, metaKey, shiftKey }: Press): BoxKey {
  if (!(ctrlKey || metaKey) || key.toLowerCase() !== 'z') return { kind: 'text' }
  return { kind: 'keep', command: shiftKey ? 'app.redo' : 'app.undo' }
}

/** The command among marks and run that a single key stands for. */
export function commandOfKey(key: string, remapped: Settings['keys']): string | undefined {
  const wanted = key.toUpperCase()
  const own = commands.filter(({ group }) => group === 'Marks' || group === 'Run')
  return own.find(command => keysOf(command, remapped).includes(wanted))?.id
}

/** What a letter that stands alone in a question's or a parked subject's box makes of it. */
export function triageOf(text: string, form: string): 'answered' | 'parked' | 'one-to-one' | undefined {
  const letters = text.toLowerCase()
  if (form === 'question' && letters === 'a') return 'answered'
  if (form === 'question' && letters === 'p') return 'parked'
  if (form === 'question' && letters === 'pp') return 'one-to-one'
  return form === 'parked' && letters === 'p' ? 'one-to-one' : undefined
}
