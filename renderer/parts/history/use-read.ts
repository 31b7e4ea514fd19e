/**
 * What is asked of main while a panel is open, never overtaken by a slower answer. With another key the old answer goes
 * at once; when main tells of a change it stays until the new one is there.
 */
import { useEffect, useRef, useState } from 'react'
import { wordsOf } from '../../state/say-failure'
import { useStore } from '../../state/store'

export type Read<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'failed'; readonly message: string }

const reading = { kind: 'reading' } as const

export function useRead<T>(key: string, read: () => Promise<T>): readonly [Read<T>, () => void] {
  const told = useStore(state => state.changesTold)
  const [tries, setTries] = useState(0)
  const [held, hold] = useState<{ readonly key: string; readonly answer: Read<T> }>({ key, answer: reading })
  const latest = useRef(read)
  latest.current = read
  useEffect(() => {
    let isWanted = true
    const take = (answer: Read<T>) => isWanted && hold({ key, answer })
    latest.current().then(
      value => take({ kind: 'here', value }),
      error => take({ kind: 'failed', message: wordsOf(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [key, tries, told])
  return [held.key === key ? held.answer : reading, () => setTries(before => before + 1)]
}
