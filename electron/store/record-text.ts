/**
 * How a record stands in its file: JSON with two spaces, the envelope first, then its fields in schema order, so that
 * a person and a diff can read it. `hash` is the first 32 hex digits of sha256 over the compact JSON of everything
 * else in the order of the file. It covers `rev` too: its work is to notice damage and outside edits, and it is the
 * same after a formatter has been over the file.
 */
import { hash } from 'node:crypto'

export type JsonObject = Readonly<Record<string, unknown>>

export type RecordText =
  | {
      readonly kind: 'ok'
      readonly value: JsonObject
      readonly hash: string
      readonly asWritten: boolean
      /** The hash that stands in the file: of the version it was made from, when it was edited outside. */
      readonly written: string | undefined
    }
  | { readonly kind: 'damaged'; readonly reason: string }

/** Far beyond any record people make (a script of 60 steps is 40 KB), small enough to read in one go. */
export const largestRecordBytes = 16 * 1024 * 1024
const deepest = 100

/** The text of a record's file and its hash. `hash` in the given value is ignored. */
export function encodeRecord(value: JsonObject): { readonly text: string; readonly hash: string } {
  const { kind, id, schemaVersion, rev, hash: _old, ...rest } = value
  const hash = hashOf({ kind, id, schemaVersion, rev, ...rest })
  return { text: `${JSON.stringify({ kind, id, schemaVersion, rev, hash, ...rest }, null, 2)}\n`, hash }
}

/** Reads the bytes of a record's file; what is wrong comes back as a clause that ends "The file ...". */
export function decodeRecord(bytes: Uint8Array): RecordText {
  const text = decodeText(bytes)
  if (typeof text !== 'string') return text
  const parsed = parseJson(text)
  if (parsed.kind === 'damaged') return parsed
  const { hash: written, ...value } = parsed.value
  const hash = hashOf(value)
  return {
    kind: 'ok',
    value,
    hash,
    asWritten: written === hash,
    written: typeof written === 'string' ? written : undefined,
  }
}

function hashOf(value: JsonObject): string {
  return hash('sha256', JSON.stringify(value), 'hex').slice(0, 32)
}

function decodeText(bytes: Uint8Array): string | RecordText {
  if (bytes.length === 0) return damaged('is empty')
  if (bytes.length > largestRecordBytes) return damaged('is larger than any record can be')
  if (bytes.every(byte => byte === 0)) return damaged('holds nothing but zeros')
  if (startsLikeUtf16(bytes)) return damaged('is written in UTF-16, not UTF-8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return damaged('holds bytes that are not text')
  }
}

function startsLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
  )
}

function parseJson(text: string): { readonly kind: 'ok'; readonly value: JsonObject } | Damaged {
  if (text.trim() === '') return damaged('is empty')
  if (/^(<{7}|={7}|>{7})/m.test(text)) return damaged('holds the marks of an unfinished merge')
  if (nestsTooDeep(text)) return damaged('nests deeper than any record')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return damaged('is cut off or is not JSON')
  }
  return isJsonObject(value) ? { kind: 'ok', value } : damaged('holds no record')
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Counts brackets outside of strings: what is too deep would overflow the stack of whoever walks it. */
function nestsTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (inString) {
      if (char === '\\') at += 1
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth -= 1
    if (depth > deepest) return true
  }
  return false
}

type Damaged = Extract<RecordText, { kind: 'damaged' }>

function damaged(reason: string): Damaged {
  return { kind: 'damaged', reason }
}
