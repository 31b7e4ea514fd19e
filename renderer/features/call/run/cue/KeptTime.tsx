import { leftSpan } from '@shared/run/clock'
import { paceOf } from '@shared/run/timeline'
import { useRun, useWalk } from '../run-model'
import styles from './Cue.module.css'

/** The time kept for their questions and for the next steps, and what is left of the latter at this pace. */
export function KeptTime() {
  const { state } = useRun()
  const walk = useWalk()
  const { keepMs, roomMs } = paceOf(walk, state.plan)
  const questions = state.ahead.find(one => one.kind === 'questions')
  if (walk.current.kind === 'next-steps' || keepMs === 0) return null
  return (
    <p className={styles.kept}>
      <span>
        {questions !== undefined && <>Questions {minutesOf(questions.ms)} · </>}
        Next steps: keep {minutesOf(keepMs)}
      </span>
      {roomMs < keepMs && <b className={styles.end}>now {leftSpan(roomMs)}</b>}
    </p>
  )
}

const minutesOf = (ms: number): string => (ms % 60_000 === 0 ? `${ms / 60_000} min` : leftSpan(ms))
