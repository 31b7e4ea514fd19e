import { callEnd } from '@shared/domain/call'
import { useNow } from '../state/clock'
import { useRecord } from '../state/selectors'
import { useStore } from '../state/store'
import { clockTime, dayWords, isSameDay, untilWords } from '../time'
import styles from './Sidebar.module.css'

const soonMinutes = 60

/** The call that starts soonest, always one press away. */
export function NextCall() {
  const now = useNow('minute')
  const next = useStore(state => state.today?.selection.upcoming.find(call => call.start !== undefined))
  const call = useRecord('call', next?.id)
  const prospect = useRecord('prospect', call?.prospectId)
  const zone = useStore(state => state.zone)
  const go = useStore(state => state.go)
  if (call?.start === undefined) return null
  const end = callEnd(call) ?? call.start
  const minutes = Math.floor((Date.parse(call.start) - now) / 60_000)
  const at = `${clockTime(call.start, zone)} to ${clockTime(end, zone)}`
  const today = isSameDay(call.start, new Date(now).toISOString(), zone)
  return (
    <button
      type="button"
      className={styles.next}
      onClick={() => go({ kind: 'call', id: call.id, tab: 'prepare' })}
    >
      <span className={styles.nextTop}>
        Next call
        <span data-soon={minutes < soonMinutes || undefined}>{untilWords(minutes)}</span>
      </span>
      <span className={styles.nextName}>{prospect?.name ?? call.title}</span>
      <span className={styles.nextWhen}>{today ? at : `${dayWords(call.start, zone)}, ${at}`}</span>
    </button>
  )
}
