import type { Advice } from '@shared/advisor/advise'
import { findingKey, type Target } from '@shared/advisor/finding'
import { Clock } from 'lucide-react'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Icon } from '../../../ui/Icon'
import { FindingRow } from './FindingRow'
import styles from './Hurt.module.css'
import { OffHere } from './NotHere'
import { Lacks, ScoreParts, useOpenGroup } from './ScoreParts'
import type { PrepareView } from './use-prepare'

interface CouldHurtProps {
  readonly view: PrepareView
  readonly advice: Advice
  readonly jump: (target: Target) => void
}

/** Words before the score: what could hurt, and the minutes it takes to mend. */
export function CouldHurt({ view, advice, jump }: CouldHurtProps) {
  const { headline, shown } = advice
  const group = useOpenGroup()
  return (
    <section className={styles.hurt} aria-labelledby="could-hurt">
      <div className={styles.top}>
        <div>
          <h2 id="could-hurt">{headline.words}</h2>
          {shown.length > 0 && <p>{worthWords(advice)}</p>}
        </div>
        <ScoreParts advice={advice} {...group} />
      </div>
      {group.open !== null && <Lacks id={group.listId} facts={view.facts} group={group.open} jump={jump} />}
      <Findings view={view} advice={advice} jump={jump} />
    </section>
  )
}

/** "6 min to mend", close to the call "6 of your 42 min", and how many the user goes in with. */
export function worthWords({ minutesToMend, minutesLeft, shown, toMend }: Advice): string {
  const isClose = minutesLeft !== undefined && minutesLeft > 0 && minutesLeft <= 120
  const worth = isClose ? `${minutesToMend} of your ${minutesLeft} min` : `${minutesToMend} min to mend`
  const goneInWith = shown.length - toMend.length
  return [
    ...(toMend.length > 0 ? [worth] : []),
    ...(goneInWith > 0 ? [`going in with ${goneInWith}`] : []),
  ].join(' · ')
}

/** Each finding, worst first, and how many wait until after. */
export function Findings({ view, advice, jump }: CouldHurtProps) {
  const zone = useStore(state => state.zone)
  const { call, prospect } = view
  const until = call.start === undefined ? 'the call' : clockTime(call.start, zone)
  return (
    <>
      <ul className={styles.findings} aria-label="What could hurt">
        {advice.shown.map(finding => (
          <FindingRow
            key={`${finding.rule} ${findingKey(finding)}`}
            call={call}
            finding={finding}
            prospect={prospect}
            jump={jump}
          />
        ))}
      </ul>
      {advice.waiting > 0 && (
        <p className={styles.waiting}>
          <Icon of={Clock} size="sm" />
          {advice.waiting} more {advice.waiting === 1 ? 'does' : 'do'} not fit before {until} and{' '}
          {advice.waiting === 1 ? 'waits' : 'wait'} until after.
        </p>
      )}
      {prospect !== undefined && <OffHere prospect={prospect} changes={advice.changedHere} />}
    </>
  )
}
