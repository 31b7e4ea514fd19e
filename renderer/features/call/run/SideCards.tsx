import { leftSpan } from '@shared/run/clock'
import { paceOf, type Reserve, reservesOf } from '@shared/run/timeline'
import { minutesOf } from './NextCard'
import styles from './Run.module.css'
import { namesOf, useRun, useWalk } from './run-model'
import { timeOf } from './time-of'

/** The time kept for their questions and for the next steps, and what is left of each at this pace. */
export function KeepCard() {
  const { state, call } = useRun()
  const walk = useWalk()
  const reserves = reservesOf(walk, state.plan)
  if (reserves.length === 0 || call.myRole === 'passive') return null
  return (
    <section className={styles.keep} aria-label="Kept for questions and next steps">
      {reserves.toReversed().map(reserve => (
        <Kept key={reserve.kind} reserve={reserve} />
      ))}
    </section>
  )
}

function Kept({ reserve: { kind, keepMs, leftMs, isCurrent } }: { readonly reserve: Reserve }) {
  const isShort = leftMs < keepMs
  const name = kind === 'questions' ? 'Questions' : 'Next steps'
  return (
    <div className={styles.kept} data-kind={kind}>
      <p className={styles.keepHead}>
        <b>
          {name}: keep {minutesOf(keepMs)}
        </b>
        <span data-short={isShort || undefined}>
          {isCurrent ? `${leftSpan(leftMs)} left` : isShort ? `now ${leftSpan(leftMs)}` : 'all left'}
        </span>
      </p>
      {kind === 'next-steps' && !isCurrent && <WhenNextSteps />}
    </div>
  )
}

function WhenNextSteps() {
  const { state, zone } = useRun()
  const pace = paceOf(useWalk(), state.plan)
  const at = (time: number) => timeOf(time, zone)
  const isElsewhere = Math.abs(pace.nextStepsForecast - pace.nextStepsAt) >= 1000
  return (
    <p>
      {isElsewhere
        ? `By the plan at ${at(pace.nextStepsAt)}. At this pace at ${at(pace.nextStepsForecast)}.`
        : `Starts ${at(pace.nextStepsAt)}.`}
    </p>
  )
}

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
