/** F6 goes round the panes: what carries `data-pane`, or is a landmark of the frame. */
const paneQuery = 'nav[aria-label="Main"], [data-pane]:not([hidden])'

export function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(paneQuery)].filter(
    pane => pane.offsetParent !== null,
  )
  const at = panes.findLastIndex(pane => pane.contains(document.activeElement))
  const from = at === -1 && step === -1 ? 0 : at
  for (let moves = 1; moves <= panes.length; moves += 1) {
    if (focusInto(panes[(from + step * moves + panes.length * 2) % panes.length])) return
  }
}

/** False for a pane with nothing in it that takes the focus, such as a list that says that it is empty. */
function focusInto(pane: HTMLElement | undefined): boolean {
  const inside = pane?.querySelector<HTMLElement>(
    'button:not([disabled]), input, textarea, a[href], [tabindex="0"]',
  )
  const target = inside ?? pane
  target?.focus()
  return target !== undefined && document.activeElement === target
}
