import { ComplaintRow } from '../../parts/complaint/ComplaintRow'
import { Panel } from '../../ui/Panel'
import styles from './Commitments.module.css'
import type { DealView } from './use-deal'
import { useDealComplaints } from './use-deal-records'

/** What they complained about in any call of the deal. */
export function DealComplaints({ view }: { readonly view: DealView }) {
  const complaints = useDealComplaints(view)
  if (complaints === undefined || complaints.length === 0) return null
  return (
    <Panel title="Complaints" count={complaints.length}>
      <ul className={styles.rows} aria-label="Complaints">
        {complaints.map((complaint, at) => (
          <ComplaintRow key={complaint.id} complaint={complaint} at={at} />
        ))}
      </ul>
    </Panel>
  )
}
