import type { Deal } from '@shared/domain/deal'
import type { Gap } from '@shared/domain/gap'
import type { SummaryOf } from '@shared/domain/summary'
import { useEffect, useMemo, useState } from 'react'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { LoadingState } from '../../ui/States'
import { ExposureRow } from './ExposureRow'
import styles from './Gap.module.css'

/** A gap of a core product may touch hundreds of deals: so many are read and drawn at a press. */
const dealsAtOnce = 10

/** The deals this gap touches, the newest first, with how far each has come. */
export function GapDeals({ gap }: { readonly gap: Gap }) {
  const deals = useSummaries('deal')
  const [count, setCount] = useState(dealsAtOnce)
  const touched = useMemo(() => (deals === undefined ? undefined : dealsOf(gap, deals)), [gap, deals])
  if (touched === undefined) return <LoadingState label="Reading the deals it touches" />
  return (
    <section className={styles.deals} aria-label="Deals it touches">
      <h2>
        Deals it touches <span className={styles.count}>{touched.length}</span>
      </h2>
      {touched.length === 0 && (
        <p className={styles.none}>None yet. In Prepare of a call, say which of their needs it touches.</p>
      )}
      {touched.slice(0, count).map(deal => (
        <DealExposures key={deal.id} gap={gap} summary={deal} />
      ))}
      {touched.length > count && (
        <Button size="xs" variant="quiet" onPress={() => setCount(count + dealsAtOnce)}>
          and {touched.length - count} more
        </Button>
      )}
    </section>
  )
}

const dealsOf = (gap: Gap, deals: readonly SummaryOf<'deal'>[]): readonly SummaryOf<'deal'>[] =>
  deals
    .filter(deal => deal.gapIds?.includes(gap.id))
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0))

function DealExposures({ gap, summary }: { readonly gap: Gap; readonly summary: SummaryOf<'deal'> }) {
  const deal = useStore(state => state.records[summary.id])
  const prospect = useStore(state => state.records[summary.prospectId ?? ''])
  const load = useStore(state => state.loadRecords)
  const go = useStore(state => state.go)
  const { id, prospectId } = summary
  useEffect(() => {
    void load([
      { kind: 'deal', id },
      ...(prospectId === undefined ? [] : [{ kind: 'prospect' as const, id: prospectId }]),
    ])
  }, [load, id, prospectId])
  if (deal?.kind !== 'deal') return <LoadingState label="Reading the deal" />
  const company = prospect?.kind === 'prospect' ? prospect : undefined
  return (
    <div className={styles.deal}>
      <h3>
        <button type="button" onClick={() => go({ kind: 'prospect', id: deal.prospectId })}>
          {company?.name ?? deal.name}
        </button>
        <span className={styles.count}>
          {company !== undefined && company.name !== deal.name && deal.name}
        </span>
      </h3>
      <ul aria-label={`What ${gap.title} touches at ${company?.name ?? deal.name}`}>
        {exposuresOf(deal, gap).map(exposure => (
          <ExposureRow
            key={exposure.id}
            gap={gap}
            dealId={deal.id}
            exposure={exposure}
            need={company?.needs.find(need => need.id === exposure.needId)}
            company={company?.name ?? deal.name}
          />
        ))}
      </ul>
    </div>
  )
}

const exposuresOf = (deal: Deal, gap: Gap) => deal.exposures.filter(({ gapId }) => gapId === gap.id)
