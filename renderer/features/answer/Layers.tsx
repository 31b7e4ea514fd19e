import type { Answer } from '@shared/domain/answer'
import { useState } from 'react'
import { AddChip } from '../../ui/Chips'
import { TextField } from '../../ui/TextField'
import styles from './Answer.module.css'
import type { AnswerPart } from './AnswerForm'

type Audience = Answer['layers'][number]['audience']
const audiences: readonly { readonly id: Audience; readonly label: string; readonly chip: string }[] = [
  { id: 'executive', label: 'For executives', chip: 'for executives' },
  { id: 'technical', label: 'For technical people', chip: 'for technical people' },
  { id: 'user', label: 'For users', chip: 'for users' },
]

/** The same answer at other depths, each only where somebody wrote it. */
export function Layers({ answer, change }: AnswerPart) {
  const [added, setAdded] = useState<readonly Audience[]>([])
  const textOf = (audience: Audience) => answer.layers.find(one => one.audience === audience)?.text
  const isShown = (audience: Audience) => textOf(audience) !== undefined || added.includes(audience)
  const write = (audience: Audience, text: string) =>
    change(before => {
      const others = before.layers.filter(one => one.audience !== audience)
      return { ...before, layers: text === '' ? others : [...others, { audience, text }] }
    })
  return (
    <>
      {audiences
        .filter(({ id }) => isShown(id))
        .map(({ id, label }) => (
          <TextField
            key={id}
            label={label}
            value={textOf(id) ?? ''}
            lines={2}
            autoFocus={added.at(-1) === id}
            onDraft={text => {
              setAdded(before => (before.includes(id) ? before : [...before, id]))
              write(id, text)
            }}
          />
        ))}
      {audiences.some(({ id }) => !isShown(id)) && (
        <div className={styles.adds}>
          {audiences
            .filter(({ id }) => !isShown(id))
            .map(({ id, label, chip }) => (
              <AddChip
                key={id}
                label={`Add the answer ${label.toLowerCase()}`}
                onPress={() => setAdded(before => [...before, id])}
              >
                {chip}
              </AddChip>
            ))}
        </div>
      )}
    </>
  )
}
