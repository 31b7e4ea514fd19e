import { planTold } from '@shared/run/plan-told'
import { plannedAndActual, type PlannedAndActual as Row } from '@shared/run/to-debrief'
import { memo, useMemo } from 'react'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { BarRow, BarRows } from '../../../ui/BarRow'
import { Panel } from '../../../ui/Panel'
import { useRowsDrawn } from '../../../ui/use-rows-drawn'
import { SaveBackButton } from '../SaveBackButton'
import { minutesWords, overWords } from './minutes-words'
import { OwnMinutes } from './OwnMinutes'
import styles from './PlannedAndActual.module.css'
import { StepReasons } from './StepReasons'
import type { DebriefFacts } from './use-debrief'

/** From here on an overrun stands out: half a plan and more than a minute. */
const standsOutMinutes = 1

/** Minutes planned against minutes taken, step by step, pauses left out; what became of the plan, and why. */
export function PlannedAndActual({ facts }: { readonly facts: DebriefFacts }) {
  const { run, copy, call } = facts
  const rows = useMemo(() => (run === undefined ? [] : plannedAndActual(run, copy, call)), [run, copy, call])
  const saveBack = copy !== undefined && <SaveBackButton callId={call.id} />
  if (run === undefined) {
    return (
      <Panel title="Planned and actual" trailing={saveBack}>
        <OwnMinutes facts={facts} />
      </Panel>
    )
  }
  return (
    <Panel
      title="Planned and actual"
      trailing={
        <>
          <Key />
          {saveBack}
        </>
      }
    >
      <Bars rows={rows} />
      <Told facts={facts} />
      <StepReasons facts={facts} rows={rows} asked={rows.filter(row => wasLeftOut(row) || standsOut(row))} />
    </Panel>
  )
}

/** So many stand above the fold. */
const barsAtFirst = 16

const Bars = memo(({ rows }: { readonly rows: readonly Row[] }) => {
  const max = Math.max(...rows.flatMap(row => [row.plannedMinutes, row.actualMinutes]), 1)
  return (
    <BarRows label="Planned against actual minutes per step">
      {useRowsDrawn(rows, barsAtFirst).map(row => (
        <BarRow
          key={row.id}
          label={row.title}
          {...(row.number !== undefined && { number: row.number })}
          planned={row.plannedMinutes}
          real={wasLeftOut(row) ? null : row.actualMinutes}
          max={max}
          delta={deltaWords(row)}
          stands={standsOut(row)}
          tone={row.kind === 'questions' ? 'ask' : row.kind === 'next-steps' ? 'accent' : 'plain'}
          format={minutesWords}
        />
      ))}
    </BarRows>
  )
})

function Key() {
  return (
    <span className={styles.key} aria-hidden="true">
      <span>
        <i className={styles.planned} /> planned
      </span>
      <span>
        <i className={styles.over} /> over
      </span>
    </span>
  )
}

function Told({ facts }: { readonly facts: DebriefFacts }) {
  const { run, copy, call } = facts
  const zone = useStore(state => state.zone)
  if (run === undefined) return null
  return <p className={styles.told}>{planTold(run, copy, call, at => clockTime(at, zone)).join(' ')}</p>
}

function deltaWords(row: Row): string {
  if (wasLeftOut(row)) return row.skipped ? 'skipped' : 'not reached'
  return overWords(row.actualMinutes - row.plannedMinutes)
}

const wasLeftOut = (row: Row): boolean => row.skipped || !row.reached

const standsOut = (row: Row): boolean =>
  row.actualMinutes - row.plannedMinutes > Math.max(standsOutMinutes, row.plannedMinutes / 2)
