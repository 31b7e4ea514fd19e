/**
 * A template's body as parts. It is read before anything is filled in, so that words of people which look like a
 * placeholder stay words. Placeholders of whole sections stand in a line of their own or after their heading.
 */

/** What a follow-up must not leave out. */
export const mailSections = ['questions', 'promises', 'gaps', 'next step', 'thanks', 'personal line'] as const
export type MailSection = (typeof mailSections)[number]

/** What is filled in within a line. */
export const mailFacts = ['greeting', 'names', 'day', 'company', 'my name', 'subject'] as const
/** Ours: filled in for the salesperson only. */
export const ownFacts = ['outcome', 'goal', 'their words'] as const

/** Older names, as messages copied from the starters have them. */
const otherNames: Readonly<Record<string, string>> = {
  commitments: 'promises',
  me: 'my name',
  'first name': 'names',
  prospect: 'company',
}

export type MailPart =
  | { readonly kind: 'section'; readonly section: MailSection; readonly title?: string | undefined }
  | {
      readonly kind: 'line'
      /** By the template's own signs: words that are filled in make no list and no heading. */
      readonly form: LineForm
      readonly pieces: readonly Piece[]
      readonly written: string
    }
  | { readonly kind: 'gap' }

export type LineForm = 'plain' | 'item' | 'heading'

/** A stretch of text, or the name of what stands there. */
export type Piece = { readonly text: string } | { readonly name: string }

/** The parts of a body, in order; a `gap` is an empty line. */
export function readMailTemplate(body: string): readonly MailPart[] {
  const parts: MailPart[] = []
  for (const written of body.trim().split(/\r\n|\r|\n/)) {
    const line = written.trim()
    if (line === '') parts.push({ kind: 'gap' })
    else for (const part of partsOfLine(line)) takeIn(parts, part)
  }
  return parts
}

/** A single line right above a section is its heading. */
function takeIn(parts: MailPart[], part: MailPart): void {
  const isUntitled = part.kind === 'section' && part.section !== 'thanks' && part.section !== 'personal line'
  if (!isUntitled || part.title !== undefined) {
    parts.push(part)
    return
  }
  const above = parts.at(-1)
  const isAlone = parts.at(-2)?.kind !== 'line'
  const isHeading = above?.kind === 'line' && isAlone && above.pieces.every(piece => 'text' in piece)
  if (!isHeading) {
    parts.push(part)
    return
  }
  parts.pop()
  parts.push({ ...part, title: headingOf(above.written) })
}

function partsOfLine(line: string): readonly MailPart[] {
  const pieces = piecesOf(line)
  const [first] = pieces
  if (pieces.length === 1 && first !== undefined && 'name' in first && isSection(first.name))
    return [{ kind: 'section', section: first.name }]
  const at = pieces.findIndex(piece => 'name' in piece && isList(piece.name))
  const list = pieces[at]
  if (list === undefined || !('name' in list) || !isList(list.name)) return [lineOf(pieces)]
  const before = lineOf(pieces.slice(0, at))
  const after = lineOf(pieces.slice(at + 1))
  const title = headingOf(before.written)
  const hasHeading = title !== '' && before.pieces.every(piece => 'text' in piece)
  return [
    ...(hasHeading || before.written === '' ? [] : [before]),
    { kind: 'section', section: list.name, title: hasHeading ? title : undefined },
    ...(after.written.replace(/[.,;:]/g, '').trim() === '' ? [] : partsOfLine(after.written)),
  ]
}

function lineOf(pieces: readonly Piece[]): Extract<MailPart, { kind: 'line' }> {
  const written = pieces
    .map(piece => ('text' in piece ? piece.text : `{{${piece.name}}}`))
    .join('')
    .trim()
  const [first, ...rest] = pieces
  const own = first !== undefined && 'text' in first ? first.text : ''
  const [sign, mark = ''] = /^\s*(#{1,6}|[-*•])\s+/.exec(own) ?? []
  const form = mark === '' ? 'plain' : mark.startsWith('#') ? 'heading' : 'item'
  return {
    kind: 'line',
    form,
    pieces: sign === undefined ? pieces : [{ text: own.slice(sign.length) }, ...rest],
    written,
  }
}

/** "## Your questions:" -> "Your questions". */
const headingOf = (text: string): string =>
  text
    .replace(/^(?:#{1,6}|[-*•])\s+/, '')
    .replace(/\s*:$/, '')
    .trim()

/** A line as text and names. */
export function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of line.matchAll(/\{\{([^{}]{1,100})\}\}/g)) {
    if (match.index > from) pieces.push({ text: line.slice(from, match.index) })
    const name = (match[1] ?? '').trim().toLowerCase().replace(/\s+/g, ' ')
    pieces.push({ name: otherNames[name] ?? name })
    from = match.index + match[0].length
  }
  if (from < line.length) pieces.push({ text: line.slice(from) })
  return pieces
}

const isSection = (name: string): name is MailSection => (mailSections as readonly string[]).includes(name)
/** Several things: they never stand within a sentence. */
const isList = (name: string): name is 'questions' | 'promises' | 'gaps' =>
  name === 'questions' || name === 'promises' || name === 'gaps'
