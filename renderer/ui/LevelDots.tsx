import styles from './Levels.module.css'

interface LevelDotsProps {
  /** 0 to `max`. */
  readonly value: number
  readonly max?: number
  /** Said as 'technical level 4 of 5'. */
  readonly label: string
  /** Hollow until somebody accepts the guess. */
  readonly isSuggested?: boolean
}

/** A level as dots. */
export function LevelDots({ value, max = 5, label, isSuggested = false }: LevelDotsProps) {
  const spoken = `${label} ${value} of ${max}${isSuggested ? ', suggested' : ''}`
  return (
    <span className={styles.dots} role="img" aria-label={spoken} data-suggested={isSuggested || undefined}>
      {Array.from({ length: max }, (_, at) => (
        // Dots are places on a scale: their position is their identity.
        <i key={at} data-on={at < value || undefined} />
      ))}
    </span>
  )
}
