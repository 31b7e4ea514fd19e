import { type Disclosure, lateDays } from '@shared/insights/disclosure'
import { dealRef } from '@shared/insights/figure'
import { counted } from '@shared/insights/words'
import { memo } from 'react'
import { DotRows, roundTicks } from '../../ui/plot/DotRows'
import type { KeyEntry } from '../../ui/plot/marks'
import { openRef } from './actions'
import { FigurePanel } from './FigurePanel'
import { figureNames } from './use-figures'

const keys: readonly KeyEntry[] = [
  { words: 'won', mark: 'disc' },
  { words: 'lost', mark: 'cross' },
]
const rows = [
  { is: 'won', label: 'Won', look: 'disc' },
  { is: 'lost', label: 'Lost', look: 'cross' },
] as const

/** How long before the decision each gap was told, by how the deal ended. */
export const DisclosurePanel = memo(function DisclosurePanel({
  figure,
}: {
  readonly figure: Disclosure | undefined | null
}) {
  const told = figure?.told ?? []
  const ticks = roundTicks(Math.max(lateDays * 2, ...told.map(({ days }) => days)))
  return (
    <FigurePanel name={figureNames.disclosure} figure={figure} keys={keys}>
      <DotRows
        label={`Days before the decision when a gap was told: ${figure?.title ?? ''}`}
        rows={rows.map(({ is, label, look }) => ({
          ...{ key: is, label },
          points: told
            .filter(({ decided }) => decided === is)
            .map(({ gap, deal, dealId, days }, at) => ({
              ...{ key: `${dealId} ${at}`, value: days, look },
              name: `${gap}, ${deal}: told ${counted(days, 'day')} before, ${is}`,
              onOpen: () => openRef(dealRef({ id: dealId })),
            })),
        }))}
        axis={{
          from: 0,
          to: ticks.at(-1) ?? 1,
          ticks: ticks.map(value => ({ value, label: String(value) })),
          words: 'days before the decision when the gap was told',
          isReversed: true,
          zone: { from: 0, to: lateDays, words: `last ${lateDays} days` },
        }}
        rowHeight={72}
        labelWidth={44}
        endWidth={0}
      />
    </FigurePanel>
  )
})
