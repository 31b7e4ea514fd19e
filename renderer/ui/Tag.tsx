import type { ReactNode } from 'react'
import { Icon, type IconType, type Tone } from './Icon'
import styles from './Tag.module.css'

interface TagProps {
  readonly children: ReactNode
  readonly tone?: Tone
  readonly icon?: IconType
  /** Outline instead of a fill. */
  readonly outline?: boolean
  /** A short code such as N1. */
  readonly code?: boolean
}

/** A small label. A tone always comes with a word or an icon, never alone. */
export function Tag({ children, tone = 'plain', icon, outline = false, code = false }: TagProps) {
  return (
    <span
      className={styles.tag}
      data-tone={tone}
      data-outline={outline || undefined}
      data-code={code || undefined}
    >
      {icon && <Icon of={icon} size="xs" />}
      {children}
    </span>
  )
}

interface SuggestedTagProps {
  readonly children: ReactNode
  /** Says that nobody has accepted it yet. */
  readonly note?: string
}

/** A value the program guessed: dashed until someone accepts it. */
export function SuggestedTag({ children, note = 'suggested' }: SuggestedTagProps) {
  return (
    <span className={styles.tag} data-suggested="">
      {children}
      <span className={styles.note}>{note}</span>
    </span>
  )
}
