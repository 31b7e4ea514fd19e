import { shortened } from '@shared/advisor/words'
import { changeOrder, moveChangeOrder, removeChangeOrder } from '@shared/commitment/change-orders'
import { wordingOf } from '@shared/commitment/vague'
import type { ChangeOrder, Commitment } from '@shared/domain/commitment'
import { touched } from '@shared/domain/record'
import { Trash2 } from 'lucide-react'
import { changeCommitment } from '../../parts/commitment/change-commitment'
import { now } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { Checkbox } from '../../ui/Checkbox'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { NumberField } from '../../ui/NumberField'
import { Select } from '../../ui/Select'
import { Tag } from '../../ui/Tag'
import { TextField } from '../../ui/TextField'
import styles from './Commitments.module.css'

const longestName = 40

interface ChangeOrderRowProps {
  readonly order: ChangeOrder
  readonly commitment: Commitment
  readonly commitments: readonly Commitment[]
  readonly isNew: boolean
}

/** Its number stays; all else of it can be edited. */
export function ChangeOrderRow({ order, commitment, commitments, isNew }: ChangeOrderRowProps) {
  const name = `change order ${order.number}`
  const set = (fields: Parameters<typeof changeOrder>[2]) =>
    changeCommitment(commitment.id, before => changeOrder(before, order.id, fields), 'Change order edited')
  return (
    <li className={styles.line}>
      <div className={styles.lineTop}>
        <Tag code>{String(order.number)}</Tag>
        <TextField
          label={`Change order ${order.number}`}
          labelHidden
          isBare
          lines={1}
          placeholder="What they ask for"
          value={order.text}
          autoFocus={isNew}
          onDraft={text => set({ text })}
        />
        <IconButton
          label={`Remove ${name}`}
          icon={Trash2}
          size="xs"
          onPress={() => {
            const remove = (before: Commitment) => removeChangeOrder(before, order.id)
            changeCommitment(commitment.id, remove, `Change order ${order.number} removed`)
            sayUndoable(`Change order ${order.number} removed; its number is not given again.`)
          }}
        />
      </div>
      <div className={styles.effect}>
        <NumberField
          label={`Effort of ${name}`}
          labelHidden
          unit="h"
          step={0.5}
          value={order.effectHours ?? null}
          onCommit={hours => set({ effectHours: hours ?? undefined })}
        />
        <DateField
          label={`New date by ${name}`}
          labelHidden
          value={order.effectDate ?? null}
          onCommit={day => set({ effectDate: day ?? undefined })}
        />
        <Checkbox
          label={`Billed: ${name}`}
          isSelected={order.billed === true}
          onChange={billed => set({ billed })}
        >
          Billed
        </Checkbox>
        {commitments.length > 1 && (
          <div className={styles.whole}>
            <Select
              label={`What ${name} changes`}
              labelHidden
              size="sm"
              options={commitments.map(one => ({
                id: one.id,
                label: shortened(wordingOf(one), longestName) || 'a promise without words yet',
              }))}
              value={commitment.id}
              onChange={to => void move(commitment.id, to, order)}
            />
          </div>
        )}
      </div>
    </li>
  )
}

async function move(fromId: string, toId: string, order: ChangeOrder): Promise<void> {
  const { records, commit } = useStore.getState()
  const [from, to] = [records[fromId], records[toId]]
  if (from?.kind !== 'commitment' || to?.kind !== 'commitment') return
  const at = now()
  const moved = moveChangeOrder(from, to, order.id).map(one => touched(one, at))
  await commit(moved, `Change order ${order.number} moved`)
}
