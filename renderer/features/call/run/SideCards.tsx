import { leftSpan } from '@shared/run/clock'
import type { Segment } from '@shared/run/plan'
import { paceOf } from '@shared/run/timeline'
import { Button } from '../../../ui/Button'
import { Tag } from '../../../ui/Tag'
import { GoTo } from './GoTo'
import styles from './Run.module.css'
import { goToSegment, skipStep } from './run-actions'
import { namesOf, useRun, useWalk } from './run-model'
import { useRunUi } from './run-ui'
import { timeOf } from './time-of'

const shownAhead = 3

/** The next three, each a press away. */
export function NextCard() {
  const { state } = useRun()
  const { isGoToOpen } = useRunUi()
  return (
    <section className={styles.card} aria-label="Next">
      <div className={styles.cardHead}>
        <h2>Next</h2>
        {state.current.kind === 'step' && (
          <Button size="xs" variant="quiet" keys="S" keepsFocus onPress={() => void skipStep()}>
            skip this one
          </Button>
        )}
      </div>
      {isGoToOpen && <GoTo />}
      {state.ahead.length === 0 && <p className={styles.quiet}>Nothing comes after this.</p>}
      <ol>
        {state.ahead.slice(0, shownAhead).map((segment, index) => (
          <Peek key={segment.id} segment={segment} isNext={index === 0} />
        ))}
      </ol>
    </section>
  )
}

function Peek({ segment, isNext }: { readonly segment: Segment; readonly isNext: boolean }) {
  const { colleagues } = useRun()
  const speaker = colleagues.find(one => one.id === segment.step?.speakerId && !one.me)
  return (
    <li>
      <button
        type="button"
        className={styles.peek}
        data-next={isNext || undefined}
        onMouseDown={event => event.preventDefault()}
        onClick={() => void goToSegment(segment.id)}
      >
        <span className={styles.peekNumber}>{segment.number}</span>
        <span className={styles.peekTitle}>
          {segment.title} {speaker && <Tag>{speaker.name.split(' ')[0]} speaks</Tag>}
        </span>
        <span className={styles.peekTime}>
          {leftSpan(segment.ms)}
          {segment.optional && ' optional'}
        </span>
      </button>
    </li>
  )
}

/** The time kept for the next steps, and what is left of it at this pace. */
export function KeepCard() {
  const { state, zone } = useRun()
  const walk = useWalk()
  const pace = paceOf(walk, state.plan)
  if (pace.keepMs === 0 || walk.current.kind === 'next-steps') return null
  const isShort = pace.roomMs < pace.keepMs
  const at = (time: number) => timeOf(time, zone)
  const isElsewhere = Math.abs(pace.nextStepsForecast - pace.nextStepsAt) >= 1000
  return (
    <section className={styles.keep} aria-label="Kept for next steps">
      <p className={styles.keepHead}>
        <b>Next steps: keep {minutesOf(pace.keepMs)}</b>
        {isShort && <span>now {leftSpan(pace.roomMs)}</span>}
      </p>
      <p>
        {isElsewhere
          ? `By the plan at ${at(pace.nextStepsAt)}. At this pace at ${at(pace.nextStepsForecast)}.`
          : `Starts ${at(pace.nextStepsAt)}.`}
      </p>
    </section>
  )
}

const minutesOf = (ms: number): string => (ms % 60_000 === 0 ? `${ms / 60_000} min` : leftSpan(ms))

/** What was put off, so that it is not lost. */
export function ParkingLot() {
  const { state, seats } = useRun()
  if (state.parkingLot.length === 0) return null
  return (
    <section className={styles.card} aria-label="Parking lot">
      <div className={styles.cardHead}>
        <h2>
          Parking lot <span className={styles.count}>{state.parkingLot.length}</span>
        </h2>
      </div>
      <ul className={styles.parked}>
        {state.parkingLot.map(mark => (
          <li key={mark.id}>
            <span>{mark.text ?? 'Not written down'}</span>
            <small>
              {[namesOf(seats, mark.attendeeIds), mark.triage === 'one-to-one' && 'one-to-one']
                .filter(Boolean)
                .join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
