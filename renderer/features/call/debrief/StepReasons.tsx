import { noteOf } from '@shared/debrief/points'
import { withStepNote } from '@shared/debrief/step-notes'
import type { PlannedAndActual } from '@shared/run/to-debrief'
import { useState } from 'react'
import { useStore } from '../../../state/store'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { useRowsDrawn } from '../../../ui/use-rows-drawn'
import styles from './PlannedAndActual.module.css'
import type { DebriefFacts } from './use-debrief'

interface StepReasonsProps {
  readonly facts: DebriefFacts
  readonly rows: readonly PlannedAndActual[]
  /** What went otherwise than planned, and so asks for a reason. */
  readonly asked: readonly PlannedAndActual[]
}

/** Why a step took longer or was left out, in a few words; any other step may have its reason too. */
export function StepReasons({ facts, rows, asked }: StepReasonsProps) {
  const { debrief } = facts
  const [opened, setOpened] = useState<readonly string[]>([])
  const shown = rows.filter(
    row => asked.includes(row) || opened.includes(row.id) || noteOf(debrief, row.id) !== undefined,
  )
  const drawn = useRowsDrawn(shown)
  const others = rows.filter(row => !shown.includes(row))
  return (
    <div className={styles.reasons}>
      {drawn.map(row => (
        <div key={row.id} className={styles.reason}>
          <span>{row.number === undefined ? `Why: ${row.title}` : `Why, step ${row.number}`}</span>
          <TextField
            label={`Why ${row.title} went that way`}
            labelHidden
            lines={1}
            isBare
            autoFocus={opened.at(-1) === row.id}
            placeholder={row.skipped || !row.reached ? 'Why it was left out' : 'Why it took that long'}
            value={noteOf(debrief, row.id) ?? ''}
            onDraft={why => setNote(debrief.id, row.id, why)}
          />
        </div>
      ))}
      {others.length > 0 && (
        <Select
          label="Say why of another step"
          labelHidden
          size="sm"
          placeholder="Say why of another step"
          options={others.map(({ id, title, number }) => ({
            id,
            label: number === undefined ? title : `${number} ${title}`,
          }))}
          value={null}
          onChange={id => setOpened([...opened, id])}
        />
      )}
    </div>
  )
}

const setNote = (debriefId: string, stepId: string, why: string): void =>
  useStore
    .getState()
    .change(
      'debrief',
      debriefId,
      before => ({ ...before, stepNotes: withStepNote(before.stepNotes, stepId, { why }) }),
      'Reason of a step',
    )
