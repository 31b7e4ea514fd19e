import { goneAndLeft, leftSpan, readClock } from '@shared/run/clock'
import { paceOf } from '@shared/run/timeline'
import { AppWindow, Copy, ExternalLink, MousePointer2 } from 'lucide-react'
import { Icon } from '../../../../ui/Icon'
import { KeyCap } from '../../../../ui/KeyCap'
import { actOnRow, currentRow } from '../run-actions'
import { useRun, useWalk } from '../run-model'
import { TimeLeft } from '../TimeLeft'
import { CaptureBadge } from './CaptureBadge'
import styles from './Cue.module.css'
import { CueMarks } from './CueMarks'
import { PaceHead } from './CuePace'
import { DragArea, NeutralButton, OpacityButtons, OtherDisplayButton, SizeButton } from './CueTop'
import { CueTrouble } from './CueTrouble'
import { LastMark } from './LastMark'
import { NextLine } from './NextLine'
import { NextStep } from './NextStep'

/** 900 wide and under 140 high: where I am, the one thing to do, what comes, marks, time. */
export function StripView() {
  const { state } = useRun()
  const { number, title } = state.current
  const steps = state.plan.segments.filter(one => one.kind === 'step').length
  return (
    <div className={styles.strip}>
      <DragArea className={styles.side}>
        <CaptureBadge isShort />
        <span className={styles.sideButtons}>
          <NeutralButton />
          <OtherDisplayButton />
          <OpacityButtons />
        </span>
        <SizeButton to="full" />
      </DragArea>
      <main className={styles.stripMain} aria-label="Current step">
        <div className={styles.stripTop}>
          {number !== undefined && (
            <span className={styles.place}>
              {number} of {steps}
            </span>
          )}
          <h1>{title}</h1>
          <LastMark />
          <PaceHead />
        </div>
        <CueTrouble />
        <div className={styles.stripCue}>
          <DoNow />
          <NextLine />
        </div>
        <div className={styles.stripMarks}>
          <CueMarks />
          <NextStep />
        </div>
      </main>
      <aside className={styles.stripTime} aria-label="Time">
        <TimeLeft />
        <Close />
      </aside>
    </div>
  )
}

const icons = { click: MousePointer2, open: ExternalLink, copy: Copy, switch: AppWindow } as const

/** The current Show row, done by a press; where there is none, what to say or what to reach. */
function DoNow() {
  const { state, call } = useRun()
  const row = currentRow(state)
  const { step } = state.current
  if (row === undefined) {
    return (
      <p className={styles.say}>{step?.takeaway || step?.tell || call.goal?.text || 'In your own words'}</p>
    )
  }
  return (
    <button
      type="button"
      className={styles.doNow}
      onMouseDown={event => event.preventDefault()}
      onClick={() => void actOnRow()}
    >
      <Icon of={icons[row.form]} size="sm" />
      <span className={styles.doWords}>{row.text.replaceAll('`', '')}</span>
      <KeyCap label="Enter" size="sm" />
    </button>
  )
}

/** What is left of the call, and of the time kept for its close. */
function Close() {
  const { state } = useRun()
  const walk = useWalk()
  const { keepMs, roomMs } = paceOf(walk, state.plan)
  const [, left] = goneAndLeft(readClock(walk, state.plan))
  const isShort = roomMs < keepMs && walk.current.kind !== 'next-steps'
  return (
    <p className={styles.close}>
      {left}
      {keepMs > 0 && (
        <b data-short={isShort || undefined}>
          close {leftSpan(Math.min(roomMs, keepMs))} of {leftSpan(keepMs)}
        </b>
      )}
    </p>
  )
}
