/**
 * A colleague's marks of the same call, as text: a line that says whose they are, then one line of JSON for each mark, so
 * that a damaged line costs that mark and no other. Marks keep their ids: what is there already is never taken twice.
 */
import * as z from 'zod'
import { type Mark, type MarkForm, markSchema, type Run, standingMarks } from '../domain/run'
import { instant, isId, line } from '../domain/schema'
import { takesWho } from './run-state'

const headSchema = z.object({
  presnapMarks: z.literal(1),
  by: z.string().trim().min(1).max(200),
  call: z.string().max(2_000),
  startedAt: instant,
})
export type MarksHead = z.infer<typeof headSchema>

const lineSchema = z.object({
  id: z.string().refine(isId),
  at: instant,
  form: z.custom<MarkForm>(form => typeof form === 'string' && takesWho(form as MarkForm)),
  stepId: z.string().max(64).optional(),
  who: z.array(line).max(50).optional(),
  text: z.string().max(20_000).optional(),
  triage: z.enum(['open', 'answered', 'parked', 'one-to-one']).optional(),
})
export type MarkLine = z.infer<typeof lineSchema>

export interface MarksFile {
  readonly head: MarksHead
  readonly lines: readonly MarkLine[]
  /** Lines that could not be read, counted from 1, with the reason. */
  readonly errors: readonly { readonly line: number; readonly words: string }[]
}

/** A run of a day has hundreds; what has more is something else. */
export const mostMarkLines = 5_000

/** What was said and felt; the moves through the steps are each presenter's own. `nameOf` names an attendee. */
export function writeMarks(
  run: Run,
  {
    by,
    call,
    nameOf,
  }: Pick<MarksHead, 'by' | 'call'> & { readonly nameOf: (id: string) => string | undefined },
): string {
  const head: MarksHead = { presnapMarks: 1, by, call, startedAt: run.startedAt }
  // What came from somebody else is theirs to hand on.
  const own = standingMarks(run).filter(mark => takesWho(mark.form) && mark.by === undefined)
  const lines = own.map(({ id, at, form, stepId, attendeeIds, text, triage }) => {
    const who = attendeeIds.flatMap(one => nameOf(one) ?? [])
    return { id, at, form, stepId, who: who.length > 0 ? who : undefined, text, triage }
  })
  return `${[head, ...lines].map(one => JSON.stringify(one)).join('\n')}\n`
}

/** Undefined when it is no file of marks at all: its first line does not say so. */
export function readMarks(text: string): MarksFile | undefined {
  const [first = '', ...rest] = text.split(/\r?\n/)
  const head = headSchema.safeParse(jsonOf(first))
  if (!head.success) return undefined
  const lines: MarkLine[] = []
  const errors: { line: number; words: string }[] = []
  rest.slice(0, mostMarkLines).forEach((row, index) => {
    if (row.trim() === '') return
    const parsed = lineSchema.safeParse(jsonOf(row))
    if (parsed.success) lines.push(parsed.data)
    else errors.push({ line: index + 2, words: reasonOf(row) })
  })
  if (rest.length > mostMarkLines)
    errors.push({ line: mostMarkLines + 2, words: `more than ${mostMarkLines} marks; the rest is left out` })
  return { head: head.data, lines, errors }
}

function jsonOf(row: string): unknown {
  try {
    return JSON.parse(row)
  } catch {
    return undefined
  }
}

function reasonOf(row: string): string {
  if (jsonOf(row) === undefined) return 'cut short or damaged: it is no JSON'
  return 'not a mark: its id, time or kind is missing or unknown'
}

/** A line and what becomes of it. */
export interface MergedLine {
  readonly line: MarkLine
  readonly fate: 'new' | 'known' | 'elsewhere'
  /** Names that are none of this call's people. */
  readonly strangers: readonly string[]
}

export interface MarksMerge {
  readonly run: Run
  readonly lines: readonly MergedLine[]
}

/** So long before the start and after the end a mark still is of this call. */
export const aroundRunMs = 15 * 60_000

/**
 * The run with their new marks, in the order of time, and what became of each line. `seatOf` finds a person of this call
 * by name. The same run when there is nothing new. New marks stand behind those that were there, as marks made later do;
 * all that reads a run goes by their time.
 */
export function mergeMarks(
  run: Run,
  { head, lines }: MarksFile,
  { seatOf, now }: { readonly seatOf: (name: string) => string | undefined; readonly now: string },
): MarksMerge {
  const known = new Set<string>(run.marks.map(({ id }) => id))
  const from = Date.parse(run.startedAt) - aroundRunMs
  const to = Date.parse(run.endedAt ?? now) + aroundRunMs
  const merged = lines
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((one): MergedLine => {
      const at = Date.parse(one.at)
      const fate = known.has(one.id) ? 'known' : at < from || at > to ? 'elsewhere' : 'new'
      known.add(one.id)
      return { line: one, fate, strangers: (one.who ?? []).filter(name => seatOf(name) === undefined) }
    })
  const marks = merged.flatMap(({ line: one, fate }) =>
    fate === 'new' ? [markOf(one, head.by, seatOf)] : [],
  )
  return {
    run: marks.length === 0 ? run : { ...run, marks: [...run.marks, ...marks], updatedAt: now },
    lines: merged,
  }
}

function markOf({ who, ...line }: MarkLine, by: string, seatOf: (name: string) => string | undefined): Mark {
  const attendeeIds = (who ?? []).flatMap(name => seatOf(name) ?? [])
  return markSchema.parse({ ...line, attendeeIds, by })
}
