import { withStepNote } from '@shared/debrief/step-notes'
import { useState } from 'react'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { MinutesField } from '../../../ui/MinutesField'
import styles from './PlannedAndActual.module.css'
import type { DebriefFacts } from './use-debrief'

/** A call that was not run here: its minutes can be told by hand, and need not be. */
export function OwnMinutes({ facts }: { readonly facts: DebriefFacts }) {
  const { copy, debrief } = facts
  const steps = copy?.steps ?? []
  const isTold = debrief.stepNotes.some(({ minutes }) => minutes !== undefined)
  const [isOpen, setOpen] = useState(isTold)
  return (
    <>
      <p className={styles.told}>This call was not run here, so there is nothing to compare.</p>
      {steps.length > 0 && !isOpen && (
        <Button size="sm" variant="quiet" onPress={() => setOpen(true)}>
          Tell the minutes by hand
        </Button>
      )}
      {isOpen &&
        steps.map(({ id, title, minutes }, at) => (
          <div key={id} className={styles.minutes}>
            <span>
              {at + 1} {title}, planned {minutes}
            </span>
            <MinutesField
              label={`Minutes of ${title}`}
              labelHidden
              value={debrief.stepNotes.find(note => note.stepId === id)?.minutes ?? null}
              onCommit={told => setMinutes(debrief.id, id, told)}
            />
          </div>
        ))}
    </>
  )
}

const setMinutes = (debriefId: string, stepId: string, minutes: number | null): void =>
  useStore.getState().change(
    'debrief',
    debriefId,
    before => ({
      ...before,
      stepNotes: withStepNote(before.stepNotes, stepId, { minutes: minutes ?? undefined }),
    }),
    'Minutes of a step',
  )
