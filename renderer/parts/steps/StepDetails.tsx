import { depths, type Step } from '@shared/domain/step'
import { AddChip, ToggleChip } from '../../ui/Chips'
import { LinesField } from '../../ui/LinesField'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { TextField } from '../../ui/TextField'
import { ShowRows } from './ShowRows'
import styles from './Steps.module.css'

interface StepDetailsProps {
  readonly step: Step
  readonly needs: readonly { readonly id: Step['needIds'][number]; readonly label: string }[]
  readonly onChange: (fields: Partial<Step>) => void
}

const depthLabels = { inform: 'Inform', show: 'Show', train: 'Train' } as const

/** What a step may add when wanted, in this order; each is a text that starts as a dashed chip. */
const additions = [
  { field: 'takeaway', label: 'Takeaway' },
  { field: 'todayThey', label: 'Today they' },
  { field: 'withUs', label: 'With us' },
  { field: 'fallback', label: 'Fallback' },
  { field: 'skipWhen', label: 'Skip when' },
] as const

/** Tell, Show and what else the step carries. */
export function StepDetails({ step, needs, onChange }: StepDetailsProps) {
  const missing = additions.filter(({ field }) => step[field] === undefined)
  return (
    <div className={styles.details}>
      <TextField
        label="Tell"
        lines={2}
        value={step.tell}
        onDraft={tell => onChange({ tell })}
        hint="Cues, not sentences"
      />
      <ShowRows rows={step.show} onChange={show => onChange({ show })} />
      {additions
        .filter(({ field }) => step[field] !== undefined)
        .map(({ field, label }) => (
          <TextField
            key={field}
            label={label}
            lines={1}
            value={step[field] ?? ''}
            onDraft={text => onChange({ [field]: text })}
          />
        ))}
      <div className={styles.chips}>
        <SegmentedControl
          label="Depth"
          segments={depths.map(id => ({ id, label: depthLabels[id] }))}
          value={step.depth}
          onChange={depth => onChange({ depth })}
        />
        <ToggleChip isSelected={step.must} onChange={must => onChange({ must })}>
          Must show
        </ToggleChip>
        {missing.map(({ field, label }) => (
          <AddChip key={field} onPress={() => onChange({ [field]: '' })}>
            {label.toLowerCase()}
          </AddChip>
        ))}
      </div>
      {needs.length > 0 && (
        <fieldset className={styles.chips}>
          <legend>Serves</legend>
          {needs.map(need => (
            <ToggleChip
              key={need.id}
              isSelected={step.needIds.includes(need.id)}
              onChange={on =>
                onChange({
                  needIds: on ? [...step.needIds, need.id] : step.needIds.filter(id => id !== need.id),
                })
              }
            >
              {need.label}
            </ToggleChip>
          ))}
        </fieldset>
      )}
      {needs.length === 0 && (
        <LinesField
          label="Topics"
          value={step.topics}
          onChange={topics => onChange({ topics })}
          hint="One per line; a call binds them to that prospect's needs"
        />
      )}
    </div>
  )
}
