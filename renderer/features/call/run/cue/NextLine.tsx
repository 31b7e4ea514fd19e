import { leftSpan } from '@shared/run/clock'
import { useRun } from '../run-model'
import styles from './Cue.module.css'

/** What comes next, always in sight. */
export function NextLine() {
  const { state } = useRun()
  const [next] = state.ahead
  return (
    <p className={styles.nextLine} data-part="next">
      <span className={styles.quiet}>Next</span>
      <b>
        {next === undefined
          ? 'Nothing comes after this'
          : [next.number, next.title].filter(Boolean).join(' ')}
      </b>
      {next !== undefined && (
        <span className={styles.end}>
          {leftSpan(next.ms)}
          {next.optional && ' optional'}
        </span>
      )}
    </p>
  )
}
