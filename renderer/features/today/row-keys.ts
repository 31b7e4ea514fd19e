/** Arrows, Home and End, and J and K while letters are commands, move between the rows of a list that is no grid. */
export function moveBetweenRows(
  event: React.KeyboardEvent,
  list: HTMLElement | null,
  lettersMove: boolean,
): void {
  if (list === null || event.ctrlKey || event.metaKey || event.altKey || isText(event.target)) return
  const rows = [...list.querySelectorAll<HTMLElement>('[data-opens]')]
  const at = rows.findIndex(row => row.closest('[data-row]')?.contains(document.activeElement))
  const to = placeAfter(event.key, at, rows.length - 1, lettersMove)
  if (to === undefined) return
  rows[Math.min(rows.length - 1, Math.max(0, to))]?.focus()
  event.preventDefault()
}

function placeAfter(key: string, at: number, last: number, lettersMove: boolean): number | undefined {
  if (key === 'ArrowDown' || (lettersMove && key === 'j')) return at + 1
  if (key === 'ArrowUp' || (lettersMove && key === 'k')) return at - 1
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}

const isText = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** The row goes away: the one after it takes the focus, or the one before it, so that the next key finds one. */
export function leaveRow(list: HTMLElement | null, id: string): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-opens]') ?? [])]
  const at = rows.findIndex(row => row.dataset.id === id)
  ;(rows[at + 1] ?? rows[at - 1])?.focus()
}
