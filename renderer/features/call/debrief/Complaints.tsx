import { newComplaint } from '@shared/domain/complaint'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { ComplaintRow } from '../../../parts/complaint/ComplaintRow'
import { making } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

/** What they complained about in this call, in four parts until both sides said yes. Only its name shows while there is none. */
export function Complaints({ facts }: { readonly facts: DebriefFacts }) {
  const { complaints, call } = facts
  const commit = useStore(state => state.commit)
  const [newest, setNewest] = useState<string>()
  const add = () => {
    const complaint = newComplaint(
      { words: '', callId: call.id, prospectId: call.prospectId, dealId: call.dealId },
      making(),
    )
    setNewest(complaint.id)
    void commit([complaint], 'Complaint added')
  }
  useCommands({ 'mark.complaint': add })
  return (
    <Panel
      title="Complaints"
      count={complaints.length}
      trailing={
        <Button size="xs" variant="quiet" icon={Plus} keys="X" onPress={add}>
          Add
        </Button>
      }
    >
      <ul className={styles.rows} aria-label="Complaints">
        {complaints.map((complaint, at) => (
          <ComplaintRow key={complaint.id} complaint={complaint} at={at} isNew={complaint.id === newest} />
        ))}
      </ul>
    </Panel>
  )
}
