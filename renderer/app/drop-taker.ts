/** A screen that knows better what a dropped file or text is than the paste preview does. */
import { useEffect, useRef } from 'react'

export interface DropTaker {
  readonly file: (path: string) => Promise<void>
  /** `html` is what the same text looked like, where the source says so. */
  readonly text: (text: string, html?: string) => Promise<void>
}

let taker: { readonly current: DropTaker } | undefined

export const dropTaker = (): DropTaker | undefined => taker?.current

/** While the component is on screen, what is dropped goes to it. */
export function useDropTaker(own: DropTaker): void {
  const latest = useRef(own)
  latest.current = own
  useEffect(() => {
    taker = latest
    return () => {
      if (taker === latest) taker = undefined
    }
  }, [])
}
