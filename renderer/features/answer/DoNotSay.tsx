import { addNotToSay, notToSay, removeNotToSay, writeNotToSay } from '@shared/answer/do-not-say'
import { Ban, X } from 'lucide-react'
import { useState } from 'react'
import { AddChip } from '../../ui/Chips'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { TextField } from '../../ui/TextField'
import styles from './Answer.module.css'
import type { AnswerPart } from './AnswerForm'

/** Words that promise too much, each with the reason. */
export function DoNotSay({ answer, change }: AnswerPart) {
  const [isAdding, setAdding] = useState(false)
  const list = notToSay(answer)
  return (
    <div className={styles.half}>
      <div className={styles.label} data-warn="">
        <span>
          <Icon of={Ban} size="sm" /> Do not say
        </span>
      </div>
      {list.length > 0 && (
        <ul className={styles.dont} aria-label="Do not say">
          {list.map(({ words, why }, at) => (
            // Words are edited in place; the place names the line.
            <li key={`#${String(at)}`}>
              <div>
                <TextField
                  label={`Do not say ${at + 1}`}
                  labelHidden
                  isBare
                  lines={1}
                  value={words}
                  onDraft={next => change(before => writeNotToSay(before, at, { words: next }))}
                />
                <TextField
                  label={`Why not ${at + 1}`}
                  labelHidden
                  isBare
                  lines={1}
                  placeholder="Why not"
                  value={why}
                  onDraft={next => change(before => writeNotToSay(before, at, { why: next }))}
                />
              </div>
              <IconButton
                label={`Remove ${words}`}
                icon={X}
                size="xs"
                onPress={() => change(before => removeNotToSay(before, at), 'Words removed')}
              />
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <TextField
          label="Words not to say"
          labelHidden
          placeholder="Words not to say"
          value=""
          isAdder
          autoFocus
          onCommit={words => change(before => addNotToSay(before, words), 'Words not to say')}
          onEnter={words => words.trim() === '' && setAdding(false)}
        />
      ) : (
        <div className={styles.adds}>
          <AddChip label="Add words not to say" onPress={() => setAdding(true)}>
            words not to say
          </AddChip>
        </div>
      )}
    </div>
  )
}
