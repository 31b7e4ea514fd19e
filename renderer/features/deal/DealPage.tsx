import type { Target } from '@shared/advisor/finding'
import { openReview } from '@shared/deal/review'
import { outcomeLabels } from '@shared/deal/words'
import { Building2, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useCommands } from '../../app/use-commands'
import { useLanding } from '../../app/use-landing'
import { HistoryButton } from '../../parts/history/HistoryButton'
import { useRecordHistory } from '../../parts/history/use-record-history'
import { useStore } from '../../state/store'
import { useLoaded } from '../../state/use-loaded'
import type { DealPart } from '../../state/view'
import { Button } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'
import { LoadingState } from '../../ui/States'
import { Tabs } from '../../ui/Tabs'
import { AboutDeal } from './AboutDeal'
import { CommitmentsPart } from './CommitmentsPart'
import styles from './Deal.module.css'
import { EffortPart } from './EffortPart'
import { HandOffButton } from './HandOffButton'
import { Pocs } from './Pocs'
import { Review } from './Review'
import { type DealView, useDeal } from './use-deal'
import { dayWords, moneyWords } from './words'

interface DealPageProps {
  readonly dealId: string
  readonly part?: DealPart | undefined
  readonly target?: Target | undefined
}

/** One sale to one company: how far it is, who decides, what it holds and what it costs us. */
export function DealPage({ dealId, part = 'about', target }: DealPageProps) {
  const isThere = useLoaded('deal', dealId) !== undefined
  const view = useDeal(dealId)
  const root = useRef<HTMLDivElement>(null)
  useLanding(root, target, isThere && view !== undefined)
  const history = useRecordHistory('deal', dealId)
  useCommands(history.commands)
  if (!isThere || view === undefined) return <LoadingState label="Opening the deal" lines={8} />
  return (
    <div className={styles.page}>
      <PageHead title={view.deal.name} sub={subWords(view)}>
        <ProspectButton view={view} />
        <HandOffButton view={view} />
        <HistoryButton history={history} />
        <TrashButton view={view} />
      </PageHead>
      <div className={styles.tabs}>
        <Parts view={view} part={part} />
      </div>
      <div ref={root} className={styles.body} id="deal-body" data-pane={part}>
        {part === 'about' && <AboutDeal view={view} />}
        {part === 'commitments' && <CommitmentsPart view={view} />}
        {part === 'review' && <Review view={view} />}
        {part === 'poc' && <Pocs view={view} />}
        {part === 'effort' && <EffortPart view={view} />}
      </div>
    </div>
  )
}

function Parts({ view, part }: { readonly view: DealView; readonly part: DealPart }) {
  const go = useStore(state => state.go)
  const open = openReview(view.deal).length
  const pocs = view.pocs?.length ?? 0
  return (
    <Tabs
      label="Parts of the deal"
      items={[
        { id: 'about', label: 'Deal' },
        { id: 'commitments', label: 'Commitments' },
        { id: 'review', label: open === 0 ? 'Engagement review' : `Engagement review, ${open} unknown` },
        { id: 'poc', label: pocs > 1 ? `Proof of concept, ${pocs}` : 'Proof of concept' },
        { id: 'effort', label: 'Effort' },
      ]}
      selected={part}
      onSelect={next => go({ kind: 'deal', id: view.deal.id, part: next === 'about' ? undefined : next })}
      panelId="deal-body"
    />
  )
}

/** "Corvane Packaging · €86,000 · decision 18 Dec". */
function subWords({ deal, prospect }: DealView): string {
  const { outcome, value, decisionDate } = deal
  const end =
    outcome === undefined
      ? decisionDate && `decision ${dayWords(decisionDate)}`
      : `${outcomeLabels[outcome.is].toLowerCase()} ${dayWords(outcome.on)}`
  return [prospect?.name, value && moneyWords(value), end].filter(Boolean).join(' · ')
}

function ProspectButton({ view: { deal } }: { readonly view: DealView }) {
  const go = useStore(state => state.go)
  return (
    <Button variant="quiet" icon={Building2} onPress={() => go({ kind: 'prospect', id: deal.prospectId })}>
      Prospect
    </Button>
  )
}

function TrashButton({ view: { deal } }: { readonly view: DealView }) {
  const trash = useStore(state => state.trash)
  const go = useStore(state => state.go)
  return (
    <Button
      variant="danger-quiet"
      icon={Trash2}
      onPress={() => {
        trash('deal', deal.id, 'Deal moved to the trash; its calls and hours stay')
        go({ kind: 'prospect', id: deal.prospectId })
      }}
    >
      Move to the trash
    </Button>
  )
}
