import { goneAndLeft, readClock } from '@shared/run/clock'
import { paceWords } from '@shared/run/pace-words'
import { replan } from '@shared/run/replan'
import { replanWords } from '@shared/run/replan-words'
import { paceOf } from '@shared/run/timeline'
import { CircleCheck, CirclePause, type LucideIcon, Play, TrendingUp, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useCommands } from '../../../app/use-commands'
import { clockTime } from '../../../time'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import styles from './Pace.module.css'
import { applyPlan } from './pace-actions'
import { Ruler } from './Ruler'
import { pauseOrResume } from './run-actions'
import { useRun, useWalk } from './run-model'
import { useRunUiActions } from './run-ui'
import { TimeInput, type TimeInputKind } from './TimeInput'
import { timeOf } from './time-of'

/** A passive part keeps to the time of the call; the plan is the other one's. */
export function PaceSection() {
  const { call } = useRun()
  if (call.myRole !== 'passive') return <PlanPace />
  return (
    <section className={styles.pace} aria-label="Pace of the call">
      <div className={styles.line}>
        <div className={styles.gone}>
          <TimeGone />
        </div>
      </div>
    </section>
  )
}

/** How the run stands against its plan: in words first, then on the ruler; when it is late, what would mend that. */
function PlanPace() {
  const { state, zone, facts } = useRun()
  const { backToStep } = useRunUiActions()
  const [input, openInput] = useState<TimeInputKind | null>(null)
  const walk = useWalk()
  const pace = paceOf(walk, state.plan)
  const at = (time: number) => timeOf(time, zone)
  const words = paceWords(pace, walk, at)
  const proposal = replanWords(replan(walk, facts), walk, at)
  useCommands({
    'run.apply-plan': () => void applyPlan(facts),
    'run.time-lost': () => openInput('lost'),
    'run.end-at': () => openInput('ends'),
  })
  const close = () => {
    openInput(null)
    backToStep()
  }
  const means = proposal?.effect ?? words.meaning
  return (
    <section className={styles.pace} aria-label="Pace of the call">
      <div className={styles.line}>
        <h2 className={styles.head} data-state={words.state}>
          <Icon of={shapes[words.state]} size="lg" />
          {words.headline}
        </h2>
        {words.state === 'paused' && (
          <Button size="sm" icon={Play} keys="R" keepsFocus onPress={() => void pauseOrResume()}>
            Resume
          </Button>
        )}
        {input === null ? (
          <>
            <p className={styles.why} title={means}>
              {means}
            </p>
            {proposal?.action !== undefined && (
              <Button size="sm" keys="D" keepsFocus onPress={() => void applyPlan(facts)}>
                {proposal.action}
              </Button>
            )}
          </>
        ) : (
          <TimeInput key={input} kind={input} onDone={close} />
        )}
        <Gone onOpen={openInput} />
      </div>
      <Ruler walk={walk} pace={pace} label={`${words.headline}. ${means}`} />
    </section>
  )
}

const shapes: Readonly<Record<ReturnType<typeof paceWords>['state'], LucideIcon>> = {
  behind: TriangleAlert,
  'on-time': CircleCheck,
  ahead: TrendingUp,
  paused: CirclePause,
}

/** What is gone and left, and the two things only the room can tell: minutes lost, and another end. */
function Gone({ onOpen }: { readonly onOpen: (kind: TimeInputKind) => void }) {
  const { state, zone } = useRun()
  return (
    <div className={styles.gone}>
      <Button size="xs" variant="quiet" onPress={() => onOpen('lost')}>
        Lost time
      </Button>
      <Button size="xs" variant="quiet" onPress={() => onOpen('ends')}>
        Ends {clockTime(new Date(state.plan.end).toISOString(), zone)}
      </Button>
      <TimeGone />
    </div>
  )
}

function TimeGone() {
  const { state } = useRun()
  const [gone, left] = goneAndLeft(readClock(useWalk(), state.plan))
  return (
    <p>
      <span>{gone}, </span>
      <b>{left}</b>
    </p>
  )
}
