import { depths, type Step } from '@shared/domain/step'
import type { ReactNode } from 'react'
import { NumberField } from '../../ui/NumberField'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { LevelPick } from './LevelPick'
import styles from './Steps.module.css'

const depthLabels = { inform: 'Inform', show: 'Show', train: 'Train' } as const

interface StepMetaProps {
  readonly step: Step
  readonly onChange: (fields: Partial<Step>) => void
  /** Names the field of the minutes, where they are not told elsewhere. */
  readonly minutesLabel?: string | undefined
}

/** How a step is told: depth, weight, minutes and for whom it is made. */
export function StepMeta({ step, onChange, minutesLabel }: StepMetaProps) {
  return (
    <div className={styles.meta}>
      <Labelled label="Depth" field="depth">
        <SegmentedControl
          label="Depth"
          segments={depths.map(id => ({ id, label: depthLabels[id] }))}
          value={step.depth}
          onChange={depth => onChange({ depth })}
        />
      </Labelled>
      <Labelled label="Weight" field="must">
        <SegmentedControl
          label="Weight"
          segments={[
            { id: 'must', label: 'Must show' },
            { id: 'optional', label: 'Optional' },
          ]}
          value={step.must ? 'must' : 'optional'}
          onChange={weight => onChange({ must: weight === 'must' })}
        />
      </Labelled>
      {minutesLabel !== undefined && (
        <Labelled label="Minutes" field="minutes">
          <div className={styles.minutes}>
            <NumberField
              label={minutesLabel}
              labelHidden
              min={0}
              max={480}
              value={step.minutes}
              onCommit={minutes => onChange({ minutes: minutes ?? 0 })}
            />
          </div>
        </Labelled>
      )}
      <Labelled label="Level" field="level">
        <LevelPick value={step.level} onChange={level => onChange({ level })} />
      </Labelled>
    </div>
  )
}

interface LabelledProps {
  readonly label: string
  readonly field: string
  readonly children: ReactNode
}

function Labelled({ label, field, children }: LabelledProps) {
  return (
    <div data-field={field}>
      <div className={styles.metaLabel} aria-hidden="true">
        {label}
      </div>
      {children}
    </div>
  )
}
