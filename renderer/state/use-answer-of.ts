/** What only main knows, read when shown and again when main tells of a change; what is on screen stays until then. */
import { useEffect, useRef, useState } from 'react'
import { wordsOf } from './say-failure'
import { useStore } from './store'

export type Asked<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string }

interface Held<T> {
  readonly key: string
  readonly number: number
  readonly answer: Asked<T>
}

/** Restoring thousands is told of in many parts; it is read again once they have come. */
const settleMs = 150

const reading = { kind: 'reading' } as const

/** `key` says what is read: with another key the old answer goes at once. */
export function useAnswerOf<T>(key: string, read: () => Promise<T>, follows = true) {
  const told = useStore(state => (follows ? state.changesTold : 0))
  const [tries, tryAgain] = useState(0)
  const [held, hold] = useState<Held<T>>({ key, number: 0, answer: reading })
  const number = useRef(0)
  const latest = useRef(read)
  const toldBefore = useRef(told)
  latest.current = read
  useEffect(() => {
    // A slower answer never replaces a later one.
    const mine = ++number.current
    const take = (answer: Asked<T>) =>
      hold(held => (held.number > mine ? held : { key, number: mine, answer }))
    const ask = () =>
      void latest.current().then(
        value => take({ kind: 'here', value }),
        error => take({ kind: 'failed', message: wordsOf(error) }),
      )
    const wasTold = toldBefore.current !== told
    toldBefore.current = told
    if (!wasTold) return ask()
    const timer = setTimeout(ask, settleMs)
    return () => clearTimeout(timer)
  }, [key, told, tries])
  const answer: Asked<T> = held.key === key ? held.answer : reading
  return { answer, again: () => tryAgain(tries + 1) }
}
