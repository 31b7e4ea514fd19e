import type { Step } from '@shared/domain/step'
import { useRun } from './run-model'
import styles from './Stage.module.css'

/** For whom the step is: those named in it, and those whose needs it answers; with their digits. */
export function WhoTags({ step }: { readonly step: Step }) {
  const { needs, seats } = useRun()
  const wanted = new Set<string | undefined>([
    ...step.personIds,
    ...needs.filter(need => step.needIds.includes(need.id)).map(need => need.personId),
  ])
  const shown = seats.filter(seat => seat.personId !== undefined && wanted.has(seat.personId))
  if (shown.length === 0) return null
  return (
    <span className={styles.for} data-room="">
      for
      {shown.map(seat => (
        <span key={seat.attendeeId} className={styles.who}>
          <b>{seat.digit}</b>
          {seat.firstName}
        </span>
      ))}
    </span>
  )
}
