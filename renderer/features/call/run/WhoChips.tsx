import { whoMarkOf } from '@shared/run/run-state'
import { now } from '../../../state/clock'
import styles from './Marks.module.css'
import { nameWho } from './run-actions'
import { useRun } from './run-model'
import { useRunUi } from './run-ui'
import { useTick } from './Tick'

/** Who is who by digit: always on screen, lit for the seconds in which a digit is taken. */
export function WhoChips() {
  const { run, seats, state } = useRun()
  const { box } = useRunUi()
  const tick = useTick()
  const open = whoMarkOf(run, new Date(tick).toISOString())
  const someoneCame = state.present.size > 0
  if (seats.length === 0) return <span className={styles.quiet}>Nobody of theirs is invited yet</span>
  const press = async (attendeeId: string) =>
    nameWho(box === null ? whoMarkOf(run, now())?.id : await box.marking, attendeeId)
  return (
    <span className={styles.whoLine} data-open={open !== undefined || box !== null || undefined}>
      <span className={styles.quiet}>who</span>
      {seats.slice(0, 9).map(seat => (
        <button
          key={seat.attendeeId}
          type="button"
          className={styles.who}
          data-away={(someoneCame && !state.present.has(seat.attendeeId)) || undefined}
          aria-pressed={open?.attendeeIds.some(id => id === seat.attendeeId) ?? false}
          onMouseDown={event => event.preventDefault()}
          onClick={() => void press(seat.attendeeId)}
        >
          <b>{seat.digit}</b>
          {seat.firstName}
        </button>
      ))}
      <span className={styles.quiet}>right after a mark</span>
    </span>
  )
}
