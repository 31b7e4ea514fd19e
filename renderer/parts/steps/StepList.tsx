/**
 * The steps of a call's copy, each opened in its place. The library's scripts have a page of their own; what a step
 * holds is the same parts. A step starts as title, one text and minutes; the rest is added when wanted.
 */
import { newStep, type Step } from '@shared/domain/step'
import { stepField } from '@shared/prepare/target-fields'
import { movedTo } from '@shared/script/move'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { Button } from '../../ui/Button'
import { useAsked } from '../../ui/landing'
import type { BoundNeeds } from './StepDetails'
import { StepEditor } from './StepEditor'
import type { Speakers } from './StepExtras'
import styles from './Steps.module.css'

export interface StepListProps {
  readonly steps: readonly Step[]
  readonly onChange: (steps: readonly Step[], label: string) => void
  /** Needs a step may be bound to; a library script has none. */
  readonly needs?: BoundNeeds
  /** Who may speak in this call. */
  readonly speakers?: Speakers
}

export function StepList({ steps, onChange, needs = [], speakers }: StepListProps) {
  const [openId, setOpenId] = useState<string | null>(steps[0]?.title === '' ? steps[0].id : null)
  useAsked(field => {
    const asked = steps.find(step => stepField(step) === field)
    if (asked !== undefined) setOpenId(asked.id)
  })
  const add = () => {
    const step = newStep({ title: '' }, { newId })
    onChange([...steps, step], 'Step added')
    setOpenId(step.id)
  }
  return (
    <div className={styles.steps}>
      <ol className={styles.list} aria-label="Steps">
        {steps.map((step, at) => (
          <StepEditor
            key={step.id}
            step={step}
            at={at}
            count={steps.length}
            needs={needs}
            speakers={speakers}
            isOpen={openId === step.id}
            onToggle={() => setOpenId(openId === step.id ? null : step.id)}
            onChange={fields =>
              onChange(
                steps.map(one => (one.id === step.id ? { ...one, ...fields } : one)),
                'Step edited',
              )
            }
            onMove={to => onChange(movedTo(steps, at, to), 'Step moved')}
            onRemove={() => {
              onChange(steps.toSpliced(at, 1), 'Step removed')
              sayUndoable('Step removed')
            }}
          />
        ))}
      </ol>
      <div>
        <Button icon={Plus} size="sm" onPress={add}>
          Add a step
        </Button>
      </div>
    </div>
  )
}
