import { LoadingState } from '../../../ui/States'
import { CloseStrip } from './CloseStrip'
import { Commitments } from './Commitments'
import styles from './Debrief.module.css'
import { FollowUp } from './FollowUp'
import { GapsTold } from './GapsTold'
import { HowWeKnow } from './HowWeKnow'
import { NextGoal } from './NextGoal'
import { OneChange } from './OneChange'
import { PlannedAndActual } from './PlannedAndActual'
import { Questions } from './Questions'
import { Reactions } from './Reactions'
import { useDebrief } from './use-debrief'

/** The run already written down: the 30-second close on top, the rest below for when there is time. */
export function Debrief({ callId }: { readonly callId: string }) {
  const facts = useDebrief(callId)
  if (facts === undefined) return <LoadingState label="Reading what happened" lines={8} />
  return (
    <div className={styles.debrief}>
      <CloseStrip facts={facts} />
      <div className={styles.columns}>
        <div className={styles.column} data-pane="happened">
          <HowWeKnow facts={facts} />
          <PlannedAndActual facts={facts} />
          <Reactions facts={facts} />
          <OneChange facts={facts} />
        </div>
        <div className={styles.column} data-pane="owed">
          <Questions facts={facts} />
          <Commitments facts={facts} />
          <GapsTold facts={facts} />
        </div>
        <div className={styles.column} data-pane="next">
          <FollowUp facts={facts} />
          <NextGoal facts={facts} />
        </div>
      </div>
    </div>
  )
}
