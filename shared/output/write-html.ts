/**
 * The tree as HTML: a fragment for the clipboard, and one file that needs nothing else. Every text is escaped here and
 * nowhere else; there is no script, and the file forbids itself to load anything.
 */
import { type Element, type Node, nodesOf } from './nodes'
import type { Sheet } from './sheet'
import { pageCss, sheetCss } from './sheet-css'

/** For the clipboard: no classes, since no program that takes it in knows them. */
export const writeRichText = (sheet: Sheet): string => serialize(nodesOf(sheet), false)

/** One file, readable without a network: style inside, no script, nothing to load. */
export function writeHtmlFile(sheet: Sheet): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml([sheet.title, sheet.about].filter(Boolean).join(', '))}</title>`,
    `<style>${pageCss}${sheetCss}</style>`,
    '</head>',
    `<body class="file">${serialize(nodesOf(sheet), true)}</body>`,
    '</html>',
    '',
  ].join('\n')
}

const empty = new Set<Element['tag']>(['br'])

function serialize(node: Node, withLooks: boolean): string {
  if (typeof node === 'string') return escapeHtml(node)
  const { tag, look, href, isTheirs, children } = node
  const attributes = [
    withLooks && look ? ` class="${escapeHtml(look)}"` : '',
    isTheirs === true && withLooks ? ' dir="auto"' : '',
    href === undefined ? '' : ` href="${escapeHtml(href)}" rel="noreferrer noopener"`,
  ].join('')
  if (empty.has(tag)) return `<${tag}>`
  return `<${tag}${attributes}>${joined(node, children, withLooks)}</${tag}>`
}

/** Without a style sheet the parts of one line would run together. */
function joined({ look }: Element, children: readonly Node[], withLooks: boolean): string {
  const inner = children.map(child => serialize(child, withLooks))
  return inner.join(withLooks || look === undefined || !inLine.has(look) ? '' : ' ')
}
const inLine = new Set(['step-head', 'what', 'note', 'aside'])

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign)
