import type { Gap } from '@shared/domain/gap'
import { TextField } from '../../../ui/TextField'
import { changeGap } from './actions'
import styles from './Gaps.module.css'

const fields = [
  { field: 'workaround', label: 'Workaround', placeholder: 'What they can do today' },
  { field: 'plainAnswer', label: 'Plain answer', placeholder: 'Or why not, honestly' },
  { field: 'proof', label: 'Proof', placeholder: 'Where it is written or was shown' },
] as const

/** The words of a gap, written where they are missing. The library keeps them for every other call. */
export function GapWords({ gap }: { readonly gap: Gap }) {
  return (
    <div className={styles.write} data-field={`gap:${gap.id}`}>
      {fields.map(({ field, label, placeholder }) => (
        <TextField
          key={field}
          label={`${label}`}
          lines={1}
          placeholder={placeholder}
          value={gap[field] ?? ''}
          onDraft={text => changeGap(gap.id, { [field]: text === '' ? undefined : text }, `${label} edited`)}
        />
      ))}
    </div>
  )
}
