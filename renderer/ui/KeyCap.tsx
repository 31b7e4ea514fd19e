import styles from './KeyCaps.module.css'

interface KeyCapProps {
  readonly label: string
  readonly size?: 'sm' | 'md' | 'lg'
}

/** One drawn key with the given label. */
export function KeyCap({ label, size = 'md' }: KeyCapProps) {
  return (
    <kbd className={styles.cap} data-size={size}>
      {label}
    </kbd>
  )
}
