/**
 * The building blocks of every record schema. Objects are loose: fields of a newer version survive a
 * round trip through an older one. `Plain` takes the index signature of loose objects off the types again
 * and makes them readonly, so no record schema uses `z.record`.
 */
import * as z from 'zod'

z.config({ jitless: true })

export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? readonly Plain<U>[]
    : T extends object
      ? { readonly [K in keyof T as string extends K ? never : K]: Plain<T[K]> }
      : T

/** A UUID that says of what. */
export type Id<K extends string> = string & { readonly idOf: K }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids are file names: lower-case UUIDs and nothing else. */
export const isId = (value: string): boolean => uuid.test(value)

export function idOf<K extends string>(_kind: K): z.ZodType<Id<K>> {
  return z.custom<Id<K>>(value => typeof value === 'string' && isId(value), 'is not an id')
}

/** Chance as an argument: returns a fresh lower-case UUID. */
export type NewId = () => string

export function freshId<K extends string>(_kind: K, newId: NewId): Id<K> {
  return newId() as Id<K>
}

/** ISO 8601 in UTC, "2026-11-19T14:30:00.000Z". */
export const instant = z.iso.datetime()
/** A calendar day, "2026-11-19". */
export const day = z.iso.date()
/** An IANA zone, "Europe/Berlin". */
export const zone = z.string().min(1).max(64)
/** One line. */
export const line = z.string().max(2_000)
/** Free text; a pasted page fits many times over. */
export const text = z.string().max(500_000)
export const lines = z.array(line)
/** Minutes; fractions are allowed. */
export const minutes = z
  .number()
  .min(0)
  .max(24 * 60)
