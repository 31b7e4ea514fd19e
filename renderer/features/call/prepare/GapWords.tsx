import type { Gap } from '@shared/domain/gap'
import { TextField } from '../../../ui/TextField'
import { changeGap } from './actions'
import styles from './Gaps.module.css'

const fields = [
  { field: 'workaround', label: 'Workaround', placeholder: 'What they can do today' },
  { field: 'plainAnswer', label: 'Plain answer', placeholder: 'Or why not, honestly' },
  { field: 'proof', label: 'Proof', placeholder: 'Where it is written or was shown' },
] as const

interface GapWordsProps {
  readonly gap: Gap
  /** What is to be written: workaround or plain answer, and the proof. */
  readonly words: boolean
  readonly proof: boolean
}

/** The words of a gap, written where they are missing. The library keeps them for every other call. */
export function GapWords({ gap, words, proof }: GapWordsProps) {
  const shown = fields.filter(({ field }) => (field === 'proof' ? proof : words))
  return (
    <div className={styles.write} data-field={`gap:${gap.id}`}>
      {shown.map(({ field, label, placeholder }) => (
        <TextField
          key={field}
          label={label}
          lines={1}
          placeholder={placeholder}
          value={gap[field] ?? ''}
          onDraft={text => changeGap(gap.id, { [field]: text === '' ? undefined : text }, `${label} edited`)}
        />
      ))}
    </div>
  )
}
