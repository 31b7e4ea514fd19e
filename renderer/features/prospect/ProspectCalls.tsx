import { useMemo } from 'react'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayWords } from '../../time'
import { Panel } from '../../ui/Panel'
import { Row } from '../../ui/Row'
import styles from './Prospect.module.css'

/** The calls with this company, latest first; each opens. */
export function ProspectCalls({ prospectId }: { readonly prospectId: string }) {
  const all = useSummaries('call')
  const zone = useStore(state => state.zone)
  const go = useStore(state => state.go)
  const calls = useMemo(
    () =>
      (all ?? [])
        .filter(call => call.prospectId === prospectId)
        .toSorted((a, b) => (b.start ?? '~').localeCompare(a.start ?? '~')),
    [all, prospectId],
  )
  return (
    <Panel title="Calls" count={calls.length}>
      {calls.length === 0 && <p className={styles.none}>No call with them yet.</p>}
      <ul className={styles.rows} aria-label="Calls">
        {calls.map(call => (
          <li key={call.id}>
            <button
              type="button"
              className={styles.link}
              onClick={() =>
                go({ kind: 'call', id: call.id, tab: call.status === 'planned' ? 'prepare' : 'debrief' })
              }
            >
              <Row
                title={call.title}
                note={call.start === undefined ? 'no time yet' : dayWords(call.start, zone)}
                end={call.status}
              />
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
