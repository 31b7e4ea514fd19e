import { useStore } from '../../state/store'
import { dayWords } from '../../time'
import { Panel } from '../../ui/Panel'
import { Row } from '../../ui/Row'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'

/** The calls of this deal, latest first. */
export function DealCalls({ view: { calls } }: { readonly view: DealView }) {
  const go = useStore(state => state.go)
  const zone = useStore(state => state.zone)
  return (
    <Panel title="Calls" count={calls.length}>
      {calls.length === 0 && (
        <p className={styles.none}>No call belongs to it yet. A call’s Prepare has a field for its deal.</p>
      )}
      <ul className={styles.rows} aria-label="Calls of the deal">
        {calls.map(({ id, title, start, status }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.link}
              onClick={() => go({ kind: 'call', id, tab: status === 'planned' ? 'prepare' : 'debrief' })}
            >
              <Row
                title={title}
                note={start === undefined ? 'no time yet' : dayWords(start, zone)}
                end={status}
              />
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
