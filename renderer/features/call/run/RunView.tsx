import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { EmptyState, FailedState, LoadingState } from '../../../ui/States'
import { useLoadedCall } from '../CallPage'
import { AnotherRun } from './AnotherRun'
import { LiveRun } from './LiveRun'
import { WeAreLive } from './live/WeAreLive'
import styles from './Run.module.css'
import { RunHeader } from './RunHeader'

/** The whole window during a call: "We are live" before it, the live view while it goes on. */
export function RunView({ callId }: { readonly callId: string }) {
  const call = useRecord('call', callId)
  const loading = useLoadedCall(callId)
  // A rehearsal has its own place: here a call is started, and that ends it.
  const runCallId = useStore(state => (state.run?.form === 'live' ? state.run.callId : undefined))
  const go = useStore(state => state.go)
  if (call === undefined) {
    return (
      <div className={styles.view} data-phase="before">
        <RunHeader callId={callId} />
        <main className={styles.before}>
          {loading === 'loading' && <LoadingState label="Opening the call" lines={6} />}
          {loading === 'failed' && (
            <FailedState title="This call could not be read">
              Its file is untouched. Go back and open it again.
            </FailedState>
          )}
          {loading === 'loaded' && (
            <EmptyState
              isScreen
              title="This call is not here any more"
              action={{ label: 'Show all calls', onPress: () => go({ kind: 'calls' }) }}
            >
              It was moved to the trash or removed outside Presnap.
            </EmptyState>
          )}
        </main>
      </div>
    )
  }
  if (runCallId === callId) return <LiveRun callId={callId} />
  return (
    <div className={styles.view} data-phase="before">
      <RunHeader callId={callId} />
      <main className={styles.before}>
        {runCallId === undefined ? <WeAreLive callId={callId} /> : <AnotherRun callId={runCallId} />}
      </main>
    </div>
  )
}
