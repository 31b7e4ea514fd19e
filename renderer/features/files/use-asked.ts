/** What only main knows, read when shown and again when main tells of a change; what is on screen stays until then. */
import { useEffect, useRef, useState } from 'react'
import { wordsOf } from '../../state/say-failure'
import { useStore } from '../../state/store'

export type Asked<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string }

interface Held<T> {
  readonly key: string
  readonly number: number
  readonly answer: Asked<T>
}

const reading = { kind: 'reading' } as const

/** `key` says what is read: with another key the old answer goes at once. */
export function useAsked<T>(key: string, read: () => Promise<T>, follows = true) {
  const told = useStore(state => (follows ? state.changesTold : 0))
  const [tries, tryAgain] = useState(0)
  const [held, hold] = useState<Held<T>>({ key, number: 0, answer: reading })
  const number = useRef(0)
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    // A slower answer never replaces a later one.
    const mine = ++number.current
    const take = (answer: Asked<T>) =>
      hold(held => (held.number > mine ? held : { key, number: mine, answer }))
    latest.current().then(
      value => take({ kind: 'here', value }),
      error => take({ kind: 'failed', message: wordsOf(error) }),
    )
  }, [key, told, tries])
  const answer: Asked<T> = held.key === key ? held.answer : reading
  return { answer, again: () => tryAgain(tries + 1) }
}
