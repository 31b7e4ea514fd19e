/**
 * A sheet as a tree of elements, before it is anything: the preview, the printed page and the HTML writer all draw
 * this one tree, so what is seen is what leaves. Tags and classes are a closed list and texts are leaves, so no text
 * can become an element.
 */
import { linkOf } from './link'
import type { Block, Section, Sheet } from './sheet'

export type Tag =
  | 'article'
  | 'header'
  | 'footer'
  | 'section'
  | 'div'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'span'
  | 'strong'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'blockquote'
  | 'a'
  | 'br'

export interface Element {
  readonly tag: Tag
  /** From the style sheet; never from a record. */
  readonly look?: string | undefined
  /** Only an address that `linkOf` let through. */
  readonly href?: string | undefined
  /** Texts from records read in their own direction. */
  readonly isTheirs?: boolean
  readonly children: readonly Node[]
}
export type Node = string | Element

export const pageLooks = {
  brief: 'columns',
  agenda: 'letter',
  note: 'letter',
  'cue-sheet': 'big',
  'backup-pack': 'letter',
  'sign-off': 'letter',
  'day-one': 'letter',
  'follow-up': 'letter',
  'hand-off': 'letter',
} as const

const el = (tag: Tag, look: string | undefined, ...children: readonly (Node | undefined)[]): Element => ({
  tag,
  look,
  children: children.filter(child => child !== undefined),
})

/** Words of a record, line by line, in their own reading direction. */
function words(tag: Tag, look: string | undefined, text: string): Element {
  const children = text
    .split('\n')
    .flatMap((line, at): readonly Node[] => (at === 0 ? [line] : [el('br', undefined), line]))
  return { tag, look, isTheirs: true, children }
}

/** Words, as a link when they are an address that may be one. */
function linked(tag: Tag, look: string | undefined, text: string): Element {
  const href = linkOf(text)
  if (href === undefined) return words(tag, look, text)
  return { ...el(tag, look, { tag: 'a', href, children: [text] }), isTheirs: true }
}

/** The whole sheet; `look` says how its sections stand on the page. */
export function nodesOf(sheet: Sheet): Element {
  return el(
    'article',
    `sheet ${pageLooks[sheet.kind]}`,
    headOf(sheet),
    ...grouped(sheet.sections),
    footOf(sheet),
  )
}

/** None where the title stands elsewhere, as the subject of a mail does. */
function headOf({ title, about, head }: Sheet): Element | undefined {
  if (title === '') return undefined
  return el(
    'header',
    'head',
    el('div', 'titles', words('h1', undefined, title), about ? words('p', 'about', about) : undefined),
    head.length === 0
      ? undefined
      : el('ul', 'facts-head', ...head.map(fact => linked('li', undefined, fact))),
  )
}

/** Wide sections keep their place; those between them stand in columns. */
function grouped(sections: readonly Section[]): readonly Element[] {
  const groups: Element[] = []
  let narrow: Element[] = []
  const close = () => {
    if (narrow.length > 0) groups.push(el('div', 'body', ...narrow))
    narrow = []
  }
  for (const section of sections) {
    if (section.isWide === true) {
      close()
      groups.push(el('div', 'wide', sectionNode(section)))
    } else narrow.push(sectionNode(section))
  }
  close()
  return groups
}

const sectionNode = ({ id, title, blocks }: Section): Element =>
  el(
    'section',
    `section ${sectionLook(id)}`,
    title === undefined ? undefined : words('h2', undefined, title),
    ...blocks.map(blockNode),
  )

/** Ids of sections are ours; anything else than their plain form has no look. */
const sectionLook = (id: string): string => (/^[a-z-]{1,40}$/.test(id) ? `is-${id}` : '')

function footOf({ leftOut, foot }: Sheet): Element | undefined {
  if (leftOut.length === 0 && foot === undefined) return undefined
  const left = leftOut.length === 0 ? undefined : `Left out to fit the page: ${leftOut.join('; ')}.`
  return el(
    'footer',
    'foot',
    left === undefined ? undefined : words('p', 'left-out', left),
    foot === undefined ? undefined : words('p', undefined, foot),
  )
}

function blockNode(block: Block): Element {
  switch (block.form) {
    case 'heading':
      return words('h3', undefined, block.text)
    case 'paragraph':
      return words('p', block.look ?? 'plain', block.text)
    case 'quote':
      return el('blockquote', 'quote', words('p', undefined, block.text), sayer(block.who, block.when))
    case 'list':
      return el(
        block.look === 'numbers' ? 'ol' : 'ul',
        `list ${block.look}`,
        ...block.items.map(item => words('li', undefined, item)),
      )
    case 'facts':
      return el(
        'dl',
        'facts',
        ...block.rows.flatMap(({ label, value }) => [
          words('dt', undefined, label),
          linked('dd', undefined, value),
        ]),
      )
    case 'table':
      return tableNode(block)
    case 'timetable':
      return timetableNode(block)
    case 'step':
      return stepNode(block)
    case 'asked':
      return el(
        'ol',
        'list numbers',
        ...block.rows.map(({ words: asked, reply }) =>
          el(
            'li',
            undefined,
            words('strong', undefined, asked),
            el('br', undefined),
            words('span', undefined, reply),
          ),
        ),
      )
    case 'note':
      return el('div', 'note', words('strong', 'label', block.label), words('p', undefined, block.text))
    case 'room':
      return el(
        'div',
        'room',
        words('p', 'label', block.label),
        ...Array.from({ length: block.lines }, () => el('div', 'rule')),
      )
  }
}

function sayer(who: string | undefined, when: string | undefined): Element | undefined {
  const said = [who, when].filter(Boolean).join(', ')
  return said === '' ? undefined : words('p', 'who', said)
}

function tableNode({ columns, rows }: Extract<Block, { form: 'table' }>): Element {
  return el(
    'table',
    'table',
    el('thead', undefined, el('tr', undefined, ...columns.map(column => words('th', undefined, column)))),
    el('tbody', undefined, ...rows.map(row => el('tr', undefined, ...row.map(cellNode)))),
  )
}

/** A second line of a cell is said of the first. */
function cellNode(cell: string): Element {
  const [first = '', ...rest] = cell.split('\n')
  if (rest.length === 0) return words('td', undefined, cell)
  return el('td', undefined, words('span', 'title', first), words('span', 'aside', rest.join(', ')))
}

function timetableNode({ rows }: Extract<Block, { form: 'timetable' }>): Element {
  const hasTimes = rows.some(({ at }) => at !== undefined)
  return el(
    'table',
    'timetable',
    el(
      'tbody',
      undefined,
      ...rows.map(({ at, title, note, minutes, isQuiet }) =>
        el(
          'tr',
          isQuiet === true ? 'quiet' : undefined,
          hasTimes ? words('td', 'at', at ?? '') : undefined,
          el('td', 'what', words('span', 'title', title), note ? words('span', 'aside', note) : undefined),
          words('td', 'min', minutes ?? ''),
        ),
      ),
    ),
  )
}

/** The label of what must not be overlooked at a step. */
export const watchOut = 'Watch out'

export const showWords = { click: 'Click', open: 'Open', copy: 'Copy', switch: 'Switch to' } as const

function stepNode(block: Extract<Block, { form: 'step' }>): Element {
  const { number, title, at, minutes, tags, cues, show, notes } = block
  const head = el(
    'div',
    'step-head',
    number === undefined ? undefined : words('span', 'number', String(number)),
    words('h3', undefined, title),
    ...(tags ?? []).map(tag => words('span', 'tag', tag)),
    words('span', 'when', [at, minutes].filter(Boolean).join(' · ')),
  )
  return el(
    'div',
    number === undefined ? 'step plain' : 'step',
    head,
    cues.length === 0 ? undefined : el('ul', 'cues', ...cues.map(cue => words('li', undefined, cue))),
    show.length === 0 ? undefined : el('ul', 'show', ...show.map(showNode)),
    ...notes.map(({ label, text }) =>
      el(
        'div',
        label === watchOut ? 'aside watch' : 'aside',
        words('strong', 'label', label),
        linked('p', undefined, text),
      ),
    ),
  )
}

function showNode({
  form,
  text,
  value,
}: {
  form: keyof typeof showWords
  text: string
  value?: string | undefined
}) {
  return el(
    'li',
    undefined,
    words('span', 'verb', showWords[form]),
    words('span', undefined, text),
    value === undefined || value === text ? undefined : linked('span', 'value', value),
  )
}
