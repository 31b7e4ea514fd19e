import type { Advice } from '@shared/advisor/advise'
import { findingKey, type Target } from '@shared/advisor/finding'
import { type ReadinessGroup, readinessGroups } from '@shared/advisor/readiness'
import { Check, Clock, Minus, X } from 'lucide-react'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Icon } from '../../../ui/Icon'
import { Ring } from '../../../ui/Ring'
import { FindingRow } from './FindingRow'
import styles from './Hurt.module.css'
import { OffHere } from './NotHere'
import type { PrepareView } from './use-prepare'

interface CouldHurtProps {
  readonly view: PrepareView
  readonly advice: Advice
  readonly jump: (target: Target) => void
}

/** Words before the score: what could hurt, and the minutes it takes to mend. */
export function CouldHurt({ view, advice, jump }: CouldHurtProps) {
  const { headline, score, shown } = advice
  return (
    <section className={styles.hurt} aria-labelledby="could-hurt">
      <div className={styles.top}>
        <div>
          <h2 id="could-hurt">{headline.words}</h2>
          {shown.length > 0 && <p>{worthWords(advice)}</p>}
        </div>
        <div className={styles.score}>
          <Ring value={score.value} label="ready" tone={headline.kind === 'hurt' ? 'warn' : 'accent'} />
          <ul aria-label="What the score is made of">
            {readinessGroups.map(group => (
              <Group key={group} group={group} score={score} />
            ))}
          </ul>
        </div>
      </div>
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

const groupLabels: Readonly<Record<ReadinessGroup, string>> = {
  team: 'Our team',
  theirFacts: 'Their facts',
  setting: 'Setting',
}

function Group({ group, score }: { readonly group: ReadinessGroup; readonly score: Advice['score'] }) {
  const { present, wanted } = score[group]
  const state = present === wanted ? 'full' : present === 0 ? 'none' : 'some'
  const icon = { full: Check, some: Minus, none: X }[state]
  return (
    <li data-state={state} title={`${present} of ${wanted}`}>
      <Icon of={icon} size="xs" />
      {groupLabels[group]}
    </li>
  )
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
