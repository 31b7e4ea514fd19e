/** How an unsaved edit stands in its file, and what can be read back from it. */
import { createHash } from 'node:crypto'
import type { Ladder } from '@shared/domain/migrations'
import { parseRecord, type RecordKind, recordKinds } from '@shared/domain/records'
import { instant } from '@shared/domain/schema'
import { errorCodes } from '@shared/errors'
import { hashInput, stepInput } from '@shared/safety'
import * as z from 'zod'
import type { JournalEntry } from './journal'

const envelope = z.object({
  presnapUnsaved: z.literal(1),
  check: z.string(),
  at: instant,
  baseRev: z.int().min(0),
  baseHash: hashInput.optional(),
  step: stepInput.optional(),
  why: z.object({
    code: z.enum([...errorCodes, 'bug']),
    message: z.string(),
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  // As it stands: a schema would change the order of its keys, and with it the check.
  record: z.custom<{ readonly kind: RecordKind }>(isOfSomeKind),
})

function isOfSomeKind(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  return recordKinds.some(kind => kind === value.kind)
}

const about =
  'A change that Presnap could not write to the workspace yet. It goes there as soon as it can be written.'

/** Readable by people: the last way to get at a text that no workspace took. */
export function encodeEntry({ record, ...rest }: JournalEntry): string {
  const held = { presnapUnsaved: 1, about, check: checkOf(record), ...rest, record }
  return `${JSON.stringify(held, null, 2)}\n`
}

/** undefined for a file that holds no whole entry. */
export function decodeEntry(text: string, ladder?: Ladder): JournalEntry | undefined {
  const read = envelope.safeParse(asJson(text))
  if (!read.success) return undefined
  const { presnapUnsaved: _form, check, record, ...rest } = read.data
  if (check !== checkOf(record)) return undefined
  const parsed = parseRecord(record.kind, record, ladder)
  if (parsed.kind !== 'ok') return undefined
  return { ...rest, baseHash: rest.baseHash, step: rest.step, record: parsed.record }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const checkOf = (record: object): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 32)
