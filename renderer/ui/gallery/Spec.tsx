import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Gallery.module.css'

interface SpecProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** One entry of the gallery. */
export function Spec({ title, note, children }: SpecProps) {
  return (
    <section className={styles.spec}>
      <h2>
        {title}
        {note && <span>{note}</span>}
      </h2>
      {children}
    </section>
  )
}

/** Things side by side. */
export function Line({ children }: { readonly children: ReactNode }) {
  return <div className={styles.line}>{children}</div>
}

interface ForcedProps {
  readonly state: 'hovered' | 'pressed' | 'focus-visible' | 'focus-within'
  /** Where the state attribute belongs; the first element by default. */
  readonly on?: string
  readonly children: ReactNode
}

/** Shows a state that otherwise needs a pointer or the focus, by setting the attribute it sets. */
export function Forced({ state, on, children }: ForcedProps) {
  const frame = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // One frame later: lists put their rows in the document in a second pass.
    const waiting = requestAnimationFrame(() => {
      const target = on ? frame.current?.querySelector(on) : frame.current?.firstElementChild
      target?.setAttribute(`data-${state}`, 'true')
    })
    return () => cancelAnimationFrame(waiting)
  })
  return (
    <span ref={frame} className={styles.cell}>
      {children}
    </span>
  )
}
