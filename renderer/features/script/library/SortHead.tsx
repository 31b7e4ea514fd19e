import type { ScriptOrder } from '@shared/library/list'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { Icon } from '../../../ui/Icon'
import styles from './Library.module.css'
import type { ChosenOrder } from './use-script-list'

const columns: readonly { readonly by: ScriptOrder; readonly label: string; readonly sorts: string }[] = [
  { by: 'name', label: 'Name', sorts: 'by name' },
  { by: 'minutes', label: 'Steps, minutes', sorts: 'by minutes' },
  { by: 'revision', label: 'Revision', sorts: 'by revision' },
  { by: 'verified', label: 'Verified', sorts: 'by when verified' },
  { by: 'used', label: 'Used in', sorts: 'by use' },
  { by: 'next', label: 'Next call', sorts: 'by next call' },
]

interface SortHeadProps {
  readonly order: ChosenOrder
  readonly onOrder: (order: ChosenOrder) => void
}

/** The columns' names, each a button that orders by it; the one that holds already turns the order round. */
export function SortHead({ order, onOrder }: SortHeadProps) {
  return (
    <fieldset className={styles.head} aria-label="Order">
      {columns.map(({ by, label, sorts }) => {
        const isChosen = order.by === by
        return (
          <button
            key={by}
            type="button"
            data-column={by}
            aria-pressed={isChosen}
            aria-label={`${label}: order ${sorts}${isChosen && order.isReversed ? ', reversed' : ''}`}
            onClick={() => onOrder({ by, isReversed: isChosen && !order.isReversed })}
          >
            {label}
            {isChosen && <Icon of={order.isReversed ? ArrowUp : ArrowDown} size="xs" />}
          </button>
        )
      })}
    </fieldset>
  )
}
