import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { Icon, type IconType } from './Icon'
import styles from './States.module.css'
import { VisuallyHidden } from './VisuallyHidden'

interface EmptyStateProps {
  /** Names what belongs here: 'No questions owed'. */
  readonly title: string
  /** It is all the screen has, so its title is the screen's heading. */
  readonly isScreen?: boolean
  readonly children?: ReactNode
  readonly action?: {
    readonly label: string
    readonly onPress: () => void
    readonly icon?: IconType
    readonly keys?: string
  }
}

/** An empty place: what belongs here, one button, one key. */
export function EmptyState({ title, isScreen = false, children, action }: EmptyStateProps) {
  const Title = isScreen ? 'h1' : 'b'
  return (
    <div className={styles.empty}>
      <Title>{title}</Title>
      {children && <p>{children}</p>}
      {action && (
        <Button size="sm" icon={action.icon} keys={action.keys} onPress={action.onPress}>
          {action.label}
        </Button>
      )}
    </div>
  )
}

interface LoadingStateProps {
  /** What is being read: 'Reading the calls'. */
  readonly label: string
  readonly lines?: number
}

const widths = ['62%', '88%', '40%', '74%', '55%', '81%'] as const

/** Grey lines, shown only after 200 ms; nothing spins. */
export function LoadingState({ label, lines = 3 }: LoadingStateProps) {
  return (
    <div className={styles.loading} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, at) => (
        // The lines are identical and never reorder.
        <i key={at} style={{ inlineSize: widths[at % widths.length] }} />
      ))}
    </div>
  )
}

interface FailedStateProps {
  readonly title: string
  /** It stands inside a screen that has its own heading. */
  readonly isPart?: boolean
  /** What is safe, and what to do. */
  readonly children: ReactNode
  readonly action?: { readonly label: string; readonly onPress: () => void }
  /** Other ways on, after the first. */
  readonly more?: ReactNode
}

/** A screen that could not be read or done: what happened, what is safe, what to do next. */
export function FailedState({ title, isPart = false, children, action, more }: FailedStateProps) {
  const Title = isPart ? 'h2' : 'h1'
  return (
    <div className={styles.failed} role="alert">
      <Icon of={CircleAlert} tone="danger" />
      <div>
        <Title>{title}</Title>
        <p>{children}</p>
        {action && (
          <Button size="sm" onPress={action.onPress}>
            {action.label}
          </Button>
        )}
        {more}
      </div>
    </div>
  )
}
