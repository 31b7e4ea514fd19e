import { type DebriefDelay, type Delay, delayLabels, delays } from '@shared/insights/debrief-delay'
import { counted } from '@shared/insights/words'
import { memo } from 'react'
import type { CellLook } from '../../ui/plot/marks'
import { type StackColumn, StackColumns } from '../../ui/plot/StackColumns'
import { openRef, openRefs } from './actions'
import { FigurePanel } from './FigurePanel'
import { figureNames } from './use-figures'

const looks: Readonly<Record<Delay, CellLook>> = {
  'same-day': 'full',
  'next-day': 'soft',
  later: 'warn',
  none: 'dashed',
}

const keys = delays.map(delay => ({ words: delayLabels[delay].toLowerCase(), cell: looks[delay] }))

/** When debriefs were closed, period by period. */
export const DelayPanel = memo(function DelayPanel({ figure }: { readonly figure: DebriefDelay }) {
  return (
    <FigurePanel name={figureNames.delay} figure={figure} keys={keys}>
      <StackColumns
        label={`Debriefs by delay: ${figure.title}`}
        columns={columnsOf(figure)}
        hasUnits={false}
      />
    </FigurePanel>
  )
})

const columnsOf = ({ periods }: DebriefDelay): readonly StackColumn[] =>
  periods.map(({ key, label, refs }) => ({
    ...{ key, label },
    parts: delays.map(delay => {
      const name = `${label}: ${delayLabels[delay].toLowerCase()}, ${counted(refs[delay].length, 'call')}`
      return {
        ...{ key: delay, look: looks[delay], name },
        onOpen: () => openRefs(name, refs[delay]),
        units: refs[delay].map(ref => ({ key: ref.id, name, onOpen: () => openRef(ref) })),
      }
    }),
  }))
