import { goneAndLeft, readClock } from '@shared/run/clock'
import { paceWords } from '@shared/run/pace-words'
import { paceOf } from '@shared/run/timeline'
import { Play } from 'lucide-react'
import { Button } from '../../../ui/Button'
import { Ruler } from './Ruler'
import styles from './Run.module.css'
import { pauseOrResume } from './run-actions'
import { useRun, useWalk } from './run-model'
import { timeOf } from './time-of'

/** How the run stands against its plan: in words first, then on the ruler. */
export function PaceSection() {
  const { state, zone } = useRun()
  const walk = useWalk()
  const pace = paceOf(walk, state.plan)
  const words = paceWords(pace, walk, at => timeOf(at, zone))
  const [gone, left] = goneAndLeft(readClock(walk, state.plan))
  return (
    <section className={styles.pace} aria-label="Pace of the call">
      <div className={styles.paceLine}>
        <h2 className={styles.paceHead} data-state={words.state}>
          {words.headline}
        </h2>
        {words.state === 'paused' && (
          <Button size="sm" icon={Play} keys="R" keepsFocus onPress={() => void pauseOrResume()}>
            Resume
          </Button>
        )}
        <p className={styles.paceWhy}>{words.meaning}</p>
        <p className={styles.paceGone}>
          {gone}, <b>{left}</b>
        </p>
      </div>
      <Ruler walk={walk} pace={pace} label={`${words.headline}. ${words.meaning}`} />
    </section>
  )
}
