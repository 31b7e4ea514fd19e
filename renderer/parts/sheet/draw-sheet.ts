/** A sheet as elements of the page. Text is only ever set as text. */
import { type Element as Node, nodesOf } from '@shared/output/nodes'
import type { Sheet } from '@shared/output/sheet'

export function styleOf(css: string): CSSStyleSheet {
  const style = new CSSStyleSheet()
  style.replaceSync(css)
  return style
}

/** `scale` of the type, as it was fitted. */
export function drawSheet(sheet: Sheet, scale: number): HTMLElement {
  const element = draw(nodesOf(sheet))
  element.style.setProperty('--scale', String(scale))
  return element
}

function draw({ tag, look, href, isTheirs, children }: Node): HTMLElement {
  const element = document.createElement(tag)
  if (look !== undefined) element.className = look
  if (isTheirs === true) element.dir = 'auto'
  if (href !== undefined) element.setAttribute('href', href)
  element.append(...children.map(child => (typeof child === 'string' ? child : draw(child))))
  return element
}
