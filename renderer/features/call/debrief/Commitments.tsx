import { newCommitment } from '@shared/domain/commitment'
import { FileSignature, Plus } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { CommitmentRow } from '../../../parts/commitment/CommitmentRow'
import { making } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { useRowsDrawn } from '../../../ui/use-rows-drawn'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

/** What we said we would do, and how far it has come: said, documented, shown, signed off. */
export function Commitments({ facts }: { readonly facts: DebriefFacts }) {
  const { commitments, call, colleagues } = facts
  const commit = useStore(state => state.commit)
  const drawn = useRowsDrawn(commitments)
  const [newest, setNewest] = useState<string>()
  const add = () => {
    const commitment = newCommitment(
      { words: '', callId: call.id, prospectId: call.prospectId, dealId: call.dealId },
      making(),
    )
    setNewest(commitment.id)
    void commit([commitment], 'Commitment added')
  }
  useCommands({ 'mark.commitment': add })
  return (
    <Panel
      title="Commitments"
      count={commitments.length}
      trailing={
        <>
          <ScopeButton facts={facts} />
          <Button size="xs" variant="quiet" icon={Plus} keys="C" onPress={add}>
            Add
          </Button>
        </>
      }
    >
      {commitments.length === 0 && <p className={styles.none}>Nothing was promised.</p>}
      <ul className={styles.rows} aria-label="Commitments">
        {drawn.map((commitment, at) => (
          <CommitmentRow
            key={commitment.id}
            commitment={commitment}
            at={at}
            colleagues={colleagues}
            isNew={commitment.id === newest}
          />
        ))}
      </ul>
    </Panel>
  )
}

/** Scope, change orders, sign-off and the first day are looked after on the deal, once something was promised. */
function ScopeButton({ facts: { deal, commitments } }: { readonly facts: DebriefFacts }) {
  const go = useStore(state => state.go)
  if (deal === undefined || commitments.length === 0) return null
  return (
    <Button
      size="xs"
      variant="quiet"
      icon={FileSignature}
      onPress={() => go({ kind: 'deal', id: deal.id, part: 'commitments' })}
    >
      Scope and sign-off
    </Button>
  )
}
