import styles from './TitleBar.module.css'

/** The mark: from a point to a move forward. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="5.5" />
      <circle cx="6.3" cy="13.7" r="2.1" />
      <path d="M8.6 13.7h2.1a3 3 0 0 0 3-3V6.3M11.3 8.4l2.4-2.5 2.4 2.5" />
    </svg>
  )
}
