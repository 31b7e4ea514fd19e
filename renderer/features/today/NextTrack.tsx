import { milestoneWords } from '@shared/deal/milestones'
import { type Deal, reachedMilestone } from '@shared/domain/deal'
import styles from './NextTrack.module.css'

interface NextTrackProps {
  readonly deal: Deal
  /** The milestone that the call's goal reaches. */
  readonly goalId: string | undefined
}

const step = 26
const edge = 7
const middle = 8

/** How far the deal is, and where the next call is meant to take it. */
export function NextTrack({ deal, goalId }: NextTrackProps) {
  const { milestones } = deal
  if (milestones.length < 2) return null
  const at = reachedMilestone(deal)
  const to = milestones.findIndex(({ id }) => id === goalId)
  const goal = milestones[to]
  const words = goal === undefined ? '' : `goal: ${goal.name}`
  const x = (index: number) => edge + index * step
  const width = x(milestones.length - 1) + edge
  return (
    <span className={styles.track}>
      <svg
        width={width}
        height={16}
        role="img"
        aria-label={`Progress: ${milestoneWords(deal)}${words === '' ? '' : `; ${words}`}`}
      >
        <line className={styles.line} x1={edge} x2={width - edge} y1={middle} y2={middle} />
        {at > 0 && <line className={styles.gone} x1={edge} x2={x(at)} y1={middle} y2={middle} />}
        {to > at && (
          <line className={styles.next} x1={x(Math.max(0, at))} x2={x(to)} y1={middle} y2={middle} />
        )}
        {milestones.map(({ id, reachedOn }, index) => (
          <circle
            key={id}
            className={styles.dot}
            data-state={reachedOn !== undefined ? 'reached' : index === to ? 'goal' : undefined}
            cx={x(index)}
            cy={middle}
            r={4.5}
          />
        ))}
      </svg>
      {words !== '' && <small aria-hidden="true">{words}</small>}
    </span>
  )
}
