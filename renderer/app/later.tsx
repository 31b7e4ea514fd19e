/**
 * Screens whose code comes when it is first needed, or before, while nothing else is to be done. Not React's lazy:
 * that holds back what follows a loading line for 300 ms, however early the code is there.
 */
import { type ComponentType, useEffect, useState } from 'react'
import { LoadingState } from '../ui/States'

const waiting: (() => Promise<unknown>)[] = []

/** A component that shows a loading line until its code is there, and none when it is there already. */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  label: string,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  const fetch = async () => {
    loaded ??= await load()
    return loaded
  }
  waiting.push(fetch)
  return function Later(props: P) {
    const [shown, show] = useState<{ readonly it: ComponentType<P> | undefined }>({ it: loaded })
    useEffect(() => {
      if (shown.it !== undefined) return
      fetch().then(
        it => show({ it }),
        // Thrown while rendering, so that the screen's error boundary says it.
        error =>
          show(() => {
            throw error
          }),
      )
    }, [shown])
    return shown.it === undefined ? <LoadingState label={label} lines={8} /> : <shown.it {...props} />
  }
}

/** Fetches what is not here yet, one piece per idle moment. */
export function fetchWhenIdle(): void {
  const next = waiting.shift()
  if (next === undefined) return
  requestIdleCallback(() => void next().then(fetchWhenIdle, fetchWhenIdle))
}
