import { useStore } from '../state/store'
import { clockTime } from '../time'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import styles from './Frame.module.css'

/** What must be known on every screen: a run to resume, a missing folder, files that could not be read. */
export function Banners() {
  const unfinished = useStore(state => state.unfinishedRun)
  const workspace = useStore(state => state.workspace)
  const problems = useStore(state => state.problems)
  const running = useStore(state => state.run)
  const view = useStore(state => state.view)
  const troubled = workspace !== null && workspace.kind !== 'ready'
  if (unfinished === null && running === null && !troubled && problems.length === 0) return null
  return (
    <div className={styles.banners} data-pane="banners">
      {unfinished !== null && <ResumeOffer />}
      {running !== null && view.kind === 'call' && <BackToRun callId={running.callId} />}
      {troubled && <Notice tone="danger">{workspace.why}</Notice>}
      {problems.map(problem => (
        <Notice key={problem.id} tone={problem.form === 'outside-change' ? 'ask' : 'warn'}>
          {problem.message}
        </Notice>
      ))}
    </div>
  )
}

/** After a crash: the call is still there, at the same step and clock. */
function ResumeOffer() {
  const run = useStore(state => state.unfinishedRun)
  const zone = useStore(state => state.zone)
  const resume = useStore(state => state.resumeRun)
  const end = useStore(state => state.endUnfinishedRun)
  if (run === null) return null
  const marks = run.marks.filter(mark => mark.undoneAt === undefined).length
  return (
    <Notice
      tone="ask"
      action={
        <>
          <Button size="sm" variant="plain" onPress={() => void end()}>
            End it
          </Button>
          <Button size="sm" variant="primary" onPress={() => void resume()}>
            Resume the run
          </Button>
        </>
      }
    >
      Your call of {clockTime(run.startedAt, zone)} is still here, with {marks}{' '}
      {marks === 1 ? 'mark' : 'marks'}.
    </Notice>
  )
}

function BackToRun({ callId }: { readonly callId: string }) {
  const go = useStore(state => state.go)
  return (
    <Notice
      tone="ask"
      action={
        <Button size="sm" onPress={() => go({ kind: 'call', id: callId, tab: 'run' })}>
          Back to the run
        </Button>
      }
    >
      A run is going on. Its clock keeps time.
    </Notice>
  )
}
