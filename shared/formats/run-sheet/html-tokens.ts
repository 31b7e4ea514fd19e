/**
 * HTML as clipboards hold it, cut into tags and text in one pass. No element is ever made of it: scripts and styles
 * are dropped, everything else is text.
 */

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }

const dropped = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'title',
  'xml',
  'noscript',
  'iframe',
  'object',
])

export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  const ends = new TagEnds(html)
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0 || open > at)
      yield { kind: 'text', text: decodeEntities(html.slice(at, open < 0 ? undefined : open)) }
    if (open < 0) return
    const end = endOfMarkup(html, open, ends)
    if (end === undefined) {
      yield { kind: 'text', text: '<' }
      at = open + 1
      continue
    }
    const tag = readTag(html, open, end)
    at = end
    if (tag === undefined) continue
    yield tag
    if (tag.kind === 'open' && dropped.has(tag.name)) at = endOfDropped(html, tag.name, at)
  }
}

/** Where the comment, declaration or tag at `open` ends; undefined where "<" is only a sign. */
function endOfMarkup(html: string, open: number, ends: TagEnds): number | undefined {
  if (html.startsWith('<!--', open)) return ends.after('-->', open)
  const next = html.charAt(open + 1)
  if (next === '!' || next === '?') return ends.after('>', open)
  return /[a-zA-Z/]/.test(next) ? ends.ofTag(open) : undefined
}

/** What was not found once is not looked for again, so that broken markup costs no more than sound one. */
class TagEnds {
  private readonly missing = new Set<string>()
  constructor(private readonly html: string) {}

  after(mark: string, from: number): number {
    const end = this.missing.has(mark) ? -1 : this.html.indexOf(mark, from)
    if (end >= 0) return end + mark.length
    this.missing.add(mark)
    return mark === '-->' ? this.after('>', from) : this.html.length
  }

  /** A ">" inside quotes is not the end; a quote that is never closed is a sign like others. */
  ofTag(open: number): number | undefined {
    if (this.missing.has('>')) return undefined
    let at = open + 1
    while (!this.missing.has('quote')) {
      const next = this.nextOf(at)
      if (next === undefined) break
      const sign = this.html.charAt(next)
      if (sign === '>') return next + 1
      const close = this.html.indexOf(sign, next + 1)
      if (close < 0) {
        this.missing.add('quote')
        break
      }
      at = close + 1
    }
    const end = this.html.indexOf('>', open)
    if (end >= 0) return end + 1
    this.missing.add('>')
    return undefined
  }

  private nextOf(from: number): number | undefined {
    for (let at = from; at < this.html.length; at += 1) {
      const code = this.html.charCodeAt(at)
      if (code === 62 || code === 34 || code === 39) return at
    }
    this.missing.add('quote')
    return undefined
  }
}

function readTag(html: string, open: number, end: number): HtmlToken | undefined {
  const found = /^<(\/?)([a-zA-Z][\w:-]{0,40})/.exec(html.slice(open, open + 48))
  if (found === null) return undefined
  const name = (found[2] ?? '').toLowerCase()
  return {
    kind: found[1] === '/' ? 'close' : 'open',
    name,
    attributes: html.slice(open + found[0].length, end - 1),
  }
}

function endOfDropped(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^>]{0,100}>`, 'gi')
  close.lastIndex = from
  const found = close.exec(html)
  return found === null ? html.length : found.index + found[0].length
}

/** The value of an attribute, or undefined. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes.slice(0, 8_000),
  )
  const value = found?.[1] ?? found?.[2] ?? found?.[3]
  return value === undefined ? undefined : decodeEntities(value)
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ ndash: '–', mdash: '—', hellip: '…', rarr: '→', larr: '←', raquo: '»', laquo: '«', rsaquo: '›' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·', times: '×', shy: '', zwj: '' },
  ...{
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
    egrave: 'è',
  },
  ...{
    agrave: 'à',
    ccedil: 'ç',
    ecirc: 'ê',
    euro: '€',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    sect: '§',
    prime: '′',
  },
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, ten, sixteen, name) => {
      if (name !== undefined) return named[name] ?? whole
      const code = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten)
      const isText = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isText ? String.fromCodePoint(code) : ' '
    },
  )
}
