import { standingMarks } from '@shared/domain/run'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Button } from '../../../ui/Button'
import styles from './live/WeAreLive.module.css'

/** This call's run was going on when Presnap last ended: it can go on where it was. */
export function ResumeOffer({ callId }: { readonly callId: string }) {
  const run = useStore(state => state.unfinishedRun)
  const zone = useStore(state => state.zone)
  const resumeRun = useStore(state => state.resumeRun)
  if (run?.form !== 'live' || run.callId !== callId) return <span className={styles.grow} />
  const marks = standingMarks(run).length
  return (
    <>
      <p className={styles.grow}>
        A run begun at {clockTime(run.startedAt, zone)} was never ended. Its{' '}
        {marks === 1 ? 'mark is' : `${marks} marks are`} all there.
      </p>
      <Button onPress={() => void resumeRun()}>Resume that run</Button>
    </>
  )
}
