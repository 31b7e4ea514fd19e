import { plannedAndActual, type PlannedAndActual as Row } from '@shared/run/to-debrief'
import { useMemo } from 'react'
import { BarRow, BarRows } from '../../../ui/BarRow'
import { Panel } from '../../../ui/Panel'
import { SaveBackButton } from '../SaveBackButton'
import styles from './Debrief.module.css'
import { minutesWords, overWords } from './minutes-words'
import type { DebriefFacts } from './use-debrief'

/** From here on an overrun stands out: half a plan and more than a minute. */
const standsOutMinutes = 1

/** Minutes planned against minutes taken, step by step, pauses left out. */
export function PlannedAndActual({ facts }: { readonly facts: DebriefFacts }) {
  const { run, copy, call } = facts
  const rows = useMemo(() => (run === undefined ? [] : plannedAndActual(run, copy, call)), [run, copy, call])
  const saveBack = copy !== undefined && <SaveBackButton callId={call.id} />
  if (run === undefined) {
    return (
      <Panel title="Planned and actual" trailing={saveBack}>
        <p className={styles.none}>This call was not run here, so there is nothing to compare.</p>
      </Panel>
    )
  }
  const max = Math.max(...rows.flatMap(row => [row.plannedMinutes, row.actualMinutes]), 1)
  return (
    <Panel title="Planned and actual" trailing={saveBack}>
      <BarRows label="Planned against actual minutes per step">
        {rows.map(row => (
          <BarRow
            key={row.id}
            label={row.title}
            {...(row.number !== undefined && { number: row.number })}
            planned={row.plannedMinutes}
            real={wasLeftOut(row) ? null : row.actualMinutes}
            max={max}
            delta={
              wasLeftOut(row)
                ? row.skipped
                  ? 'skipped'
                  : 'not reached'
                : overWords(row.actualMinutes - row.plannedMinutes)
            }
            stands={
              row.actualMinutes - row.plannedMinutes > Math.max(standsOutMinutes, row.plannedMinutes / 2)
            }
            tone={row.kind === 'questions' ? 'ask' : row.kind === 'next-steps' ? 'accent' : 'plain'}
            format={minutesWords}
          />
        ))}
      </BarRows>
    </Panel>
  )
}

const wasLeftOut = (row: Row): boolean => row.skipped || !row.reached
