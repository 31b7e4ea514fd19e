import { X } from 'lucide-react'
import { useState } from 'react'
import { AddChip } from '../../ui/Chips'
import { IconButton } from '../../ui/IconButton'
import { TextField } from '../../ui/TextField'
import styles from './Answer.module.css'
import type { AnswerPart } from './AnswerForm'

/** The same question in other words; each is found as well as the first. */
export function Variants({ answer, change }: AnswerPart) {
  const [isAdding, setAdding] = useState(false)
  const add = (words: string) => {
    const variant = words.trim()
    if (variant === '') return setAdding(false)
    change(
      before =>
        before.variants.includes(variant) ? before : { ...before, variants: [...before.variants, variant] },
      'Variant added',
    )
  }
  return (
    <ul className={styles.variants} aria-label="Also asked as">
      <li className={styles.caption} aria-hidden="true">
        Also asked as
      </li>
      {answer.variants.map(variant => (
        <li key={variant} className={styles.chip}>
          <span>{variant}</span>
          <IconButton
            label={`Remove ${variant}`}
            icon={X}
            size="xs"
            onPress={() =>
              change(
                before => ({ ...before, variants: before.variants.filter(one => one !== variant) }),
                'Variant removed',
              )
            }
          />
        </li>
      ))}
      <li>
        {isAdding ? (
          <TextField
            label="Another way to ask it"
            labelHidden
            placeholder="Another way to ask it"
            value=""
            isAdder
            autoFocus
            onCommit={add}
            onEnter={words => words.trim() === '' && setAdding(false)}
          />
        ) : (
          <AddChip label="Add a variant" onPress={() => setAdding(true)}>
            variant
          </AddChip>
        )}
      </li>
    </ul>
  )
}
