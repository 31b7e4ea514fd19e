/** Goes through a record as it stands, so that a field added later is looked at as well. */
import { envelope, isWritten } from '../search/written'
import { type Sought, soughtOf } from './mentions'
import { type PersonKey, soughtNames } from './person-key'

export type Raw = Readonly<Record<string, unknown>>

export interface Lookout {
  readonly key: PersonKey
  readonly sought: Sought
  readonly ids: ReadonlySet<string>
  readonly attendeeIds: ReadonlySet<string>
  readonly callIds: ReadonlySet<string>
}

/** Made once and used for many records. */
export function lookoutFor(key: PersonKey): Lookout {
  return {
    key,
    sought: soughtOf(key, soughtNames(key)),
    ids: new Set(key.ids),
    attendeeIds: new Set(key.attendeeIds),
    callIds: new Set(key.callIds),
  }
}

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Their own record. */
export const isTheirs = (record: Raw, { ids }: Lookout): boolean =>
  record.kind === 'person' && typeof record.id === 'string' && ids.has(record.id)

/** It names them by id, or belongs to a call they are in: a first name alone then means them. */
export function isAboutThem(record: Raw, out: Lookout): boolean {
  if (typeof record.id === 'string' && out.callIds.has(record.id)) return true
  if (typeof record.callId === 'string' && out.callIds.has(record.callId)) return true
  return refersTo(record, out)
}

export function refersTo(value: unknown, out: Lookout): boolean {
  if (typeof value === 'string') return out.ids.has(value) || out.attendeeIds.has(value)
  if (Array.isArray(value)) return value.some(each => refersTo(each, out))
  return isRaw(value) && Object.values(value).some(each => refersTo(each, out))
}

/** A text in a record that somebody wrote. */
export const isLookedAt = (key: string, value: string, depth: number): boolean =>
  isWritten(key, value) && !(depth === 0 && envelope.has(key))

/** The record inside a named revision, kept as JSON text. */
export function snapshotIn(record: Raw): Raw | undefined {
  if (record.kind !== 'revision' || typeof record.snapshot !== 'string') return undefined
  try {
    const value: unknown = JSON.parse(record.snapshot)
    return isRaw(value) ? value : undefined
  } catch {
    return undefined
  }
}
