import { type Call, callKindLabels } from '@shared/domain/call'
import { outcomeLabels } from '@shared/domain/debrief'
import { useStore } from '../../state/store'
import { clockTime, dayOf } from '../../time'
import { Panel } from '../../ui/Panel'
import { dayWithYear } from './FactRow'
import styles from './Prospect.module.css'
import type { ProfileView } from './use-profile'

/** Every call with this company, the latest first, with its kind and what came of it; each opens in its phase. */
export function ProspectCalls({ view }: { readonly view: ProfileView }) {
  const go = useStore(state => state.go)
  const calls = view.calls.toSorted((a, b) => ((a.start ?? '~') > (b.start ?? '~') ? -1 : 1))
  return (
    <Panel title="Calls" count={calls.length === 0 ? undefined : calls.length}>
      {calls.length === 0 && <p className={styles.none}>No call with them yet.</p>}
      <ul className={styles.rows} aria-label="Calls">
        {calls.map(call => (
          <li key={call.id}>
            <button
              type="button"
              className={styles.call}
              data-next={call.id === view.nextCall?.id || undefined}
              onClick={() =>
                go({ kind: 'call', id: call.id, tab: call.status === 'planned' ? 'prepare' : 'debrief' })
              }
            >
              <span className={styles.cut}>
                <b>{call.title}</b>
                <span className={styles.source}>
                  {' '}
                  {[outcomeOf(call, view), kindOf(call)].filter(Boolean).join(', ')}
                </span>
              </span>
              <span className={styles.due}>{whenOf(call, view)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const kindOf = ({ callKind, callKindSuggested }: Call): string =>
  `${callKindLabels[callKind].toLowerCase()}${callKindSuggested === true ? ' (suggested)' : ''}`

function outcomeOf(call: Call, { debriefs }: ProfileView): string | undefined {
  const outcome = debriefs.find(debrief => debrief.callId === call.id)?.outcome
  if (outcome !== undefined) return outcomeLabels[outcome].toLowerCase()
  if (call.status === 'held') return 'not debriefed'
  return call.status === 'planned' ? undefined : call.status.replace('-', ' ')
}

function whenOf({ start }: Call, { now, today, zone }: ProfileView): string {
  if (start === undefined) return 'no time yet'
  const day = dayOf(start, zone)
  return day === today ? `today ${clockTime(start, zone)}` : dayWithYear(day, now)
}
