/** What every record carries. The store adds a content hash to the file; nothing here knows of it. */
import * as z from 'zod'
import { freshId, type Id, idOf, instant, line, type NewId, type Plain } from './schema'

export const recordKinds = [
  'prospect',
  'person',
  'colleague',
  'deal',
  'poc',
  'gap',
  'script',
  'block',
  'script-copy',
  'answer',
  'proof',
  'environment',
  'checklist',
  'template',
  'call',
  'run',
  'debrief',
  'question',
  'commitment',
  'complaint',
  'task',
  'effort',
  'revision',
  'questionnaire',
] as const

export type RecordKind = (typeof recordKinds)[number]

/** The version this build writes. Older files are migrated in memory, newer ones open read-only. */
export const currentSchemaVersion = 1

export interface RecordBase<K extends RecordKind = RecordKind> {
  readonly id: Id<K>
  readonly kind: K
  readonly schemaVersion: number
  /** The store's own counter: 0 before the first save. What a user names is a revision. */
  readonly rev: number
  /** The store's own: which versions this one comes from, so that copies of two computers find their common past. */
  readonly lineage?: readonly string[] | undefined
  readonly createdAt: string
  readonly updatedAt: string
  /** Belongs to the sample workspace and goes with it. */
  readonly sample?: boolean | undefined
  /** In the trash since. */
  readonly deletedAt?: string | undefined
  /** Merged into another record of the same kind; references resolve through it. */
  readonly mergedInto?: Id<K> | undefined
}

/** The schema of a record of one kind: the common envelope and its own fields. */
export function recordSchema<K extends RecordKind, S extends z.ZodRawShape>(kind: K, shape: S) {
  return z.looseObject({
    id: idOf(kind),
    kind: z.literal(kind),
    schemaVersion: z.int().min(1),
    rev: z.int().min(0),
    lineage: z.array(line).optional(),
    createdAt: instant,
    updatedAt: instant,
    sample: z.boolean().optional(),
    deletedAt: instant.optional(),
    mergedInto: idOf(kind).optional(),
    ...shape,
  })
}

export type RecordOfSchema<S extends z.ZodType> = Plain<z.infer<S>>

/** What a constructor is given: clock and chance. */
export interface Making {
  /** ISO instant. */
  readonly now: string
  readonly newId: NewId
}

export function newBase<K extends RecordKind>(kind: K, { now, newId }: Making): RecordBase<K> {
  return {
    id: freshId(kind, newId),
    kind,
    schemaVersion: currentSchemaVersion,
    rev: 0,
    createdAt: now,
    updatedAt: now,
  }
}

/** Marks a change. `updatedAt` moves; `rev` is the store's. */
export function touched<R extends RecordBase>(record: R, now: string): R {
  return record.updatedAt === now ? record : { ...record, updatedAt: now }
}
