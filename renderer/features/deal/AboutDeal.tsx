import { isReviewOffered, openReview } from '@shared/deal/review'
import { FixFirst } from '../../parts/complaint/FixFirst'
import { EffortPanel } from '../../parts/effort/EffortPanel'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Competitors } from './Competitors'
import styles from './Deal.module.css'
import { DealCalls } from './DealCalls'
import { DealFields } from './DealFields'
import { DealPeople } from './DealPeople'
import { DealTasks } from './DealTasks'
import { DecideOffer } from './DecideOffer'
import { Exposures } from './Exposures'
import { Milestones } from './Milestones'
import { Outcome } from './Outcome'
import type { DealView } from './use-deal'

/** What is agreed, how far it is and who decides, what it costs us: three columns. */
export function AboutDeal({ view }: { readonly view: DealView }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <FixFirst of={{ dealId: view.deal.id, prospectId: view.deal.prospectId }} />
        <ReviewOffer view={view} />
        <DealFields view={view} />
        <Outcome view={view} />
      </div>
      <div className={styles.column}>
        <Milestones view={view} />
        <DealPeople view={view} />
        <Exposures view={view} />
      </div>
      <div className={styles.column}>
        <DecideOffer view={view} />
        <EffortPanel deal={view.deal} />
        <Competitors view={view} />
        <DealCalls view={view} />
        <DealTasks view={view} />
      </div>
    </div>
  )
}

/** Offered when a proposal or a proof of concept comes near, and gone once nothing is unknown. */
function ReviewOffer({ view: { deal, calls, pocs } }: { readonly view: DealView }) {
  const go = useStore(state => state.go)
  const open = openReview(deal).length
  const kinds = calls.filter(call => call.status !== 'cancelled').map(call => call.callKind)
  if (open === 0 || !isReviewOffered(deal, kinds, pocs?.length ?? 0)) return null
  return (
    <div className={styles.offer}>
      <Notice
        tone="ask"
        action={
          <Button size="xs" onPress={() => go({ kind: 'deal', id: deal.id, part: 'review' })}>
            Look at them
          </Button>
        }
      >
        A proposal or a proof of concept is near: <b>{open} of 11</b> things to settle early are unknown.
      </Notice>
    </div>
  )
}
