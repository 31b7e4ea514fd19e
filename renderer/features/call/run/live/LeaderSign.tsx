import { useState } from 'react'
import { ChooseLeader } from '../../../../parts/leader/ChooseLeader'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { Dialog } from '../../../../ui/Dialog'
import { KeyCaps } from '../../../../ui/KeyCaps'
import styles from './LeaderSign.module.css'

/** In the live view: the leader's keys, that it waits for one, or that it does not get through. */
export function LeaderSign() {
  const leader = useStore(state => state.leader)
  const [isChoosing, choose] = useState(false)
  if (leader.kind === 'off') return null
  if (leader.kind === 'refused') {
    return (
      <>
        <Button size="xs" variant="danger-quiet" onPress={() => choose(true)}>
          Leader taken, choose another
        </Button>
        <Dialog
          isOpen={isChoosing}
          onClose={() => choose(false)}
          title="Another leader key"
          actions={
            <Button autoFocus onPress={() => choose(false)}>
              Close
            </Button>
          }
        >
          <ChooseLeader />
        </Dialog>
      </>
    )
  }
  const deaf = leader.deaf.length > 0 ? `, ${leader.deaf.join(' ')} held by another program` : ''
  return (
    <span
      className={styles.sign}
      data-waiting={leader.kind === 'waiting' || undefined}
      data-deaf={leader.deaf.length > 0 || undefined}
    >
      <KeyCaps keys={leader.keys} size="sm" joined />
      <span role="status">
        {leader.kind === 'waiting' ? `waiting for a key${deaf}` : `from any window${deaf}`}
      </span>
    </span>
  )
}
