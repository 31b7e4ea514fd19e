import { pocCallWarning } from '@shared/deal/poc-words'
import { useSummaries } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import styles from './Prepare.module.css'
import type { PrepareView } from './use-prepare'

/** Before a proof-of-concept call: that there is nothing yet by which it could be won. */
export function PocNotice({ view }: { readonly view: PrepareView }) {
  if (view.call.callKind !== 'proof-of-concept' || view.deal === undefined) return null
  return <OfDeal dealId={view.deal.id} />
}

function OfDeal({ dealId }: { readonly dealId: string }) {
  const pocs = useSummaries('poc')
  const go = useStore(state => state.go)
  const words = pocCallWarning(
    'proof-of-concept',
    pocs?.filter(poc => poc.dealId === dealId),
  )
  if (words === undefined) return null
  return (
    <div className={styles.pocNotice}>
      <Notice
        tone="warn"
        action={
          <Button size="xs" onPress={() => go({ kind: 'deal', id: dealId, part: 'poc' })}>
            Write them down
          </Button>
        }
      >
        {words}
      </Notice>
    </div>
  )
}
