/**
 * What follows a letter on a heavy screen (the record, the linter, the outline) waits until the hand rests for a
 * moment, so that the letter itself is painted at once. Anything else the user does comes after it: another key than
 * one that types, a press of the mouse, leaving the field, the window or the app.
 */

/** Milliseconds after the last letter, and after the first that waits. Short: a save goes on from here. */
const quietMs = 80
const longestMs = 250

const waiting = new Set<() => void>()

/** Does at once what waits for a rest. */
function flushTyping(): void {
  for (const act of [...waiting]) act()
}

export interface AfterTyping {
  /** Calls `act` after the typing; a newer one takes the place of one that waits. */
  readonly later: (act: () => void) => void
  readonly flush: () => void
}

export function createAfterTyping(): AfterTyping {
  let wanted: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  const flush = () => {
    clearTimeout(timer)
    waiting.delete(flush)
    const act = wanted
    wanted = undefined
    act?.()
  }
  return {
    later: act => {
      const now = performance.now()
      if (wanted === undefined) latest = now + longestMs
      wanted = act
      waiting.add(flush)
      listenOnce()
      clearTimeout(timer)
      timer = setTimeout(flush, Math.max(0, Math.min(quietMs, latest - now)))
    },
    flush,
  }
}

let isListening = false

/** In the capture phase: before whoever the key or the press is for. */
function listenOnce(): void {
  if (isListening) return
  isListening = true
  window.addEventListener('keydown', event => isTypedLetter(event) || flushTyping(), true)
  window.addEventListener('pointerdown', flushTyping, true)
  window.addEventListener('blur', flushTyping, true)
  document.addEventListener('visibilitychange', flushTyping)
}

const isTypedLetter = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  isComposing ||
  (!ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Backspace' || key === 'Delete'))
