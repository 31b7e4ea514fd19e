import type { Rehearsed } from '@shared/contract/rehearsal-calls'
import { Theater } from 'lucide-react'
import { useCommands } from '../../app/use-commands'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import styles from './Rehearse.module.css'
import { useLastRehearsal } from './use-last-rehearsal'

interface RehearseButtonProps {
  readonly of: Rehearsed
  readonly command: 'call.rehearse' | 'script.rehearse'
}

/** Begins a rehearsal at once, and leads to what the last one showed. */
export function RehearseButton({ of, command }: RehearseButtonProps) {
  const { startRehearsal, go } = useStore.getState()
  const zone = useStore(state => state.zone)
  const last = useLastRehearsal(of)
  const rehearse = () => void startRehearsal(of)
  useCommands({ [command]: rehearse })
  return (
    <span className={styles.rehearse}>
      <Button size="sm" variant="quiet" icon={Theater} onPress={rehearse}>
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
