import type { Target } from '@shared/advisor/finding'
import { memo, useRef } from 'react'
import { useLanding } from '../../../app/use-landing'
import { LoadingState } from '../../../ui/States'
import { useRest } from '../../../ui/use-rest'
import { CameUp } from './CameUp'
import { CloseStrip } from './CloseStrip'
import { Commitments } from './Commitments'
import { Complaints } from './Complaints'
import styles from './Debrief.module.css'
import { FollowUp } from './FollowUp'
import { GapsTold } from './GapsTold'
import { Hours } from './Hours'
import { HowWeKnow } from './HowWeKnow'
import { NextGoal } from './NextGoal'
import { Noted } from './Noted'
import { NotHeld } from './NotHeld'
import { OneChange } from './OneChange'
import { OthersMarks } from './OthersMarks'
import { PlannedAndActual } from './PlannedAndActual'
import { Reached } from './Reached'
import { Reactions } from './Reactions'
import { Strangers } from './Strangers'
import { Tasks } from './Tasks'
import { Questions } from './talk/Questions'
import { Transcript } from './talk/Transcript'
import { type DebriefFacts, useDebrief } from './use-debrief'
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
      <Columns facts={facts} />
      <NotHeld facts={facts} />
    </div>
  )
}

/** What happened, what is owed, what comes next. The close and how the minutes went stand first, the rest follows. */
const Columns = memo(({ facts }: { readonly facts: DebriefFacts }) => {
  const hasRest = useRest()
  // Not only out of sight: its keys are those of the call that is made anew.
  if (facts.debrief.outcome === 'did-not-happen') return null
  return (
    <div className={styles.columns}>
      <div className={styles.column} data-pane="happened">
        <HowWeKnow facts={facts} />
        <Reached facts={facts} />
        <PlannedAndActual facts={facts} />
        {hasRest && (
          <>
            <Reactions facts={facts} />
            <CameUp facts={facts} />
            <Noted facts={facts} />
            <Strangers facts={facts} />
            <OneChange facts={facts} />
            <WhatWorked facts={facts} />
            <OthersMarks facts={facts} />
            <Hours facts={facts} />
          </>
        )}
      </div>
      {hasRest && (
        <>
          <div className={styles.column} data-pane="owed">
            <Transcript facts={facts} />
            <Questions facts={facts} />
            <Commitments facts={facts} />
            <GapsTold facts={facts} />
            <Complaints facts={facts} />
          </div>
          <div className={styles.column} data-pane="next">
            <FollowUp facts={facts} />
            <Tasks facts={facts} />
            <NextGoal facts={facts} />
          </div>
        </>
      )}
    </div>
  )
})
