import { goneAndLeft, readClock } from '@shared/run/clock'
import { paceWords } from '@shared/run/pace-words'
import { paceOf } from '@shared/run/timeline'
import { Play } from 'lucide-react'
import { Button } from '../../../../ui/Button'
import { pauseOrResume } from '../run-actions'
import { useRun, useWalk } from '../run-model'
import { timeOf } from '../time-of'
import styles from './Cue.module.css'
import { CueRuler } from './CueRuler'

/** How the run stands, as words of the full view's pace section. */
export function usePaceWords() {
  const { state, zone } = useRun()
  const walk = useWalk()
  const pace = paceOf(walk, state.plan)
  const [, left] = goneAndLeft(readClock(walk, state.plan))
  return { walk, pace, left, words: paceWords(pace, walk, at => timeOf(at, zone)) }
}

export function CuePace() {
  const { walk, pace, left, words } = usePaceWords()
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
      <CueRuler walk={walk} pace={pace} label={`${words.headline}. ${words.meaning}`} />
      <p className={styles.meaning}>{words.meaning}</p>
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
