import type { ScriptUsage } from '@shared/contract/library-calls'
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
  return answer.kind === 'here' ? <OneStep usage={answer.value} stepId={stepId} title={title} /> : null
}

interface OneStepProps {
  readonly usage: ScriptUsage
  readonly stepId: string
  readonly title: string
}

/** The same where the script's usage is at hand already. */
export function OneStep({ usage, stepId, title }: OneStepProps) {
  const [isOpen, open] = useState(false)
  const step = usage.steps.find(one => one.stepId === stepId)
  if (step === undefined) return null
  const { headline, tone } = usageHeadline(step)
  return (
    <>
      <button type="button" className={styles.headline} data-tone={tone} onClick={() => open(true)}>
        {tone === 'warn' && <Icon of={TriangleAlert} size="xs" />}
        {headline}
        <span>{`n = ${step.n}`}</span>
      </button>
      {isOpen && <RunsBehind title={title} step={step} calls={usage.calls} onClose={() => open(false)} />}
    </>
  )
}
