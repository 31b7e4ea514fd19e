import type { Exposure, Verdict } from '@shared/domain/exposure'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { TextField } from '../../ui/TextField'
import styles from './Gap.module.css'

const labels: Readonly<Record<Verdict, string>> = { lives: 'No', kills: 'Yes', unsure: 'Unsure' }
const segments: readonly { readonly id: Verdict | 'none'; readonly label: string }[] = (
  ['lives', 'kills', 'unsure'] as const
).map(id => ({ id, label: labels[id] }))

interface VerdictFieldsProps {
  /** Of what: the gap, and the need where one gap touches several. */
  readonly of: string
  readonly verdict: Exposure['verdict']
  readonly onChange: (given: { readonly is?: Verdict; readonly words?: string }) => void
}

/** "Is that a deal killer?" as they answered it, with their words. Nothing is chosen before somebody has asked. */
export function VerdictFields({ of, verdict, onChange }: VerdictFieldsProps) {
  return (
    <div className={styles.verdict}>
      <span aria-hidden="true">Deal killer?</span>
      <SegmentedControl
        label={`Is ${of} a deal killer?`}
        segments={segments}
        value={verdict?.is ?? 'none'}
        onChange={is => is !== 'none' && onChange({ is })}
      />
      <TextField
        label={`What they said to ${of}`}
        labelHidden
        lines={1}
        placeholder="What they said, in their words"
        value={verdict?.words ?? ''}
        onDraft={words => onChange({ words })}
      />
    </div>
  )
}
