import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import styles from './ChoiceCard.module.css'
import { Icon } from './Icon'

interface ChoiceCardsProps<T extends string> {
  readonly label: string
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly columns?: 1 | 2 | 3
  readonly children: ReactNode
}

/** Cards of which one is chosen. */
export function ChoiceCards<T extends string>(props: ChoiceCardsProps<T>) {
  const { label, value, onChange, columns = 2, children } = props
  return (
    <RadioGroup
      className={styles.cards}
      aria-label={label}
      value={value}
      // The values are the ones the caller wrote on its ChoiceCard children.
      onChange={next => onChange(next as T)}
      data-columns={columns}
    >
      {children}
    </RadioGroup>
  )
}

interface ChoiceCardProps {
  readonly value: string
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly isSuggested?: boolean
}

/** One card: a title, a line or two of why, and a check when it is the one. */
export function ChoiceCard({ value, title, children, isSuggested = false }: ChoiceCardProps) {
  return (
    <Radio className={styles.card} value={value} data-suggested={isSuggested || undefined}>
      {({ isSelected }) => (
        <>
          <b>{title}</b>
          {children && <span className={styles.why}>{children}</span>}
          {isSelected && (
            <span className={styles.tick}>
              <Icon of={Check} size="xs" />
            </span>
          )}
        </>
      )}
    </Radio>
  )
}
