import { hoursWords } from '@shared/effort/duration'
import {
  type DealHours,
  type DealState,
  dealStateLabels,
  type HoursOfDeal,
} from '@shared/insights/deal-hours'
import { dealRef } from '@shared/insights/figure'
import { signedHours } from '@shared/insights/words'
import { memo } from 'react'
import { type DotRow, DotRows, roundTicks } from '../../ui/plot/DotRows'
import type { KeyEntry, MarkLook } from '../../ui/plot/marks'
import { openRef } from './actions'
import { FigurePanel } from './FigurePanel'
import styles from './Insights.module.css'
import { figureNames } from './use-figures'

const looks: Readonly<Record<DealState, MarkLook>> = {
  won: 'disc',
  lost: 'cross',
  open: 'ring',
  ended: 'square',
}
const states = ['won', 'lost', 'open', 'ended'] as const

/** Of what is there. */
const keysOf = (deals: readonly HoursOfDeal[]): readonly KeyEntry[] => [
  { words: 'baseline for its size', mark: 'line' },
  ...states
    .filter(state => deals.some(deal => deal.state === state))
    .map(state => ({ words: dealStateLabels[state], mark: looks[state] })),
]

/** As many as stand beside two plots; the table has the rest. */
const mostDeals = 14

/** Hours of each deal against what its size takes. */
export const HoursPanel = memo(function HoursPanel({ figure }: { readonly figure: DealHours | undefined }) {
  const deals = figure?.deals ?? []
  const ticks = roundTicks(
    Math.max(4, ...deals.slice(0, mostDeals).flatMap(({ hours, baseline }) => [hours, baseline?.hours ?? 0])),
  )
  return (
    <FigurePanel name={figureNames.hours} figure={figure} keys={keysOf(deals)} look="tall">
      <DotRows
        label={`Hours per deal against baseline: ${figure?.title ?? ''}`}
        rows={deals.slice(0, mostDeals).map(rowOf)}
        axis={{
          from: 0,
          to: ticks.at(-1) ?? 1,
          ticks: ticks.map(value => ({ value, label: String(value) })),
          words: 'hours',
        }}
        rowHeight={36}
        labelWidth={136}
        endWidth={52}
      />
      {deals.length > mostDeals && (
        <p className={styles.more}>
          The {mostDeals} with the most hours of {deals.length}; the table has the others.
        </p>
      )}
    </FigurePanel>
  )
})

function rowOf({ id, name, state, hours, baseline, over }: HoursOfDeal): DotRow {
  const against = over === undefined ? 'no baseline' : `${signedHours(over)} h to its baseline`
  return {
    ...{ key: id, label: name, tick: baseline?.hours },
    points: [
      {
        ...{ key: id, value: hours, look: looks[state] },
        name: `${name}, ${dealStateLabels[state]}: ${hoursWords(hours)}, ${against}`,
        onOpen: () => openRef(dealRef({ id })),
      },
    ],
    end: over === undefined ? undefined : { words: signedHours(over), isOver: over > 0 },
  }
}
