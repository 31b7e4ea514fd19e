import * as z from 'zod'
import { type Making, newBase, type RecordOfSchema, recordSchema } from './record'
import { day, idOf, line, lines, text } from './schema'

export const gapStatuses = ['open', 'planned', 'fixed', 'will-not-fix'] as const

/** A known hole in our product. Told as one sequence: does, does not, workaround or plain answer, ask (P04). */
export const gapSchema = recordSchema('gap', {
  title: line,
  product: line.optional(),
  productVersion: line.optional(),
  does: text,
  doesNot: text,
  workaround: text.optional(),
  plainAnswer: text.optional(),
  proofIds: z.array(idOf('proof')),
  proof: text.optional(),
  doNotSay: lines,
  topics: lines,
  status: z.enum(gapStatuses),
  fixOn: day.optional(),
  lastCheckedOn: day.optional(),
  /** By name; absent in older files, and where nobody has said. */
  checkedBy: line.optional(),
  /** What the user has saved by name, starting at 1; absent until the first. */
  revision: z.int().min(1).optional(),
  revisedOn: day.optional(),
})
export type Gap = RecordOfSchema<typeof gapSchema>
export type GapId = Gap['id']

export function newGap(fields: Partial<Gap> & { readonly title: string }, making: Making): Gap {
  return {
    does: '',
    doesNot: '',
    proofIds: [],
    doNotSay: [],
    topics: [],
    status: 'open',
    ...fields,
    ...newBase('gap', making),
  }
}

const filled = (value: string | undefined): boolean => value !== undefined && value.trim() !== ''

export const hasProof = (gap: Gap): boolean => gap.proofIds.length > 0 || filled(gap.proof)
export const hasWords = (gap: Gap): boolean => filled(gap.workaround) || filled(gap.plainAnswer)

/** R09: bare = no proof, or neither workaround nor plain answer. Only a gap that is not bare is ready to tell. */
export const isBare = (gap: Gap): boolean => !hasProof(gap) || !hasWords(gap)

/** What a gap lacks before it is told (R09), in words; empty when it is ready to tell. */
export function lacksToTell(gap: Gap): readonly string[] {
  return [...(hasWords(gap) ? [] : ['a workaround or a plain answer']), ...(hasProof(gap) ? [] : ['proof'])]
}

/** A product moves on: what nobody has looked at for a quarter fades and asks for a check. Ours. */
export const staleGapDays = 90

/** Never checked, or longer ago than `staleGapDays`. A fixed gap asks for nothing. `today` is a day. */
export function isStaleGap(
  { status, lastCheckedOn }: { readonly status: string; readonly lastCheckedOn?: string | undefined },
  today: string,
): boolean {
  if (status === 'fixed') return false
  if (lastCheckedOn === undefined) return true
  return Date.parse(today) - Date.parse(lastCheckedOn) > staleGapDays * 86_400_000
}

export interface ToldTogether {
  readonly today: string
  /** The workaround, else the plain answer; empty while there is neither. */
  readonly workaround: string
  readonly date: string
}

/**
 * A gap as it is printed (P25, "The Power of Choice"): what it does and what it does not, the workaround and the date
 * stand together, so that the no stays visible. `dayWords` says a calendar day.
 */
export function toldTogether(gap: Gap, dayWords: (day: string) => string): ToldTogether {
  return {
    today: todayWords(gap),
    workaround: gap.workaround?.trim() || gap.plainAnswer?.trim() || '',
    date: dateWords(gap, dayWords),
  }
}

function todayWords(gap: Gap): string {
  const [does, doesNot] = [gap.does, gap.doesNot].map(part => part.trim().replace(/[.;]+$/, ''))
  const parts = [does && `It does: ${does}.`, doesNot && `It does not: ${doesNot}.`].filter(Boolean)
  return parts.length === 0 ? gap.title : parts.join(' ')
}

function dateWords(gap: Gap, dayWords: (day: string) => string): string {
  if (gap.status === 'will-not-fix') return 'not planned'
  return gap.fixOn === undefined ? 'no date yet' : dayWords(gap.fixOn)
}
