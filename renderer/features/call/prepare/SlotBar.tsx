import { sayMinutes } from '@shared/advisor/words'
import type { ScriptCopy } from '@shared/domain/script-copy'
import { fillingOf } from '@shared/prepare/plan'
import { TriangleAlert } from 'lucide-react'
import { Icon } from '../../../ui/Icon'
import { StackBar, type StackPart } from '../../../ui/StackBar'
import styles from './Script.module.css'

interface SlotBarProps {
  readonly copy: ScriptCopy
  readonly callMinutes: number
}

/** How the plan fills the call: hello, show, questions, next steps; what is too much is amber and said. */
export function SlotBar({ copy, callMinutes }: SlotBarProps) {
  const { hello, steps, questions, nextSteps, over, free } = fillingOf(copy, callMinutes)
  const verb = copy.form === 'questions' ? 'listen' : 'show'
  const groups = [
    { id: 'hello', caption: `${hello} hello`, parts: [{ id: 'hello', size: hello }] },
    { id: 'show', caption: `${steps} ${verb}`, parts: stepParts(copy, over) },
    ...(free > 0
      ? [{ id: 'free', caption: `${free} free`, parts: [{ id: 'free', size: free, isOptional: true }] }]
      : []),
    {
      id: 'questions',
      caption: `${questions} questions`,
      tone: 'ask' as const,
      parts: [{ id: 'questions', size: questions }],
    },
    {
      id: 'next',
      caption: `${nextSteps} next steps`,
      tone: 'accent' as const,
      parts: [{ id: 'next', size: nextSteps }],
    },
  ].filter(group => group.parts.some(part => part.size > 0))
  const whole = `${callMinutes} minutes: ${groups.map(group => group.caption).join(', ')}`
  return (
    <div className={styles.slot}>
      <StackBar label={over > 0 ? `${whole}; ${sayMinutes(over)} too long` : whole} groups={groups} />
      {over > 0 && (
        <p className={styles.over}>
          <Icon of={TriangleAlert} size="sm" tone="warn" />
          {sayMinutes(over)} over the {callMinutes} of the call
        </p>
      )}
    </div>
  )
}

/** One part per step; from the end, as many minutes as are too much turn amber. */
function stepParts({ steps }: ScriptCopy, over: number): readonly StackPart[] {
  let left = over
  return steps
    .toReversed()
    .flatMap((step): readonly StackPart[] => {
      const late = Math.min(step.minutes, left)
      left -= late
      const kept = { id: step.id, size: step.minutes - late, isOptional: !step.must }
      const amber: StackPart = { id: `${step.id} over`, size: late, tone: 'warn', isOptional: !step.must }
      return [amber, kept].filter(part => part.size > 0)
    })
    .toReversed()
}
