import type { Colleague } from '@shared/domain/colleague'
import type { Commitment } from '@shared/domain/commitment'
import { Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useStore } from '../../state/store'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { TextField } from '../../ui/TextField'
import { OwnerField } from '../people/OwnerField'
import styles from './Commitment.module.css'
import { changeCommitment } from './change-commitment'
import { Stages } from './Stages'
import { Wording } from './Wording'

interface CommitmentRowProps {
  readonly commitment: Commitment
  /** Its place in the list, from 0: its fields are called by it. */
  readonly at: number
  readonly colleagues: readonly Colleague[]
  readonly isNew?: boolean
}

/** One promise: as it was said, who keeps it and by when, how far it has come and what shows it. */
export const CommitmentRow = memo(({ commitment, at, colleagues, isNew = false }: CommitmentRowProps) => {
  const trash = useStore(state => state.trash)
  const name = `commitment ${at + 1}`
  const set = (fields: Partial<Commitment>) =>
    changeCommitment(commitment.id, before => ({ ...before, ...fields }))
  return (
    <li className={styles.commitment}>
      <div className={styles.top}>
        <TextField
          label={`Commitment ${at + 1}`}
          labelHidden
          isBare
          lines={1}
          placeholder="In the words it was said"
          value={commitment.words}
          autoFocus={isNew}
          onDraft={words => set({ words })}
        />
        <IconButton
          label={`Remove ${name}`}
          icon={Trash2}
          size="xs"
          onPress={() => trash('commitment', commitment.id, 'Commitment moved to the trash')}
        />
      </div>
      <div className={styles.who}>
        <OwnerField
          label={`Who keeps ${name}`}
          placeholder="who"
          facts={{ colleagues }}
          value={commitment.ownerId}
          onChange={ownerId => set({ ownerId })}
        />
        <DateField
          label={`Commitment ${at + 1} due`}
          labelHidden
          value={commitment.dueOn ?? null}
          onCommit={dueOn => set({ dueOn: dueOn ?? undefined })}
        />
      </div>
      <Wording commitment={commitment} at={at} colleagues={colleagues} />
      <Stages commitment={commitment} at={at} />
    </li>
  )
})
