/** Blocks of a slide deck's or a document's own XML, once it is out of its archive. */
import { attributeOf, htmlTokens } from './html-tokens'
import type { Block, Cell } from './sheet'

export interface SlideXml {
  readonly number: number
  readonly slide: string
  readonly notes?: string | undefined
}

/** The title of a slide is a step, what the speaker notes say is Tell, the rest stands on the slide. */
export function readSlideBlocks(slides: readonly SlideXml[]): readonly Block[] {
  return slides.flatMap(({ number, slide, notes }) => {
    const shapes = shapesOf(slide)
    const title = shapes.find(({ type }) => type === 'title' || type === 'ctrTitle')
    const rest = shapes
      .filter(shape => shape !== title && !furniture.has(shape.type))
      .flatMap(({ lines }) => lines)
    const said = shapesOf(notes ?? '').filter(({ type }) => !furniture.has(type) && type !== 'sldImg')
    const block = (kind: Block['kind'], text: string): Block => ({
      line: number,
      kind,
      depth: 0,
      text,
      links: [],
    })
    return [
      block('slide', title?.lines.join(' ') || rest[0] || `Slide ${number}`),
      ...(rest.length === 0 ? [] : [block('on-slide', rest.join('; '))]),
      ...said.flatMap(({ lines }) => lines).map(text => block('text', text)),
    ]
  })
}

const furniture = new Set(['sldNum', 'dt', 'ftr', 'hdr'])

interface Shape {
  readonly type: string
  readonly lines: readonly string[]
}

function shapesOf(xml: string): readonly Shape[] {
  const shapes: { type: string; lines: string[] }[] = []
  let text = ''
  let isText = false
  for (const token of htmlTokens(xml)) {
    if (token.kind === 'text') text += isText ? token.text : ''
    else if (token.kind === 'open') {
      if (token.name === 'p:sp' || token.name === 'p:graphicframe') shapes.push({ type: '', lines: [] })
      const last = shapes.at(-1)
      if (token.name === 'p:ph' && last) last.type = attributeOf(token.attributes, 'type') ?? 'body'
      if (token.name === 'a:br') text += ' '
      isText = token.name === 'a:t'
    } else {
      isText = false
      if (token.name !== 'a:p') continue
      if (text.trim() !== '') (shapes.at(-1) ?? push(shapes)).lines.push(text.trim())
      text = ''
    }
  }
  return shapes
}

function push(shapes: { type: string; lines: string[] }[]) {
  const made = { type: '', lines: [] }
  shapes.push(made)
  return made
}

/** Headings, lists and tables of a Word document. */
export function readDocumentBlocks(xml: string): readonly Block[] {
  const reader = new DocumentReader()
  for (const token of htmlTokens(xml)) {
    if (token.kind === 'text') reader.words(token.text)
    else if (token.kind === 'open') reader.open(token.name, token.attributes)
    else reader.close(token.name)
  }
  return reader.blocks
}

class DocumentReader {
  readonly blocks: Block[] = []
  private text = ''
  private isText = false
  private heading = 0
  private depth: number | undefined
  private cells: Cell[] | undefined
  private lines: string[] = []
  private tables = 0

  words(text: string): void {
    if (this.isText) this.text += text
  }

  open(name: string, attributes: string): void {
    this.isText = name === 'w:t'
    if (name === 'w:tab' || name === 'w:br') this.text += ' '
    else if (name === 'w:pstyle') this.style(attributeOf(attributes, 'w:val') ?? '')
    else if (name === 'w:numpr') this.depth ??= 0
    else if (name === 'w:ilvl') this.depth = Number(attributeOf(attributes, 'w:val') ?? 0)
    else if (name === 'w:tbl') this.tables += 1
    else if (name === 'w:tr') this.cells = []
    else if (name === 'w:tc') this.lines = []
  }

  close(name: string): void {
    this.isText = false
    if (name === 'w:p') this.paragraph()
    else if (name === 'w:tc') this.cells?.push({ lines: this.lines, links: [] })
    else if (name === 'w:tr') this.row()
  }

  private style(name: string): void {
    const level = /^(?:heading|berschrift|titre|kop)\s?(\d)/i.exec(name)?.[1]
    if (level !== undefined) this.heading = Number(level)
    else if (/^title$/i.test(name)) this.heading = 1
    else if (/^list/i.test(name)) this.depth ??= 0
  }

  private paragraph(): void {
    const text = this.text.trim()
    const { heading, depth } = this
    this.text = ''
    this.heading = 0
    this.depth = undefined
    if (text === '') return
    if (this.cells !== undefined) {
      this.lines.push(text)
      return
    }
    const line = this.blocks.length + 1
    if (heading > 0) this.blocks.push({ line, kind: 'heading', depth: heading, text, links: [] })
    else
      this.blocks.push({
        line,
        kind: depth === undefined ? 'text' : 'item',
        depth: depth ?? 0,
        text,
        links: [],
      })
  }

  private row(): void {
    const { cells = [] } = this
    this.cells = undefined
    if (cells.every(({ lines }) => lines.length === 0)) return
    const text = cells.map(({ lines }) => lines.join(' ')).join(' | ')
    this.blocks.push({
      line: this.blocks.length + 1,
      kind: 'cells',
      depth: 0,
      text,
      cells,
      table: this.tables,
      links: [],
    })
  }
}
