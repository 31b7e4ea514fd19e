import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon, type IconType, type Tone } from './Icon'
import styles from './Notice.module.css'

interface NoticeProps {
  readonly tone?: Tone
  readonly icon?: IconType
  readonly children: ReactNode
  /** One small Button: the way to mend it. */
  readonly action?: ReactNode
  /** Announce it when it appears while the person is elsewhere. */
  readonly isLive?: boolean
}

const icons: Readonly<Record<Tone, IconType>> = {
  plain: Info,
  accent: Info,
  ask: Info,
  warn: TriangleAlert,
  danger: CircleAlert,
}

/** What happened or what is wrong, where it matters, with the way to mend it. */
export function Notice({ tone = 'plain', icon, children, action, isLive = false }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={isLive ? 'status' : undefined}>
      <Icon of={icon ?? icons[tone]} size="sm" />
      <div className={styles.words}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
