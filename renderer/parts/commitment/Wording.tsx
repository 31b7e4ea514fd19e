import { suggestedWording, vaguenessOf, vaguenessWords } from '@shared/commitment/vague'
import type { Colleague } from '@shared/domain/colleague'
import type { Commitment } from '@shared/domain/commitment'
import { PencilLine } from 'lucide-react'
import { longDay } from '../../time'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { TextField } from '../../ui/TextField'
import styles from './Commitment.module.css'
import { changeCommitment } from './change-commitment'

interface WordingProps {
  readonly commitment: Commitment
  readonly at: number
  readonly colleagues: readonly Colleague[]
}

/**
 * What is vague in a promise, asked as a question, and a wording of ours to edit. Until somebody takes or edits it, it
 * is a suggestion; the words as they were said stand above it, untouched.
 */
export function Wording({ commitment, at, colleagues }: WordingProps) {
  const { words, ourWording, ownerId, dueOn } = commitment
  const vague = vaguenessOf(commitment)
  if (vague.length === 0 && ourWording === undefined) return null
  const suggested = suggestedWording(words, {
    owner: colleagues.find(({ id }) => id === ownerId)?.name,
    due: dueOn && longDay(`${dueOn}T12:00:00Z`, 'UTC'),
  })
  const take = (text: string, label: string) =>
    changeCommitment(
      commitment.id,
      before => ({ ...before, ourWording: text.trim() === '' ? undefined : text }),
      label,
    )
  return (
    <div className={styles.wording}>
      {vague.length > 0 && (
        <p className={styles.vague}>
          <Icon of={PencilLine} size="xs" tone="warn" /> {vague.map(vaguenessWords).join(' ')}
        </p>
      )}
      <div className={styles.ours}>
        <TextField
          label={`Our wording of commitment ${at + 1}`}
          labelHidden
          lines={1}
          isSuggested={ourWording === undefined}
          placeholder="Our wording"
          value={ourWording ?? suggested}
          onDraft={text => take(text, 'Our wording edited')}
        />
        {ourWording === undefined && suggested !== '' && (
          <Button size="xs" onPress={() => take(suggested, 'Our wording taken')}>
            Use this wording
          </Button>
        )}
      </div>
    </div>
  )
}
