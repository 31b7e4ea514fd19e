import { depths, type Step } from '@shared/domain/step'
import type { ReactNode } from 'react'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { LevelPick } from './LevelPick'
import styles from './Steps.module.css'

const depthLabels = { inform: 'Inform', show: 'Show', train: 'Train' } as const

interface StepMetaProps {
  readonly step: Step
  readonly onChange: (fields: Partial<Step>) => void
  /** Where the minutes are not told elsewhere. */
  readonly minutes?: ReactNode
}

/** How a step is told: depth, weight, minutes and for whom it is made. */
export function StepMeta({ step, onChange, minutes }: StepMetaProps) {
  return (
    <div className={styles.meta}>
      <Labelled label="Depth">
        <SegmentedControl
          label="Depth"
          segments={depths.map(id => ({ id, label: depthLabels[id] }))}
          value={step.depth}
          onChange={depth => onChange({ depth })}
        />
      </Labelled>
      <Labelled label="Weight">
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
      {minutes && <Labelled label="Minutes">{minutes}</Labelled>}
      <Labelled label="Level">
        <LevelPick value={step.level} onChange={level => onChange({ level })} />
      </Labelled>
    </div>
  )
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <div className={styles.metaLabel} aria-hidden="true">
        {label}
      </div>
      {children}
    </div>
  )
}
