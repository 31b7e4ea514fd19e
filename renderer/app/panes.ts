/** F6 goes round the panes: what carries `data-pane`, or is a landmark of the frame. */
const paneQuery = 'nav[aria-label="Main"], [data-pane]:not([hidden])'

export function movePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(paneQuery)].filter(
    pane => pane.offsetParent !== null,
  )
  if (panes.length === 0) return
  const at = panes.findLastIndex(pane => pane.contains(document.activeElement))
  const next = panes[(at + step + panes.length) % panes.length]
  focusInto(next)
}

function focusInto(pane: HTMLElement | undefined): void {
  const inside = pane?.querySelector<HTMLElement>(
    'button:not([disabled]), input, textarea, a[href], [tabindex="0"]',
  )
  const target = inside ?? pane
  target?.focus()
}
