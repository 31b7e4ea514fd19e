/**
 * A plot as it stands on screen, as a file of its own: the styles that the page gives it are written into it, with the
 * page's ground behind and the finding above, so that it looks the same elsewhere.
 */

const written = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
] as const

const pad = 16
const heading = 28
const ns = 'http://www.w3.org/2000/svg'

/** SVG text. */
export function svgOf(plot: SVGSVGElement, title: string): string {
  const copy = plot.cloneNode(true) as SVGSVGElement
  const [ours, theirs] = [[...plot.querySelectorAll('*')], [...copy.querySelectorAll('*')]]
  for (const [at, element] of ours.entries()) {
    const style = getComputedStyle(element)
    const target = theirs[at]
    if (target === undefined) continue
    for (const name of written) target.setAttribute(name, style.getPropertyValue(name))
    for (const name of ['class', 'tabindex', 'role']) target.removeAttribute(name)
  }
  const size = { width: plot.clientWidth + pad * 2, height: plot.clientHeight + pad * 2 + heading }
  copy.setAttribute('x', String(pad))
  copy.setAttribute('y', String(pad + heading))
  copy.removeAttribute('class')
  const page = document.createElementNS(ns, 'svg')
  for (const [name, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` }))
    page.setAttribute(name, String(value))
  page.append(...groundOf(plot, title, size), copy)
  return new XMLSerializer().serializeToString(page)
}

function groundOf(
  plot: SVGSVGElement,
  title: string,
  size: { readonly width: number; readonly height: number },
) {
  const ground = document.createElementNS(ns, 'rect')
  const words = document.createElementNS(ns, 'text')
  const style = getComputedStyle(plot)
  const root = getComputedStyle(document.documentElement)
  const attributes = {
    ...{ x: pad, y: pad + 12, 'font-size': root.getPropertyValue('--text-sm') || '13px', 'font-weight': 600 },
    ...{ 'font-family': style.fontFamily, fill: root.getPropertyValue('--ink') || 'currentColor' },
  }
  for (const [name, value] of Object.entries({ ...size, fill: root.getPropertyValue('--surface') || 'none' }))
    ground.setAttribute(name, String(value))
  for (const [name, value] of Object.entries(attributes)) words.setAttribute(name, String(value))
  words.textContent = title
  return [ground, words]
}

/** Twice the size, for a slide. */
const sharpness = 2

/** PNG as base64, without the head of a data address. */
export async function pngOf(svg: string): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * sharpness
  canvas.height = image.height * sharpness
  const brush = canvas.getContext('2d')
  if (brush === null) throw new Error('This window cannot draw pictures.')
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').split(',')[1] ?? ''
}
