import type { Rehearsed } from '@shared/contract/rehearsal-calls'
import { Theater } from 'lucide-react'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import styles from './Rehearse.module.css'
import { useLastRehearsal } from './use-last-rehearsal'

/** Begins a rehearsal at once, and leads to what the last one showed. */
export function RehearseButton({ of }: { readonly of: Rehearsed }) {
  const { startRehearsal, go } = useStore.getState()
  const zone = useStore(state => state.zone)
  const last = useLastRehearsal(of)
  return (
    <span className={styles.rehearse}>
      <Button size="sm" variant="quiet" icon={Theater} onPress={() => void startRehearsal(of)}>
        Rehearse
      </Button>
      {last !== undefined && (
        <Button size="sm" variant="quiet" onPress={() => go({ kind: 'rehearsal', id: last.id })}>
          Rehearsed {shortDay(last.startedAt, zone)}
        </Button>
      )}
    </span>
  )
}
