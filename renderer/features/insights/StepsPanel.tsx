import type { StepFigure, StepTimes } from '@shared/insights/step-times'
import { signedClock } from '@shared/insights/words'
import { memo } from 'react'
import { type DotAxis, type DotRow, DotRows } from '../../ui/plot/DotRows'
import { openRef } from './actions'
import { FigurePanel } from './FigurePanel'
import styles from './Insights.module.css'
import { figureNames } from './use-figures'

const mostSteps = 6

/** Minutes over plan of each step, a dot a call, a line the median. */
export const StepsPanel = memo(function StepsPanel({
  figure,
}: {
  readonly figure: StepFigure | undefined | null
}) {
  const steps = figure?.steps.slice(0, mostSteps) ?? []
  return (
    <FigurePanel name={figureNames.steps} figure={figure}>
      <DotRows
        label={`Minutes over plan per step: ${figure?.title ?? ''}`}
        rows={steps.map(rowOf)}
        axis={axisOf(steps)}
        rowHeight={32}
        labelWidth={176}
        endWidth={52}
      />
      {figure && figure.steps.length > mostSteps && (
        <p className={styles.more}>
          The first {mostSteps} of {figure.steps.length}; the table has the others.
        </p>
      )}
    </FigurePanel>
  )
})

function rowOf({ stepId, title, shown, skipped, medianSeconds, overruns }: StepTimes): DotRow {
  const left = skipped === 0 ? '' : `, left out ${skipped} times`
  return {
    ...{ key: stepId, label: title, median: medianSeconds / 60 },
    points: shown.map(({ callId, overSeconds }, at) => ({
      ...{ key: `${callId} ${at}`, value: overSeconds / 60, look: 'dot' as const },
      name: `${title}: ${signedClock(overSeconds)} over plan, call ${at + 1} of ${shown.length}${left}`,
      onOpen: () => openRef({ kind: 'call', id: callId }),
    })),
    end: { words: signedClock(medianSeconds), isOver: overruns },
  }
}

/** A minute or more to each side of the plan, the plan itself among the lines. */
function axisOf(steps: readonly StepTimes[]): DotAxis {
  const minutes = steps.flatMap(({ shown }) => shown.map(({ overSeconds }) => overSeconds / 60))
  const from = Math.floor(Math.min(-1, ...minutes))
  const to = Math.ceil(Math.max(2, ...minutes))
  const step = Math.max(1, Math.ceil((to - from) / 6))
  const first = Math.ceil(from / step) * step
  const values = Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, at) => first + at * step)
  return {
    ...{ from, to, zero: 0, zone: { from: 0, to } },
    ticks: values.map(value => ({ value, label: tickWords(value) })),
    words: 'minutes over plan; dot a call, line the median',
  }
}

function tickWords(value: number): string {
  if (value === 0) return 'plan'
  return value > 0 ? `+${value}` : `−${-value}`
}
