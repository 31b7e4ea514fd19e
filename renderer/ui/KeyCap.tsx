import styles from './KeyCaps.module.css'

interface KeyCapProps {
  readonly label: string
  readonly size?: 'sm' | 'md' | 'lg'
  /** Set where the words beside it say the same. */
  readonly silent?: boolean
}

/** One drawn key with the given label. */
export function KeyCap({ label, size = 'md', silent = false }: KeyCapProps) {
  return (
    <kbd className={styles.cap} data-size={size} aria-hidden={silent || undefined}>
      {label}
    </kbd>
  )
}
