/**
 * Letters typed between asking for the palette and its field having the focus are meant for it. Without this they
 * would act on the screen below, which in a run means a mark that nobody wanted.
 */
import { useStore } from '../state/store'
import { isInOverlay, isTyping } from './keys'

let letters = ''
let stop: () => void = () => undefined

/** From now until `takeLetters`, or until the palette is closed. */
export function catchLetters(): void {
  stop()
  letters = ''
  window.addEventListener('keydown', keep, true)
  stop = () => window.removeEventListener('keydown', keep, true)
}

/** What was typed until now; the field gets the rest by itself. */
export function takeLetters(): string {
  stop()
  const taken = letters
  letters = ''
  return taken
}

function keep(event: KeyboardEvent): void {
  if (useStore.getState().overlay !== 'palette') {
    stop()
    return
  }
  const isForField = isTyping(event.target) && isInOverlay(event.target)
  if (isForField || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === 'Backspace') letters = letters.slice(0, -1)
  else if ([...event.key].length === 1) letters += event.key
  else if (event.key !== 'Enter') return
  event.preventDefault()
  event.stopImmediatePropagation()
}
