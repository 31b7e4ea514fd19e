import styles from './Avatar.module.css'

interface AvatarProps {
  readonly name: string
  readonly size?: 'sm' | 'md' | 'lg'
  /** `accent` marks oneself or the person who helps. */
  readonly tone?: 'plain' | 'accent'
  /** Set where the name does not stand beside it. */
  readonly spoken?: boolean
}

/** Initials of a person, at most two letters. Decoration beside the name unless `spoken`. */
export function Avatar({ name, size = 'md', tone = 'plain', spoken = false }: AvatarProps) {
  const label = spoken ? ({ role: 'img', 'aria-label': name } as const) : ({ 'aria-hidden': true } as const)
  return (
    <span className={styles.face} data-size={size} data-tone={tone} {...label}>
      {initialsOf(name)}
    </span>
  )
}

/** First letters of the first and the last word; '?' for an empty name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  const letters = picked.map(word => [...(word ?? '')][0] ?? '').join('')
  return letters === '' ? '?' : letters.toLocaleUpperCase()
}
