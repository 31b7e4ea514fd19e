import type { TouchingGap } from '@shared/advisor/gap-links'
import { Select } from '../../../ui/Select'
import { planGap } from './actions'
import styles from './Gaps.module.css'
import { linkedTouches, planOf } from './gap-touches'
import type { PrepareView } from './use-prepare'

interface PlanGapFieldProps {
  readonly view: PrepareView
  readonly touching: TouchingGap
}

/**
 * "told at step 3": a step of the plan, or somewhere in the call. On a gap that is only suggested choosing one
 * confirms it; a need that is suggested beside confirmed ones waits for its own yes.
 */
export function PlanGapField({ view, touching }: PlanGapFieldProps) {
  const { gap, touches } = touching
  const linked = linkedTouches(touching)
  const first = linked[0]
  const value = first === undefined ? 'none' : planOf(first, view)
  const steps = view.copy?.steps ?? []
  const options = [
    { id: 'none', label: 'not planned' },
    { id: 'call', label: 'told in this call' },
    ...steps.map(({ id }, at) => ({ id: id as string, label: `told at step ${at + 1}` })),
    ...(value === 'elsewhere' ? [{ id: 'elsewhere', label: 'told in another call' }] : []),
  ]
  const choose = (id: string) => {
    if (id === 'elsewhere') return
    const step = steps.find(one => one.id === id)
    const place = id === 'none' ? null : { callId: view.call.id, stepId: step?.id }
    void planGap(
      view,
      gap.id,
      (linked.length > 0 ? linked : touches).map(({ need }) => need.id),
      place,
    )
  }
  return (
    <div className={styles.plan} data-open={value === 'none' || undefined}>
      <Select
        label={`When ${gap.title} is told`}
        labelHidden
        size="sm"
        options={options}
        value={value}
        onChange={choose}
      />
    </div>
  )
}
