/**
 * What may cross from a page: plain data of a bounded size, looked at before any schema sees it. A page's message
 * is cloned with its structure, so it could hold cycles, maps, buffers or keys that reach a prototype.
 */
import { AppError } from '@shared/errors'

const mostBytes = 32 * 1024 * 1024
const mostValues = 2_000_000
const deepest = 60
const strange = new Set(['bigint', 'symbol', 'function'])
const hostileKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Throws `bad-request` for anything that is not plain, bounded data. */
export function checkPayload(value: unknown): void {
  const seen = { bytes: 0, values: 0 }
  walk(value, 0, seen)
}

function walk(value: unknown, depth: number, seen: { bytes: number; values: number }): void {
  seen.values += 1
  seen.bytes += typeof value === 'string' ? value.length * 2 : 8
  if (seen.bytes > mostBytes || seen.values > mostValues) throw badRequest('is too large')
  if (depth > deepest) throw badRequest('is nested too deep')
  if (value === null || typeof value !== 'object') {
    if (strange.has(typeof value)) throw badRequest('is not plain data')
    return
  }
  if (Array.isArray(value)) {
    for (const item of value) walk(item, depth + 1, seen)
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw badRequest('is not plain data')
  for (const [key, held] of Object.entries(value)) {
    if (hostileKeys.has(key)) throw badRequest('carries a key it may not')
    seen.bytes += key.length * 2
    walk(held, depth + 1, seen)
  }
}

export function badRequest(what: string): AppError {
  return new AppError('bad-request', `Presnap could not do this: the request ${what}. Nothing was changed.`)
}
