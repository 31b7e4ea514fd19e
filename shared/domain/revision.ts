import * as z from 'zod'
import type { Answer } from './answer'
import type { Checklist } from './checklist'
import type { Gap } from './gap'
import { type Making, newBase, type RecordOfSchema, recordKinds, recordSchema, touched } from './record'
import { day, isId, line, text } from './schema'
import type { Script } from './script'

/** A named, dated state of a script, answer, checklist or gap, kept for good (P15). */
export const revisionSchema = recordSchema('revision', {
  of: z.looseObject({ kind: z.enum(recordKinds), id: z.string().refine(isId) }),
  number: z.int().min(1),
  on: day,
  author: line.optional(),
  note: text.optional(),
  /** The record as it stood, JSON text. */
  snapshot: text,
})
export type Revision = RecordOfSchema<typeof revisionSchema>

export function newRevision(
  fields: Omit<Revision, keyof ReturnType<typeof newBase>>,
  making: Making,
): Revision {
  return { ...fields, ...newBase('revision', making) }
}

export const revisionedKinds = ['script', 'answer', 'checklist', 'gap'] as const
export type RevisionedKind = (typeof revisionedKinds)[number]
export type Revisioned = Script | Answer | Checklist | Gap

export const isRevisioned = <R extends { readonly kind: string }>(record: R): record is R & Revisioned =>
  revisionedKinds.some(kind => kind === record.kind)

export interface Naming {
  /** The user's own day, "2026-11-19". */
  readonly on: string
  readonly author?: string | undefined
  readonly note?: string | undefined
  /** Numbers given before. */
  readonly taken: readonly number[]
}

/** Longer than a text may be: such a record cannot be kept inside another. */
export const longestSnapshot = 500_000

/**
 * The record with its next revision number, and that revision, to be stored together (P15: written, dated, revisioned).
 * Undefined when the record is too long to be kept as one text.
 */
export function nameRevision<R extends Revisioned>(
  record: R,
  { on, author, note, taken }: Naming,
  making: Making,
): { readonly record: R; readonly revision: Revision } | undefined {
  const number = Math.max(record.revision ?? 0, ...taken) + 1
  const dated = { ...record, revision: number, revisedOn: on }
  const signed = record.kind === 'script' ? { ...dated, author, note } : dated
  const named = touched<R>(signed, making.now)
  const snapshot = JSON.stringify(named)
  if (snapshot.length > longestSnapshot) return undefined
  const fields = { of: { kind: record.kind, id: record.id }, number, on, author, note, snapshot }
  return { record: named, revision: newRevision(fields, making) }
}

/** What names a revision, and is no part of what it says. */
const namingFields = ['revision', 'revisedOn', 'author', 'note'] as const

/** The record without the number, date, author and note of its revision: two of these differ only in what they say. */
export function withoutNaming<R extends Revisioned>(record: R): R {
  const left = Object.entries(record).filter(([field]) => !namingFields.some(one => one === field))
  // Scripts and checklists cannot be without a number; it says nothing here.
  const number = record.kind === 'script' || record.kind === 'checklist' ? { revision: 1 } : {}
  return { ...Object.fromEntries(left), ...number } as R
}

/** `current` with what `kept`, an earlier state of it, said. Its number stays: the next revision counts on from there. */
export function withContentOf<R extends Revisioned>(current: R, kept: R, now: string): R {
  const { id, kind, schemaVersion, rev, lineage, createdAt, sample } = current
  const envelope = { id, kind, schemaVersion, rev, lineage, createdAt, sample, deletedAt: undefined }
  const naming = Object.fromEntries(namingFields.map(field => [field, Reflect.get(current, field)]))
  return { ...kept, ...envelope, ...naming, updatedAt: now } as R
}
