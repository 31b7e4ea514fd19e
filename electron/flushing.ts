/**
 * Before quitting, closing or sleeping, every page is asked to write what is pending and answers with the token it
 * was given. A page that does not answer in time is not waited for: it may be the reason for the quit.
 */
import type { Events } from '@shared/contract'

/** A page, as far as flushing needs it; tests hand in their own. */
export interface FlushablePage {
  readonly id: number
  isDestroyed(): boolean
  once(event: 'destroyed', listener: () => void): unknown
}
export type AskPage = (page: FlushablePage, payload: Events['flushWanted']) => void

export interface Flusher {
  /** Resolves when all have answered, gone, or used up the time. */
  readonly flush: (pages: readonly FlushablePage[]) => Promise<void>
  readonly flushed: (page: { readonly id: number }, token: number) => void
}

export const longestFlushMs = 3_000

export function createFlusher(ask: AskPage, limitMs: number = longestFlushMs): Flusher {
  let lastToken = 0
  const waiting = new Map<string, () => void>()
  const flushPage = (page: FlushablePage) =>
    new Promise<void>(resolve => {
      if (page.isDestroyed()) return resolve()
      lastToken += 1
      const key = keyOf(page, lastToken)
      const done = () => {
        clearTimeout(limit)
        waiting.delete(key)
        resolve()
      }
      const limit = setTimeout(done, limitMs)
      waiting.set(key, done)
      page.once('destroyed', done)
      ask(page, { token: lastToken })
    })
  return {
    flush: async pages => void (await Promise.all(pages.map(flushPage))),
    flushed: (page, token) => waiting.get(keyOf(page, token))?.(),
  }
}

const keyOf = (page: { readonly id: number }, token: number): string => `${page.id} ${token}`
