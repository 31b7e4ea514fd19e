import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Text } from 'react-aria-components'
import { Button } from './Button'
import styles from './Field.module.css'
import { Icon } from './Icon'

/** Class names shared by everything that looks like an input. */
export const fieldStyles = styles

/** Props every field of this folder takes. */
export interface FieldProps {
  readonly label: string
  /** The label is still said, but not shown: for a field whose place names it. */
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  /** Why the value cannot stand, and what would. Marks the field invalid. */
  readonly error?: string | undefined
}

/** The line under a field: its error, or else its hint. Described to screen readers by the field. */
export function FieldNote({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  if (error)
    return (
      <Text slot="errorMessage" className={styles.note} data-error="">
        <Icon of={TriangleAlert} size="xs" />
        {error}
      </Text>
    )
  if (hint)
    return (
      <Text slot="description" className={styles.note}>
        {hint}
      </Text>
    )
  return null
}

interface ConflictNoteProps {
  readonly theirs: string
  readonly onTake: () => void
}

/** The stored value changed while this one was being typed. Typing on keeps yours. */
export function ConflictNote({ theirs, onTake }: ConflictNoteProps) {
  return (
    <span className={styles.conflict} role="status">
      <Icon of={CircleAlert} size="xs" tone="warn" />
      <span className={styles.conflictWords}>
        Changed elsewhere to <q>{theirs || 'nothing'}</q>. Yours is kept when you go on.
      </span>
      <Button size="xs" onPress={onTake} keepsFocus>
        Take that one
      </Button>
    </span>
  )
}
