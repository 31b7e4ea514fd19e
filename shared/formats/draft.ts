/**
 * What a reader hands on: a draft nobody has confirmed yet. Drafts cross a process border, so each shape is
 * a schema; readers only produce them, `shared/intake` turns them into records.
 */
import * as z from 'zod'
import type { Plain } from '../domain/schema'

const instant = z.iso.datetime()

export const attendances = [
  'accepted',
  'declined',
  'tentative',
  'needs-action',
  'delegated',
  'unknown',
] as const

/** One human, room or list as a file or a text names it. `nameSuggested`: made from the mail address. */
export const personDraftSchema = z.object({
  name: z.string(),
  nameSuggested: z.boolean(),
  email: z.string().optional(),
  title: z.string().optional(),
  company: z.string().optional(),
  kind: z.enum(['person', 'room', 'list']),
  attendance: z.enum(attendances),
  optional: z.boolean(),
  organiser: z.boolean(),
  line: z.number().int().optional(),
})
export type PersonDraft = Plain<z.infer<typeof personDraftSchema>>

const eventStatus = z.enum(['confirmed', 'tentative', 'cancelled'])

/** What an override of one date of a series says differently; absent fields are as in the series. */
export const instanceChangesSchema = z.object({
  title: z.string().optional(),
  location: z.string().optional(),
  joinUrl: z.string().optional(),
  description: z.string().optional(),
  sequence: z.number().int().optional(),
  attendees: z.array(personDraftSchema).optional(),
})

/** One date of a series. `recurrenceId` is the instant the rule gave it, before it was moved. */
export const instanceDraftSchema = z.object({
  start: instant,
  end: instant,
  recurrenceId: instant,
  status: eventStatus,
  changes: instanceChangesSchema.optional(),
})
export type InstanceDraft = Plain<z.infer<typeof instanceDraftSchema>>

/**
 * One meeting. Instants are ISO in UTC; `zone` is the IANA zone it was planned in. Without `start` no time
 * was found; `startOptions` are the readings of an ambiguous one. All-day events run from midnight to
 * midnight in `zone`. Lengths that nobody wrote are marked `endSuggested`.
 */
export const eventDraftSchema = z.object({
  uid: z.string().optional(),
  recurrenceId: instant.optional(),
  sequence: z.number().int(),
  status: eventStatus,
  title: z.string(),
  start: instant.optional(),
  end: instant.optional(),
  endSuggested: z.boolean(),
  startOptions: z.array(instant),
  zone: z.string(),
  allDay: z.boolean(),
  floating: z.boolean(),
  location: z.string().optional(),
  joinUrl: z.string().optional(),
  description: z.string(),
  organiser: personDraftSchema.optional(),
  attendees: z.array(personDraftSchema),
  series: z.object({ ruleText: z.string(), instances: z.array(instanceDraftSchema) }).optional(),
  line: z.number().int().optional(),
})
export type EventDraft = Plain<z.infer<typeof eventDraftSchema>>

export const sentenceTags = [
  'need',
  'person',
  'house-rule',
  'question',
  'fact',
  'commitment',
  'none',
] as const

/** A day that a sentence speaks of, with every reading it can have. `unsure`: nobody should use it unseen. */
export const spokenDateSchema = z.object({
  text: z.string(),
  days: z.array(z.iso.date()).min(1),
  unsure: z.boolean(),
})
export type SpokenDate = Plain<z.infer<typeof spokenDateSchema>>

/**
 * A piece of pasted text. `use` says what became of it: `note` is shown to sort; `call`, `person` and
 * `boilerplate` were read as something else and are kept so that nothing pasted is lost.
 */
export const sentenceDraftSchema = z.object({
  text: z.string(),
  line: z.number().int(),
  tag: z.enum(sentenceTags),
  suggested: z.literal(true),
  why: z.string().optional(),
  use: z.enum(['note', 'call', 'person', 'boilerplate']),
  /** Who said it, as the text writes the name: a mail's writer, a chat's author, a speaker, "Helen said". */
  who: z.string().optional(),
  /** The name is only likely to be whose words these are: to be shown and confirmed. */
  whoUnsure: z.boolean().optional(),
  /** The day on which it was written, where the text says so. */
  on: z.iso.date().optional(),
  /** What kind of text it stood in: "mail from Joost de Wit", "chat". */
  from: z.string().optional(),
  date: spokenDateSchema.optional(),
})
export type SentenceDraft = Plain<z.infer<typeof sentenceDraftSchema>>
export type SentenceTag = SentenceDraft['tag']

export const noticeSchema = z.object({ line: z.number().int().optional(), message: z.string() })
export type Notice = Plain<z.infer<typeof noticeSchema>>

export const importDraftSchema = z.object({
  source: z.object({ kind: z.enum(['calendar', 'text']), name: z.string() }),
  events: z.array(eventDraftSchema),
  people: z.array(personDraftSchema),
  sentences: z.array(sentenceDraftSchema),
  notices: z.array(noticeSchema),
})
export type ImportDraft = Plain<z.infer<typeof importDraftSchema>>

/** Either a draft, or one sentence on why there is none, with the line where it went wrong. */
export const readResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft'), draft: importDraftSchema }),
  z.object({
    kind: z.literal('refused'),
    message: z.string(),
    line: z.number().int().optional(),
    safe: z.string(),
  }),
])
export type ReadResult = Plain<z.infer<typeof readResultSchema>>

/** What every reader needs to know of the world: the name to cite, the moment (ISO) and the user's own zone. */
export interface ReadContext {
  readonly name: string
  readonly now: string
  readonly zone: string
}

/** The refusal every reader gives: what happened, where, and that nothing was changed. */
export function refuse(message: string, line?: number): ReadResult {
  return { kind: 'refused', message, line, safe: 'Nothing was changed.' }
}
