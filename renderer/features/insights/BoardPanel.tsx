import type { GapBoard } from '@shared/insights/gap-board'
import { memo } from 'react'
import { Switch } from '../../ui/Switch'
import { copyIssues, saveBoard } from './actions'
import { FigurePanel } from './FigurePanel'
import styles from './Insights.module.css'
import { figureNames } from './use-figures'

interface BoardPanelProps {
  readonly figure: GapBoard | undefined | null
  readonly withMoney: boolean
  readonly onMoney: (withMoney: boolean) => void
}

/** What the product team should hear; the table is the preview of what leaves. */
export const BoardPanel = memo(function BoardPanel({ figure, withMoney, onMoney }: BoardPanelProps) {
  return (
    <FigurePanel
      name={figureNames.board}
      figure={figure}
      look="wide"
      exports={
        !figure
          ? []
          : [
              {
                id: 'markdown',
                label: 'Save as Markdown',
                onPress: () => saveBoard(figureNames.board, figure, withMoney),
              },
              { id: 'issues', label: 'Copy as issue text', onPress: () => copyIssues(figure, withMoney) },
            ]
      }
      controls={
        <div className={styles.controls}>
          <Switch isSelected={withMoney} onChange={onMoney}>
            Show the value of the deals
          </Switch>
        </div>
      }
    />
  )
})
