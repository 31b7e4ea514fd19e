/**
 * What goes out after a call: a template filled in so that nothing is left out in silence. Their questions stand first,
 * each answered or dated (P29); promises in the words they were made in (P14); each gap as today, workaround and date
 * together, never bare (P25). What a template has no place for is added; what cannot be filled in is named. Stakes,
 * house rules, reasons and other people's one-to-one questions are not in it.
 */
import { isAddress } from '../formats/mail-address'
import { cleanLine, isBlank } from '../output/clean'
import { section } from '../output/facts'
import type { Draft, DraftBlock, DraftSection, Letter } from '../output/sheet'
import { blocksOf, type Line } from './follow-up-parts'
import type { FollowUpFacts, MailTemplate, MailTo } from './mail-facts'
import { type Filling, fillingOf } from './mail-filling'
import { type MailPart, type MailSection, type Piece, piecesOf, readMailTemplate } from './mail-template'
import { mailLanguageOf } from './mail-words'

export interface FollowUp {
  readonly draft: Draft
  /** What of the template could not be filled in, and whom no mail can reach, in words. */
  readonly notes: readonly string[]
}

export function writeFollowUp(facts: FollowUpFacts, template: MailTemplate, to: MailTo): FollowUp {
  const language = mailLanguageOf(template.language) ?? 'en'
  const filling = fillingOf(facts, template, to, language)
  const { parts, notes } = arrange(readMailTemplate(template.body), filling)
  const subject = subjectOf(template, filling)
  const letter: Letter = {
    from: facts.me && { name: facts.me.name, address: facts.me.emails[0] ?? '' },
    to: filling.to,
  }
  return {
    draft: {
      kind: 'follow-up',
      title: subject,
      head: headOf(letter),
      sections: sectionsOf(parts, filling),
      letter,
    },
    notes: [...notes, ...languageNote(template), ...addressNote(letter)],
  }
}

/** Their questions stand before promises, gaps and the next step, wherever the template has them. */
const afterQuestions: readonly MailSection[] = ['promises', 'gaps', 'next step']

interface Arranged {
  readonly parts: readonly MailPart[]
  readonly notes: readonly string[]
}

/** The template's parts as they are filled: each section once, the missing ones added, lines that say nothing taken out. */
function arrange(read: readonly MailPart[], filling: Filling): Arranged {
  const notes: string[] = []
  const kept: MailPart[] = []
  const placed = new Set<MailSection>()
  for (const part of read) {
    if (part.kind === 'section') {
      if (placed.has(part.section) || !filling.has(part.section)) continue
      placed.add(part.section)
      kept.push(part)
    } else if (part.kind === 'line') {
      const filled = fillLine(part.pieces, filling, placed)
      if (filled.kind === 'line') kept.push({ ...part, pieces: [{ text: filled.text }] })
      else if (filled.why !== undefined) notes.push(`“${part.written}”: ${filled.why}`)
    } else kept.push(part)
  }
  const missing = filling.sections.filter(name => !placed.has(name))
  if (missing.length > 0)
    notes.push(`The template has no place for ${missing.map(name => missingWords[name]).join(', ')}: added.`)
  return { parts: questionsFirst(withMissing(kept, missing)), notes }
}

const missingWords: Readonly<Record<MailSection, string>> = {
  questions: 'their questions',
  promises: 'promises',
  gaps: 'gaps',
  'next step': 'the next step',
  thanks: 'thanks',
  'personal line': 'the personal line',
}

type Filled =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'out'; readonly why?: string }

/** A line with something that is not known does not leave half empty. */
function fillLine(pieces: readonly Piece[], filling: Filling, placed: Set<MailSection>): Filled {
  const unknown = pieces.flatMap(piece =>
    'name' in piece && filling.within(piece.name) === undefined ? [piece.name] : [],
  )
  if (unknown.length > 0) {
    return { kind: 'out', why: `left out, ${unknown.map(name => `{{${name}}}`).join(' and ')} is not known.` }
  }
  const text = pieces.map(piece => ('text' in piece ? piece.text : filling.within(piece.name))).join('')
  for (const piece of pieces) {
    const name = 'name' in piece ? filling.sections.find(one => one === piece.name) : undefined
    if (name === undefined) continue
    if (placed.has(name)) return { kind: 'out' }
    placed.add(name)
  }
  return isBlank(text) ? { kind: 'out' } : { kind: 'line', text }
}

/** Before the last lines, which are the name of who writes. */
function withMissing(parts: readonly MailPart[], missing: readonly MailSection[]): readonly MailPart[] {
  if (missing.length === 0) return parts
  const added = missing.flatMap((section): readonly MailPart[] => [
    { kind: 'section', section },
    { kind: 'gap' },
  ])
  const end = parts.findLastIndex(part => part.kind !== 'line') + 1
  const isSigned = end > 0 && parts.length - end <= 3
  return isSigned
    ? [...parts.slice(0, end), ...added, ...parts.slice(end)]
    : [...parts, { kind: 'gap' }, ...added]
}

function questionsFirst(parts: readonly MailPart[]): readonly MailPart[] {
  const at = parts.findIndex(part => part.kind === 'section' && part.section === 'questions')
  const first = parts.findIndex(part => part.kind === 'section' && afterQuestions.includes(part.section))
  const questions = parts[at]
  if (questions === undefined || first === -1 || first > at) return parts
  return [...parts.slice(0, first), questions, ...parts.slice(first, at), ...parts.slice(at + 1)]
}

function sectionsOf(parts: readonly MailPart[], filling: Filling): readonly DraftSection[] {
  const sections: DraftSection[] = []
  let prose: DraftBlock[] = []
  let lines: Line[] = []
  const endParagraph = () => {
    if (lines.length > 0) prose.push(...blocksOf(lines))
    lines = []
  }
  const endProse = () => {
    endParagraph()
    if (prose.length > 0) sections.push(section('prose', undefined, prose))
    prose = []
  }
  for (const part of parts) {
    if (part.kind === 'line')
      lines.push({
        form: part.form,
        text: part.pieces.map(piece => ('text' in piece ? piece.text : '')).join(''),
      })
    else if (part.kind === 'gap') endParagraph()
    else {
      const { title, id, blocks } = filling.write(part.section, part.title)
      if (title === undefined) {
        endParagraph()
        prose.push(...blocks)
      } else {
        endProse()
        sections.push(section(id, title, blocks))
      }
    }
  }
  endProse()
  return sections
}

/** All of them are in the draft; a head that fills the page says nothing. */
const namedInHead = 12

function headOf({ to }: Letter): string[] {
  const names = to.map(({ name }) => name)
  if (names.length === 0) return []
  const more = names.length - namedInHead
  return [`To: ${names.slice(0, namedInHead).join(', ')}${more > 0 ? ` and ${more} more` : ''}`]
}

function subjectOf({ subject = '' }: MailTemplate, filling: Filling): string {
  const pieces = filling.isAlone ? [] : piecesOf(cleanLine(subject))
  const filled = fillLine(pieces, filling, new Set())
  return filled.kind === 'line' ? filled.text : filling.subject
}

function languageNote({ language }: MailTemplate): readonly string[] {
  return mailLanguageOf(language) === undefined
    ? [`Presnap writes no “${language}”: what the template does not say itself is in English.`]
    : []
}

function addressNote({ to }: Letter): readonly string[] {
  const without = to.filter(({ address }) => !isAddress(address)).map(({ name }) => name)
  return without.length === 0
    ? []
    : [`No mail address for ${without.join(', ')}: the draft goes to the others only.`]
}
