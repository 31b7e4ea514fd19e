import type { ReactNode } from 'react'
import { Icon, type IconType } from '../../../ui/Icon'
import styles from './Stage.module.css'

interface BeatProps {
  readonly name: string
  readonly icon: IconType
  readonly kind: 'tell' | 'show' | 'take'
  readonly children: ReactNode
}

/** One part of a step, with its name at the side. */
export function Beat({ name, icon, kind, children }: BeatProps) {
  return (
    <div className={styles.beat} data-kind={kind}>
      <h2 className={styles.beatName}>
        <Icon of={icon} />
        {name}
      </h2>
      {children}
    </div>
  )
}

/** The chosen size is for a window of 900 lines; a lower one takes its share, so that the rows stay in sight. */
export const tellSize = (size: number): string => `max(14px, min(${size}px, ${size / 9}vh))`
