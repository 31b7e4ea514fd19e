import type { StepUsage as Usage } from '@shared/library/usage'
import { usageHeadline } from '@shared/library/usage-words'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Icon } from '../../ui/Icon'
import { RunsBehind } from './RunsBehind'
import styles from './Usage.module.css'
import { useScriptUsage } from './use-script-usage'

interface StepUsageProps {
  readonly scriptId: string
  readonly stepId: string
  /** How the step is called, for the list of the runs behind the figure. */
  readonly title: string
}

/**
 * "Ran +1:20 over in most calls, n = 5": the one thing most worth knowing of a step while it is written. Says nothing
 * below three runs, while it is read, or when it could not be. A press lists the runs behind it.
 */
export function StepUsage({ scriptId, stepId, title }: StepUsageProps) {
  const { answer } = useScriptUsage(scriptId)
  const [isOpen, open] = useState(false)
  const step = answer.kind === 'here' ? answer.value.steps.find(one => one.stepId === stepId) : undefined
  if (answer.kind !== 'here' || step === undefined) return null
  return (
    <>
      <Headline step={step} onPress={() => open(true)} />
      {isOpen && (
        <RunsBehind title={title} step={step} calls={answer.value.calls} onClose={() => open(false)} />
      )}
    </>
  )
}

interface HeadlineProps {
  readonly step: Usage
  readonly onPress: () => void
  /** Where the runs are shown in place. */
  readonly isOpen?: boolean
}

/** The figure with its n; a press shows the runs. */
export function Headline({ step, onPress, isOpen }: HeadlineProps) {
  const { headline, tone } = usageHeadline(step)
  return (
    <button
      type="button"
      className={styles.headline}
      data-tone={tone}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      {tone === 'warn' && <Icon of={TriangleAlert} size="xs" />}
      {headline}
      <span>{`n = ${step.n}`}</span>
    </button>
  )
}
