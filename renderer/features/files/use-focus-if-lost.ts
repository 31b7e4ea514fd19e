/** What had the focus is gone, as the last button of a list is: then what took its place has it. */
import { type RefObject, useEffect, useRef } from 'react'

export function useFocusIfLost<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus()
  }, [])
  return place
}
