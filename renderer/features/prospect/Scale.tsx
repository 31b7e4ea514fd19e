import styles from './Profile.module.css'

interface ScaleProps {
  /** 1 to 5. */
  readonly value: number
  /** What working with us needs; shown as open bars up to it. */
  readonly needed?: number | undefined
  readonly label: string
}

const places = [1, 2, 3, 4, 5] as const

/** Where they stand of five, against what is needed. */
export function Scale({ value, needed, label }: ScaleProps) {
  const lacks = needed !== undefined && needed > value ? `, needs ${needed}` : ''
  return (
    <span className={styles.scale} role="img" aria-label={`${label} ${value} of 5${lacks}`}>
      {places.map(place => (
        <i
          key={place}
          data-on={place <= value || undefined}
          data-needed={(needed !== undefined && place > value && place <= needed) || undefined}
        />
      ))}
    </span>
  )
}
