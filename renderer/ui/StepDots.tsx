import { Check } from 'lucide-react'
import { Icon } from './Icon'
import styles from './StepDots.module.css'
import { VisuallyHidden } from './VisuallyHidden'

interface StepDot {
  readonly id: string
  readonly label: string
  /** `due` is the one that waits for somebody now. */
  readonly state: 'done' | 'due' | 'open'
}

interface StepDotsProps {
  readonly label: string
  readonly steps: readonly StepDot[]
}

const spoken = { done: 'done', due: 'due now', open: 'not yet' } as const

/** Stations on the way to something settled: done, due, still open. */
export function StepDots({ label, steps }: StepDotsProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(step => (
        <li key={step.id} data-state={step.state}>
          <span className={styles.dot}>{step.state === 'done' && <Icon of={Check} size="xs" />}</span>
          {step.label}
          <VisuallyHidden>, {spoken[step.state]}</VisuallyHidden>
        </li>
      ))}
    </ol>
  )
}
