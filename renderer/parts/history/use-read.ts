/** What is asked of main while a panel is open: read again for another key, and never overtaken by a slower answer. */
import { useEffect, useRef, useState } from 'react'
import { wordsOf } from '../../state/say-failure'

export type Read<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string }

const reading = { kind: 'reading' } as const

export function useRead<T>(key: string, read: () => Promise<T>): readonly [Read<T>, () => void] {
  const [tries, setTries] = useState(0)
  const [held, hold] = useState<{ readonly key: string; readonly answer: Read<T> }>({ key, answer: reading })
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    let isWanted = true
    const take = (answer: Read<T>) => isWanted && hold({ key, answer })
    if (tries > 0) hold({ key, answer: reading })
    latest.current().then(
      value => take({ kind: 'here', value }),
      error => take({ kind: 'failed', message: wordsOf(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [key, tries])
  return [held.key === key ? held.answer : reading, () => setTries(before => before + 1)]
}
