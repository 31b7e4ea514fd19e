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
  /** The same of one page, with its own limit: false when it said nothing, or is gone. */
  readonly answers: (page: FlushablePage, withinMs: number) => Promise<boolean>
  readonly flushed: (page: { readonly id: number }, token: number) => void
}

export const longestFlushMs = 3_000

export function createFlusher(ask: AskPage, limitMs: number = longestFlushMs): Flusher {
  let lastToken = 0
  const waiting = new Map<string, () => void>()
  const askOne = (page: FlushablePage, withinMs: number) =>
    new Promise<boolean>(resolve => {
      if (page.isDestroyed()) return resolve(false)
      lastToken += 1
      const key = keyOf(page, lastToken)
      const end = (answered: boolean) => {
        clearTimeout(limit)
        waiting.delete(key)
        resolve(answered)
      }
      const limit = setTimeout(() => end(false), withinMs)
      waiting.set(key, () => end(true))
      page.once('destroyed', () => end(false))
      ask(page, { token: lastToken })
    })
  return {
    flush: async pages => void (await Promise.all(pages.map(page => askOne(page, limitMs)))),
    answers: askOne,
    flushed: (page, token) => waiting.get(keyOf(page, token))?.(),
  }
}

const keyOf = (page: { readonly id: number }, token: number): string => `${page.id} ${token}`
