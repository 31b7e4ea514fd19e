/** Blocks of what Word, Google Docs, Confluence or a browser puts on the clipboard as HTML. */
import { attributeOf, type HtmlToken, htmlTokens } from './html-tokens'
import type { Block, Cell, SheetLink } from './sheet'
import { mostBlocks, mostCells, withoutMarker } from './text-blocks'

const ending = new Set(
  'p,div,h1,h2,h3,h4,h5,h6,li,ul,ol,tr,table,thead,tbody,td,th,pre,blockquote,section,article,header,footer,dt,dd,dl,hr,figcaption,main,body,aside'.split(
    ',',
  ),
)

export function readHtmlBlocks(html: string): readonly Block[] {
  const reader = new HtmlReader()
  for (const token of htmlTokens(html)) {
    if (reader.isFull) break
    reader.take(token)
  }
  return reader.end()
}

/** Tables in tables beyond this are read as text of the cell they lie in. */
const deepestTable = 8

type Kind = Pick<Block, 'kind' | 'depth' | 'ordered'>
const plain: Kind = { kind: 'text', depth: 0 }

interface OpenRow {
  readonly cells: Cell[]
  /** Of cells beyond the last that is one. */
  readonly overflow: string[]
  lines: string[]
  links: SheetLink[]
  isHead: boolean
}

class HtmlReader {
  private readonly blocks: Block[] = []
  private readonly lists: boolean[] = []
  private readonly rows: (OpenRow | undefined)[] = []
  private text = ''
  private links: SheetLink[] = []
  private href: string | undefined
  private kind: Kind = plain
  private isPre = false
  private tables = 0
  /** Tables that lie too deep to be seen as such. */
  private deep = 0

  get isFull(): boolean {
    return this.blocks.length > mostBlocks
  }

  take(token: HtmlToken): void {
    if (token.kind === 'text') this.addText(token.text)
    else if (token.kind === 'open') this.open(token.name, token.attributes)
    else this.close(token.name)
  }

  end(): readonly Block[] {
    this.flush()
    this.deep = 0
    while (this.rows.length > 0) this.closeTable()
    return this.blocks
  }

  private addText(text: string): void {
    this.text += this.isPre ? text : text.replace(/[\s\u00a0]+/g, ' ')
    const { href } = this
    if (href === undefined || text.trim() === '' || !/^(?:https?:|www\.)/i.test(href)) return
    if (this.links.at(-1)?.url !== href) this.links.push({ text: text.trim(), url: href })
  }

  private open(name: string, attributes: string): void {
    if (ending.has(name)) this.flush()
    if (name === 'br') this.lineBreak()
    else if (name === 'a') this.href = attributeOf(attributes, 'href')
    else if (name === 'code' && !this.isPre) this.text += '`'
    else if (name === 'pre') this.isPre = true
    else if (name === 'ul' || name === 'ol') this.lists.push(name === 'ol')
    else if (name === 'table') this.openTable()
    else if (name === 'tr') this.openRow()
    else if (name === 'th') this.headCell()
    else this.openKind(name, attributes)
  }

  private openKind(name: string, attributes: string): void {
    const level = /^h([1-6])$/.exec(name)?.[1]
    if (level !== undefined) this.kind = { kind: 'heading', depth: Number(level) }
    else if (name === 'li') {
      const own = Number(attributeOf(attributes, 'aria-level') ?? Number.NaN)
      const depth = Number.isNaN(own) ? Math.max(0, this.lists.length - 1) : own - 1
      this.kind = { kind: 'item', depth, ordered: this.lists.at(-1) ?? false }
    } else if (name === 'p' && this.lists.length === 0) this.kind = wordKind(attributes)
  }

  private close(name: string): void {
    if (name === 'a') this.href = undefined
    else if (name === 'code' && !this.isPre) this.text += '`'
    if (!ending.has(name)) return
    this.flush()
    if (name === 'pre') this.isPre = false
    if (name === 'ul' || name === 'ol') this.lists.pop()
    if (name === 'td' || name === 'th') this.closeCell()
    if (name === 'tr') this.closeRow()
    if (name === 'table') this.closeTable()
    if (name !== 'p' && name !== 'div' && name !== 'pre') this.kind = plain
    // A second paragraph of a point belongs to it.
    if (name === 'p') this.kind = this.lists.length === 0 ? plain : { kind: 'text', depth: this.lists.length }
  }

  private lineBreak(): void {
    if (this.isPre) this.text += '\n'
    else this.flush(this.rows.length === 0)
  }

  /** What was collected becomes a line of the open cell, or a block. After a break the next is a part of it. */
  private flush(isBreak = false): void {
    const text = this.isPre ? this.text.replace(/^\n+|\s+$/g, '') : this.text.trim()
    const { links } = this
    this.text = ''
    this.links = []
    if (text === '' || text === '``') return
    const row = this.rows.at(-1)
    if (row !== undefined) {
      for (const line of text.split('\n')) row.lines.push(withoutMarker(line))
      row.links.push(...links)
      return
    }
    const line = this.blocks.length + 1
    if (this.isPre) this.blocks.push({ line, kind: 'code', depth: 0, text, links })
    else this.blocks.push({ line, ...this.kind, ...asListed(text, this.kind), links })
    if (isBreak)
      this.kind = this.kind.kind === 'heading' ? plain : { kind: 'text', depth: this.kind.depth + 1 }
  }

  private openTable(): void {
    if (this.rows.length >= deepestTable) {
      this.deep += 1
      return
    }
    this.rows.push(undefined)
    this.tables += 1
  }

  private openRow(): void {
    if (this.deep > 0) return
    if (this.rows.length === 0) this.openTable()
    this.closeRow()
    this.rows[this.rows.length - 1] = { cells: [], overflow: [], lines: [], links: [], isHead: false }
  }

  private headCell(): void {
    const row = this.rows.at(-1)
    if (row !== undefined && row.cells.length === 0) row.isHead = true
  }

  private closeCell(): void {
    const row = this.rows.at(-1)
    if (row === undefined || this.deep > 0) return
    if (row.cells.length >= mostCells) for (const line of row.lines) row.overflow.push(line)
    else row.cells.push({ lines: row.lines, links: row.links })
    row.lines = []
    row.links = []
  }

  private closeRow(): void {
    const row = this.rows.at(-1)
    if (row === undefined || this.deep > 0) return
    if (row.lines.length > 0) this.closeCell()
    this.rows[this.rows.length - 1] = undefined
    const { cells, overflow, isHead } = row
    if (overflow.length > 0) cells.push({ lines: [overflow.join(' ')], links: [] })
    const text = cells.map(cell => cell.lines.join(' ')).join(' | ')
    if (cells.every(cell => cell.lines.length === 0)) return
    const outer = this.rows.length > 1 ? this.rows.at(-2) : undefined
    // A table inside a cell is read as lines of that cell.
    if (outer !== undefined) outer.lines.push(...cells.flatMap(cell => cell.lines))
    else
      this.blocks.push({
        line: this.blocks.length + 1,
        kind: 'cells',
        depth: 0,
        text,
        cells,
        isHead,
        table: this.tables,
        links: [],
      })
  }

  private closeTable(): void {
    if (this.deep > 0) {
      this.deep -= 1
      return
    }
    this.closeRow()
    this.rows.pop()
  }
}

/** Word writes lists and titles as paragraphs with a style. */
function wordKind(attributes: string): Kind {
  const level = /mso-list:[^;"']{0,40}level(\d)/i.exec(attributes.slice(0, 4_000))?.[1]
  const name = attributeOf(attributes, 'class') ?? ''
  if (level !== undefined) return { kind: 'item', depth: Number(level) - 1 }
  if (/MsoTitle/i.test(name)) return { kind: 'heading', depth: 1 }
  return /MsoList(?:Paragraph|Bullet|Number)/i.test(name) ? { kind: 'item', depth: 0 } : plain
}

/** The number or bullet that stands in the text itself. */
function asListed(text: string, { kind }: Kind): Partial<Block> & { readonly text: string } {
  if (kind === 'heading') return { text }
  const found = /^(?:([-•·▪‣◦●○■§]|o(?= {2}))|(\d{1,3}[.)]|[a-z][.)]))\s+(?=\S)/.exec(text)
  if (found === null || (kind !== 'item' && /^[a-z]/.test(text))) return { text }
  const words = text.slice(found[0].length)
  return kind === 'item' && found[2] === undefined
    ? { text: words }
    : { kind: 'item', ordered: found[2] !== undefined, text: words }
}
