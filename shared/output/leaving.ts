/** From the draft to what leaves: what the user ticked, and nothing else. The only way to a sheet. */
import { cleanLine, cleanText } from './clean'
import type { Block, Draft, DraftSection, Secret, Section, Sheet } from './sheet'

/** What the user chose: private parts that leave all the same, and open sections that stay. */
export interface Choice {
  readonly picked: ReadonlySet<string>
  readonly omitted: ReadonlySet<string>
}
export const nothingChosen: Choice = { picked: new Set(), omitted: new Set() }

/** One box of the preview. */
export type Part =
  | { readonly form: 'section'; readonly id: string; readonly title: string }
  | { readonly form: 'secret'; readonly id: string; readonly secret: Secret }

/** Everything that can be ticked, in the order it is read. Sections without a title belong to the head and stay. */
export function partsOf(draft: Draft): readonly Part[] {
  const secrets = new Map<string, Secret>()
  for (const { secret } of draft.sections.flatMap(section => section.blocks))
    if (secret !== undefined) secrets.set(secret.id, secret)
  const sections = draft.sections.filter(isOpen).flatMap((section): readonly Part[] => {
    const { id, title } = section
    return title === undefined ? [] : [{ form: 'section', id, title }]
  })
  const boxes = [...secrets.values()].map((secret): Part => ({ form: 'secret', id: secret.id, secret }))
  return [...sections, ...boxes]
}

const isOpen = (section: DraftSection): boolean => section.blocks.some(({ secret }) => secret === undefined)

/** The sheet that leaves. Sections with nothing left in them are gone with their titles. */
export function leaving(draft: Draft, { picked, omitted }: Choice): Sheet {
  const { kind, title, about, head, foot, letter } = draft
  const sections = draft.sections
    .filter(({ id }) => !omitted.has(id))
    .map(section => withoutSecrets(section, picked))
    .filter(({ blocks }) => blocks.some(block => block.form !== 'heading'))
  return {
    kind,
    title: cleanLine(title),
    about: about === undefined ? undefined : cleanLine(about),
    head: head.map(cleanLine).filter(Boolean),
    sections,
    leftOut: [],
    foot: foot === undefined ? undefined : cleanLine(foot),
    letter,
  }
}

function withoutSecrets(section: DraftSection, picked: ReadonlySet<string>): Section {
  const { id, title, isWide, noun } = section
  const blocks = section.blocks
    .filter(({ secret }) => secret === undefined || picked.has(secret.id))
    .map(({ block }) => cleaned(block))
  return { id, title: title === undefined ? undefined : cleanLine(title), isWide, noun, blocks }
}

/** Every text of a block is cleaned here, once, so that no writer has to. */
function cleaned(block: Block): Block {
  const line = (text: string | undefined) => (text === undefined ? undefined : cleanLine(text))
  const text = (words: string | undefined) => (words === undefined ? undefined : cleanText(words))
  switch (block.form) {
    case 'heading':
      return { ...block, text: cleanLine(block.text) }
    case 'paragraph':
      return { ...block, text: cleanText(block.text) }
    case 'quote':
      return { ...block, text: cleanText(block.text), who: line(block.who), when: line(block.when) }
    case 'list':
      return { ...block, items: block.items.map(cleanLine).filter(Boolean) }
    case 'facts':
      return {
        ...block,
        rows: block.rows.map(row => ({ label: cleanLine(row.label), value: cleanText(row.value) })),
      }
    case 'table':
      return {
        ...block,
        columns: block.columns.map(cleanLine),
        rows: block.rows.map(row => row.map(cleanText)),
      }
    case 'timetable':
      return {
        ...block,
        rows: block.rows.map(row => ({
          ...row,
          at: line(row.at),
          title: cleanLine(row.title),
          note: line(row.note),
          minutes: line(row.minutes),
        })),
      }
    case 'step':
      return {
        ...block,
        title: cleanLine(block.title),
        at: line(block.at),
        minutes: line(block.minutes),
        tags: block.tags?.map(cleanLine),
        cues: block.cues.map(cleanLine).filter(Boolean),
        show: block.show.map(row => ({ ...row, text: cleanLine(row.text), value: text(row.value) })),
        notes: block.notes.map(note => ({ label: cleanLine(note.label), text: cleanText(note.text) })),
      }
    case 'asked':
      return {
        ...block,
        rows: block.rows.map(row => ({ words: cleanLine(row.words), reply: cleanText(row.reply) })),
      }
    case 'note':
      return { ...block, label: cleanLine(block.label), text: cleanText(block.text) }
    case 'room':
      return { ...block, label: cleanLine(block.label) }
  }
}
