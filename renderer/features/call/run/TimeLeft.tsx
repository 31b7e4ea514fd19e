import { type ClockFace, type ClockReading, goneSpan, leftSpan, readClock } from '@shared/run/clock'
import { type StepPaceWords, stepPaceWords } from '@shared/run/pace-words'
import { CircleCheck, Hourglass, type LucideIcon, TimerOff, TriangleAlert } from 'lucide-react'
import { clockTime } from '../../../time'
import { Icon } from '../../../ui/Icon'
import { VisuallyHidden } from '../../../ui/VisuallyHidden'
import { useRun, useWalk } from './run-model'
import { useRunUi, useRunUiActions } from './run-ui'
import styles from './Stage.module.css'
import { useTick } from './Tick'

interface Shown {
  readonly value: string
  readonly words: string
  /** Share of the planned time that is gone; absent where there is no plan for it. */
  readonly share?: number
  readonly isOver?: boolean
}

/** The big clock. A press or Y shows another: left in the step, left in the call, elapsed, time of day, none. */
export function TimeLeft() {
  const { state, zone } = useRun()
  const { face } = useRunUi()
  const { turnFace } = useRunUiActions()
  const tick = useTick()
  const walk = useWalk()
  const clock = readClock(walk, state.plan)
  const step = stepPaceWords(clock, walk.toLose)
  const ends = clockTime(new Date(state.plan.end).toISOString(), zone)
  const shown = faceOf(face, clock, { ends, wall: clockTime(new Date(tick).toISOString(), zone) })
  return (
    <button
      type="button"
      className={styles.time}
      data-over={shown.isOver || undefined}
      onClick={turnFace}
      onMouseDown={event => event.preventDefault()}
      aria-keyshortcuts="Y"
    >
      <b>{shown.value}</b> <small>{shown.words}</small>
      <VisuallyHidden>. Show another time</VisuallyHidden>
      {shown.share !== undefined && (
        <span className={styles.timeBar} data-bar="">
          <i style={{ inlineSize: `${Math.min(1, shown.share) * 100}%` }} />
        </span>
      )}
      <span className={styles.stepPace} data-state={step.state}>
        <Icon of={shapes[step.state]} size="sm" />
        {step.words}
      </span>
    </button>
  )
}

const shapes: Readonly<Record<StepPaceWords['state'], LucideIcon>> = {
  'in-time': CircleCheck,
  ending: Hourglass,
  over: TriangleAlert,
  losing: TimerOff,
}

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 1)

function faceOf(
  face: ClockFace,
  clock: ClockReading,
  { ends, wall }: { readonly ends: string; readonly wall: string },
): Shown {
  switch (face) {
    case 'left-in-step': {
      const planned = leftSpan(clock.stepPlanned)
      const share = shareOf(clock.stepSpent, clock.stepPlanned)
      if (clock.overStep < 1000)
        return { value: leftSpan(clock.leftInStep), words: `left in this step, of ${planned}`, share }
      return {
        value: `+${goneSpan(clock.overStep)}`,
        words: `over the ${planned} of this step`,
        share,
        isOver: true,
      }
    }
    case 'left-in-call':
      if (clock.overCall > 0)
        return { value: `+${goneSpan(clock.overCall)}`, words: `over, the end was ${ends}`, isOver: true }
      return { value: leftSpan(clock.leftInCall), words: `left in the call, until ${ends}` }
    case 'elapsed':
      return { value: goneSpan(clock.elapsed), words: 'since the start' }
    case 'wall':
      return { value: wall, words: 'time of day' }
    case 'hidden':
      return { value: '', words: 'clock hidden, Y shows it' }
  }
}
