/**
 * What leaves Presnap, as blocks. A draft knows where each block came from and which are private; a sheet is what is
 * left once the user has chosen, and the only thing a writer takes. So a writer cannot write what was not picked.
 */
import * as z from 'zod'
import { line, text } from '../domain/schema'

/** Written before the call. */
export const documentsBefore = ['brief', 'agenda', 'note', 'cue-sheet', 'backup-pack'] as const
/** Written after it. */
export const documentsAfter = ['follow-up', 'hand-off', 'sign-off', 'day-one'] as const
export const documentKinds = [...documentsBefore, ...documentsAfter] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Offered once something was promised: before that they would say nothing. */
export const commitmentPages: ReadonlySet<DocumentKind> = new Set(['sign-off', 'day-one'])

export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]

const lines = z.array(text).max(10_000)

export const showRowSchema = z.object({
  form: z.enum(['click', 'open', 'copy', 'switch']),
  text,
  value: text.optional(),
})

export const blockSchema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('heading'), text }),
  z.object({ form: z.literal('paragraph'), text, look: z.enum(['plain', 'lead', 'muted']).optional() }),
  /** Somebody's own words. */
  z.object({ form: z.literal('quote'), text, who: line.optional(), when: line.optional() }),
  z.object({ form: z.literal('list'), items: lines, look: z.enum(['dots', 'numbers', 'boxes']) }),
  /** Label and value, one pair a row. */
  z.object({ form: z.literal('facts'), rows: z.array(z.object({ label: line, value: text })).max(1_000) }),
  z.object({ form: z.literal('table'), columns: z.array(line).max(12), rows: z.array(lines).max(5_000) }),
  /** What comes when: a clock time or none, and minutes. */
  z.object({
    form: z.literal('timetable'),
    rows: z
      .array(
        z.object({
          at: line.optional(),
          title: text,
          note: text.optional(),
          minutes: line.optional(),
          isQuiet: z.boolean().optional(),
        }),
      )
      .max(5_000),
  }),
  z.object({
    form: z.literal('step'),
    number: z.int().optional(),
    title: text,
    at: line.optional(),
    minutes: line.optional(),
    tags: z.array(line).max(12).optional(),
    cues: lines,
    show: z.array(showRowSchema).max(1_000),
    /** "Takeaway", "If it breaks": a label and its words. */
    notes: z.array(z.object({ label: line, text })).max(500),
  }),
  /** What was asked, in their words, and under each what comes of it. */
  z.object({
    form: z.literal('asked'),
    rows: z.array(z.object({ words: text, reply: text })).max(5_000),
  }),
  /** A label and words that must not be overlooked. */
  z.object({ form: z.literal('note'), label: line, text }),
  /** Empty lines to write on. */
  z.object({ form: z.literal('room'), label: line, lines: z.int().min(1).max(40) }),
])
export type Block = z.infer<typeof blockSchema>

export const sectionSchema = z.object({
  id: line,
  title: line.optional(),
  /** Across the page where the others stand in columns. */
  isWide: z.boolean().optional(),
  /** What one of its items is called, and several: "step", "steps". */
  noun: z.tuple([line, line]).optional(),
  blocks: z.array(blockSchema).max(20_000),
})
export type Section = z.infer<typeof sectionSchema>

const mailbox = z.object({ name: line, address: line })
/** A letter has its title as subject. An address that is none is empty. */
export const letterSchema = z.object({ from: mailbox.optional(), to: z.array(mailbox).max(2_000) })
export type Letter = z.infer<typeof letterSchema>

export const sheetSchema = z.object({
  kind: z.enum(documentKinds),
  title: line,
  /** "Corvane Packaging, Whole-room proof". */
  about: line.optional(),
  /** Facts of the head, in order: when, where, with whom. */
  head: z.array(line).max(12),
  sections: z.array(sectionSchema).max(200),
  /** What was left out to fit the page, in words; empty when nothing was. */
  leftOut: z.array(line).max(50),
  /** The last line: when it was made. */
  foot: line.optional(),
  letter: letterSchema.optional(),
})
export type Sheet = z.infer<typeof sheetSchema>

/** Private unless picked (PRODUCT, promise 8). */
export const secretKinds = [
  'role-reason',
  'stake',
  'dignity',
  'experience',
  'opinion',
  'house-rule',
  'effort',
  'wording',
] as const
export type SecretKind = (typeof secretKinds)[number]

export const secretLabels: Readonly<Record<SecretKind, string>> = {
  'role-reason': 'Why I play this part',
  stake: 'Stake',
  dignity: 'Dignity',
  experience: 'Experience',
  opinion: 'Our opinion',
  'house-rule': 'House rule',
  effort: 'Hours logged',
  wording: 'Do not say',
}

/** Blocks that leave together or not at all. */
export interface Secret {
  readonly id: string
  readonly kind: SecretKind
  /** What the user reads beside the box: the words themselves, shortened on screen. */
  readonly words: string
}

/** Where a block came from. */
export interface Source {
  readonly kind: string
  readonly id?: string | undefined
}

export interface DraftBlock {
  readonly block: Block
  readonly from: Source
  readonly secret?: Secret | undefined
}

export interface DraftSection extends Omit<Section, 'blocks'> {
  readonly blocks: readonly DraftBlock[]
}

export interface Draft extends Omit<Sheet, 'sections' | 'leftOut'> {
  readonly sections: readonly DraftSection[]
}
