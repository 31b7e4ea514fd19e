/**
 * A list whose rows are buttons: arrows, J and K, Home and End move between them; other keys act on the row that has
 * the focus. Enter opens it, as any button. Keys that mean nothing for that row pass on.
 */
import type { KeyboardEvent } from 'react'
import { useLettersAreCommands } from '../../ui/ListKeysContext'

type RowKeys = Readonly<Record<string, (key: string) => unknown>>

const selector = '[data-row]'

/** The key of the row that has the focus. */
export const focusedRow = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>(selector)?.dataset.row

export function useRowKeys(acts: RowKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const lettersMove = useLettersAreCommands()
  return event => {
    const { target, currentTarget, key, ctrlKey, metaKey, altKey } = event
    if (!(target instanceof HTMLElement) || !target.matches(selector) || ctrlKey || metaKey || altKey) return
    const rows = [...currentTarget.querySelectorAll<HTMLElement>(selector)]
    const at = rows.indexOf(target)
    const next = rows[nextIndex(key, at, rows.length, lettersMove)]
    const act = acts[key === ' ' ? 'Space' : key]
    if (next !== undefined) next.focus()
    else if (act === undefined || !act(target.dataset.row ?? '')) return
    event.preventDefault()
    event.stopPropagation()
  }
}

/** -1 for a key that does not move. */
function nextIndex(key: string, at: number, count: number, lettersMove: boolean): number {
  if (key === 'ArrowDown' || (lettersMove && key === 'j')) return Math.min(count - 1, at + 1)
  if (key === 'ArrowUp' || (lettersMove && key === 'k')) return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : -1
}
