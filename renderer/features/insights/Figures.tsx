import type { Range } from '@shared/insights/range'
import type { Filter } from '@shared/insights/scope'
import { useState } from 'react'
import { useStore } from '../../state/store'
import type { InsightsView } from '../../state/view'
import { AdvancesPanel, AskedPanel, ChecksPanel, PromisesPanel, TimePanel } from './BarPanels'
import { BoardPanel } from './BoardPanel'
import { DelayPanel } from './DelayPanel'
import { DisclosurePanel } from './DisclosurePanel'
import { GoalPanel } from './GoalPanel'
import { Head } from './Head'
import { HoursPanel } from './HoursPanel'
import styles from './Insights.module.css'
import { KeyFigures } from './KeyFigures'
import { StepsPanel } from './StepsPanel'
import { useFigures } from './use-figures'
import type { Known } from './use-known'

interface FiguresProps {
  readonly view: InsightsView
  readonly known: Known
}

const wholeYear: Range = { span: 'year' }
const noFilter: Filter = {}

/** Range and filter are part of the view: who comes back from a record finds the figures as they left them. */
export function Figures({ view, known }: FiguresProps) {
  const go = useStore(state => state.go)
  const [withMoney, setWithMoney] = useState(false)
  const { range = wholeYear, filter = noFilter } = view
  const figures = useFigures(known, { range, filter, withMoney })
  return (
    <div className={styles.page}>
      <Head
        {...{ range, filter, figures }}
        today={known.today}
        onRange={next => go({ ...view, range: next })}
        onFilter={next => go({ ...view, filter: next })}
      />
      <KeyFigures figures={figures} />
      <div className={styles.scroll}>
        <div className={styles.grid}>
          <HoursPanel figure={figures.hours} />
          <GoalPanel figure={figures.goals} />
          <DisclosurePanel figure={figures.disclosure} />
          <StepsPanel figure={figures.steps} />
          <DelayPanel figure={figures.delay} />
          <AdvancesPanel figure={figures.advances} />
          <AskedPanel figure={figures.asked} />
          <PromisesPanel figure={figures.promises} />
          <ChecksPanel figure={figures.checks} />
          <TimePanel figure={figures.time} />
          <BoardPanel figure={figures.board} withMoney={withMoney} onMoney={setWithMoney} />
        </div>
      </div>
    </div>
  )
}
