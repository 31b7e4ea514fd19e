/**
 * HTML to plain text, without a DOM: tags go, entities are decoded once, scripts and styles vanish with what
 * they hold. What is left is text and is only ever shown as text.
 */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  ccedil: 'ç',
  ntilde: 'ñ',
  iacute: 'í',
  oacute: 'ó',
  ocirc: 'ô',
  uacute: 'ú',
  oslash: 'ø',
  aring: 'å',
  aelig: 'æ',
  euro: '€',
  pound: '£',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  zwnj: '',
  zwj: '',
  shy: '',
  rarr: '→',
  larr: '←',
  times: '×',
}

const tag = /<\/?[a-z!][^<>]{0,5000}>/gi
const knownTag =
  /<\/?(?:html|body|head|p|br|div|span|b|i|u|a|ul|ol|li|table|tr|td|th|h[1-6]|strong|em|font|style|script|meta|img|blockquote|pre|hr|o:p)\b/i

/** True when the text holds real markup, not merely a `<` or a mail address in angle brackets. */
export function looksLikeHtml(text: string): boolean {
  return knownTag.test(text)
}

/** Plain text of a description, whether it came as HTML or not. */
export function toPlainText(text: string): string {
  return tidy(looksLikeHtml(text) ? htmlToText(text) : decodeEntities(text))
}

/** Named and numbered character references, decoded once; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, dec, hex, name) => {
    if (typeof name === 'string') return named[name] ?? named[name.toLowerCase()] ?? whole
    const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec)
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : ' '
  })
}

/** Trims lines and keeps at most one empty line between paragraphs. */
export function tidy(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n')
  const trimmed = lines.map(line =>
    line
      .replace(/[\u00a0\t ]+/g, ' ')
      .replace(/[\u200b\u2060\ufeff]/g, '')
      .trim(),
  )
  return trimmed
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function htmlToText(html: string): string {
  const bare = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|head|title|template|noscript)\b[^<>]{0,500}>[\s\S]*?(?:<\/\1\s{0,9}>|$)/gi, '')
    .replace(/<a\b([^<>]{0,2000})>([^<]{0,500})(?=<)/gi, linkText)
    .replace(
      /<br\s{0,9}\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote|table|ul|ol)\s{0,9}>|<hr\b[^<>]{0,500}>/gi,
      '\n',
    )
    .replace(/<li\b[^<>]{0,500}>/gi, '- ')
    .replace(/<\/t[dh]\s{0,9}>/gi, ' ')
    .replace(tag, '')
  return decodeEntities(bare)
}

/** A link keeps its address when its words do not show it. Every pattern here is bounded: hostile files stay quick. */
function linkText(_whole: string, attributes: string, words: string): string {
  const shown = words.trim()
  const url = /\bhref\s?=\s?["']?(https?:[^"'\s]{1,2000})/i.exec(attributes)?.[1]
  if (url === undefined) return words
  const address = decodeEntities(url)
  if (shown === '' || decodeEntities(shown) === address) return address
  return `${shown} (${address})`
}
