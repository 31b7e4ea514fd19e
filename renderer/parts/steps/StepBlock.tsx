import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon, type IconType } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import styles from './Steps.module.css'

interface StepBlockProps {
  readonly title: string
  /** The field of the step it holds, for links that land there. */
  readonly field?: string
  readonly icon?: IconType
  /** What stands at the end of its line. */
  readonly end?: ReactNode
  /** Takes the whole block off the step again. */
  readonly onRemove?: (() => void) | undefined
  readonly tone?: 'us'
  /** Has the whole width to itself. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** One part of a step under its own small head. */
export function StepBlock({ title, icon, end, onRemove, tone, isWide, field, children }: StepBlockProps) {
  return (
    <fieldset
      className={styles.block}
      data-tone={tone}
      data-wide={isWide || undefined}
      data-field={field}
      aria-label={title}
    >
      <div className={styles.blockHead}>
        {icon && <Icon of={icon} size="sm" />}
        <span>{title}</span>
        <span className={styles.blockEnd}>
          {end}
          {onRemove && (
            <IconButton label={`Remove ${title.toLowerCase()}`} icon={X} size="xs" onPress={onRemove} />
          )}
        </span>
      </div>
      {children}
    </fieldset>
  )
}
