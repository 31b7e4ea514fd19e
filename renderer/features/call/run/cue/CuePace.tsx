import { goneAndLeft, readClock } from '@shared/run/clock'
import { paceWords } from '@shared/run/pace-words'
import { replan } from '@shared/run/replan'
import { replanWords } from '@shared/run/replan-words'
import { paceOf } from '@shared/run/timeline'
import { Play } from 'lucide-react'
import { Button } from '../../../../ui/Button'
import { applyPlan } from '../pace-actions'
import { pauseOrResume } from '../run-actions'
import { useRun, useWalk } from '../run-model'
import { timeOf } from '../time-of'
import styles from './Cue.module.css'
import { CueRuler } from './CueRuler'

/** How the run stands, and what would mend it, in the words of the full view's pace section. */
export function usePaceWords() {
  const { state, zone, facts } = useRun()
  const walk = useWalk()
  const pace = paceOf(walk, state.plan)
  const [, left] = goneAndLeft(readClock(walk, state.plan))
  const at = (time: number) => timeOf(time, zone)
  const words = paceWords(pace, walk, at)
  const proposal = replanWords(replan(walk, facts), walk, at)
  return { walk, pace, left, words, action: proposal?.action, means: proposal?.effect ?? words.meaning }
}

export function CuePace() {
  const { walk, pace, left, words, means } = usePaceWords()
  return (
    <section className={styles.pace} aria-label="Pace of the call">
      <div className={styles.paceTop}>
        <PaceHead />
        {words.state === 'paused' && (
          <Button size="xs" icon={Play} keys="R" keepsFocus onPress={() => void pauseOrResume()}>
            Resume
          </Button>
        )}
        <span className={styles.left}>{left}</span>
      </div>
      <CueRuler walk={walk} pace={pace} label={`${words.headline}. ${means}`} />
      <div className={styles.means}>
        <p>{means}</p>
        <ApplyPlan />
      </div>
    </section>
  )
}

export function PaceHead() {
  const { words } = usePaceWords()
  return (
    <b className={styles.paceHead} data-state={words.state}>
      {words.headline}
    </b>
  )
}

/** The proposed plan by one press. */
export function ApplyPlan() {
  const { facts } = useRun()
  const { action } = usePaceWords()
  if (action === undefined) return null
  return (
    <Button size="xs" keys="D" keepsFocus onPress={() => void applyPlan(facts)}>
      {action}
    </Button>
  )
}
