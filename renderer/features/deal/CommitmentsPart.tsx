import { newCommitment } from '@shared/domain/commitment'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../app/use-commands'
import { CommitmentRow } from '../../parts/commitment/CommitmentRow'
import { FixFirst } from '../../parts/complaint/FixFirst'
import { making } from '../../state/clock'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import { EmptyState, LoadingState } from '../../ui/States'
import { ChangeOrders } from './ChangeOrders'
import styles from './Commitments.module.css'
import { DayOne } from './DayOne'
import { DealComplaints } from './DealComplaints'
import { DealSignOff } from './DealSignOff'
import { ScopeSheet } from './ScopeSheet'
import type { DealView } from './use-deal'
import { useDealCommitments } from './use-deal-records'

/** What we said we would do in this deal: the ledger, its scope and changes, and the two pages made from them. */
export function CommitmentsPart({ view }: { readonly view: DealView }) {
  const commitments = useDealCommitments(view)
  const [newest, setNewest] = useState<string>()
  const add = () => {
    const { id, prospectId, sample } = view.deal
    const commitment = newCommitment({ words: '', dealId: id, prospectId, sample }, making())
    setNewest(commitment.id)
    void useStore.getState().commit([commitment], 'Commitment added')
  }
  useCommands({ 'mark.commitment': add })
  if (commitments === undefined) return <LoadingState label="Reading what was promised" lines={6} />
  return (
    <>
      <FixFirst of={{ dealId: view.deal.id, prospectId: view.deal.prospectId }} />
      {commitments.length === 0 ? (
        <div className={styles.nothing}>
          <EmptyState
            title="Nothing was promised yet"
            action={{ label: 'Add a commitment', onPress: add, icon: Plus, keys: 'C' }}
          >
            What you say you will do in a call stands here. Scope, change orders and the sign-off follow from
            it.
          </EmptyState>
          <DealComplaints view={view} />
        </div>
      ) : (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Panel
              title="Commitments"
              count={commitments.length}
              trailing={
                <Button size="xs" variant="quiet" icon={Plus} keys="C" onPress={add}>
                  Add
                </Button>
              }
            >
              <ul className={styles.rows} aria-label="Commitments">
                {commitments.map((commitment, at) => (
                  <CommitmentRow
                    key={commitment.id}
                    commitment={commitment}
                    at={at}
                    colleagues={view.colleagues}
                    isNew={commitment.id === newest}
                  />
                ))}
              </ul>
            </Panel>
            <DealComplaints view={view} />
          </div>
          <div className={styles.column}>
            <ScopeSheet view={view} commitments={commitments} />
            <ChangeOrders view={view} commitments={commitments} />
          </div>
          <div className={styles.column}>
            <DealSignOff view={view} commitments={commitments} />
            <DayOne view={view} />
          </div>
        </div>
      )}
    </>
  )
}
