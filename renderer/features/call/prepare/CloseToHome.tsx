import { axisLabels, workToExact } from '@shared/advisor/fidelity'
import { defaultThresholds } from '@shared/advisor/thresholds'
import { sayHours } from '@shared/advisor/words'
import { type Call, closenesses, type Fidelity, type FidelityAxis, fidelityAxes } from '@shared/domain/call'
import { NumberField } from '../../../ui/NumberField'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import styles from './Advised.module.css'
import { changeCall } from './actions'
import type { SectionProps } from './Section'

const closenessLabels = { generic: 'Generic', close: 'Close to theirs', exact: 'Exactly theirs' } as const

/** P07: how close the demo comes to their environment, their data and their way of working, and what more would take. */
export function CloseToHome({ view: { call }, look }: SectionProps) {
  const work = workToExact(call.fidelity, defaultThresholds)
  const hours = work.reduce((sum, one) => sum + one.hours, 0)
  return (
    <Panel
      title="Close to home"
      count={work.length === 0 ? 'exact' : `${sayHours(hours)} to make it exact`}
      look={look}
    >
      <div data-field="fidelity" className={styles.fields}>
        {fidelityAxes.map(axis => (
          <Axis key={axis} call={call} axis={axis} />
        ))}
      </div>
    </Panel>
  )
}

function Axis({ call, axis }: { readonly call: Call; readonly axis: FidelityAxis }) {
  const now = call.fidelity?.[axis]
  const set = (fields: NonNullable<Fidelity[FidelityAxis]>) =>
    changeCall(
      call.id,
      before => ({
        ...before,
        fidelity: { ...before.fidelity, [axis]: { ...before.fidelity?.[axis], ...fields } },
      }),
      `${axisLabels[axis]} edited`,
    )
  return (
    <div className={styles.axis}>
      <Select
        label={axisLabels[axis]}
        size="sm"
        placeholder="not known"
        options={closenesses.map(id => ({ id, label: closenessLabels[id] }))}
        value={now?.is ?? null}
        onChange={is => set({ is })}
      />
      <NumberField
        label={`Hours to make the ${axis} exact`}
        labelHidden
        unit="h"
        min={0}
        max={1000}
        step={0.25}
        value={now?.hours ?? null}
        isDisabled={now?.is === 'exact'}
        onCommit={hours => set({ hours: hours ?? undefined })}
      />
    </div>
  )
}
