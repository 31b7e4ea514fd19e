import styles from './StackBar.module.css'

export interface StackPart {
  readonly id: string
  readonly size: number
  /** Parts with the same group share one caption. */
  readonly tone?: 'plain' | 'accent' | 'ask' | 'warn'
  readonly isOptional?: boolean
}

interface StackGroup {
  readonly id: string
  readonly caption: string
  readonly tone?: 'plain' | 'accent' | 'ask'
  readonly parts: readonly StackPart[]
}

interface StackBarProps {
  /** The whole in one sentence, for screen readers. */
  readonly label: string
  readonly groups: readonly StackGroup[]
}

/** One length divided: groups with captions, hollow where a part is optional. */
export function StackBar({ label, groups }: StackBarProps) {
  return (
    <div className={styles.stack} role="img" aria-label={label}>
      {groups.map(group => (
        <div key={group.id} style={{ flexGrow: sizeOf(group) }} data-tone={group.tone}>
          <div className={styles.bar}>
            {group.parts.map(part => (
              <i
                key={part.id}
                style={{ flexGrow: part.size }}
                data-tone={part.tone ?? group.tone}
                data-optional={part.isOptional || undefined}
              />
            ))}
          </div>
          <span className={styles.caption}>{group.caption}</span>
        </div>
      ))}
    </div>
  )
}

function sizeOf(group: StackGroup): number {
  return group.parts.reduce((sum, part) => sum + part.size, 0)
}
