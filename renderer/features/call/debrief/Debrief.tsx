import type { Target } from '@shared/advisor/finding'
import { useRef } from 'react'
import { useLanding } from '../../../app/use-landing'
import { LoadingState } from '../../../ui/States'
import { CameUp } from './CameUp'
import { CloseStrip } from './CloseStrip'
import { Commitments } from './Commitments'
import styles from './Debrief.module.css'
import { FollowUp } from './FollowUp'
import { GapsTold } from './GapsTold'
import { HowWeKnow } from './HowWeKnow'
import { NextGoal } from './NextGoal'
import { OneChange } from './OneChange'
import { OthersMarks } from './OthersMarks'
import { PlannedAndActual } from './PlannedAndActual'
import { Questions } from './Questions'
import { Reactions } from './Reactions'
import { Tasks } from './Tasks'
import { useDebrief } from './use-debrief'
import { WhatWorked } from './WhatWorked'

interface DebriefProps {
  readonly callId: string
  /** What another call's preparation lacks of this one. */
  readonly target?: Target | undefined
}

/** The run already written down: the 30-second close on top, the rest below for when there is time. */
export function Debrief({ callId, target }: DebriefProps) {
  const facts = useDebrief(callId)
  const root = useRef<HTMLDivElement>(null)
  useLanding(root, target, facts !== undefined)
  if (facts === undefined) return <LoadingState label="Reading what happened" lines={8} />
  return (
    <div ref={root} className={styles.debrief}>
      <CloseStrip facts={facts} />
      <div className={styles.columns}>
        <div className={styles.column} data-pane="happened">
          <HowWeKnow facts={facts} />
          <PlannedAndActual facts={facts} />
          <Reactions facts={facts} />
          <CameUp facts={facts} />
          <OneChange facts={facts} />
          <WhatWorked facts={facts} />
          <OthersMarks facts={facts} />
        </div>
        <div className={styles.column} data-pane="owed">
          <Questions facts={facts} />
          <Commitments facts={facts} />
          <GapsTold facts={facts} />
        </div>
        <div className={styles.column} data-pane="next">
          <FollowUp facts={facts} />
          <Tasks facts={facts} />
          <NextGoal facts={facts} />
        </div>
      </div>
    </div>
  )
}
