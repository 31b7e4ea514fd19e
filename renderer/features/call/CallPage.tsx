import type { Target } from '@shared/advisor/finding'
import { useEffect, useState } from 'react'
import { later } from '../../app/later'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import type { CallTab } from '../../state/view'
import { EmptyState, FailedState, LoadingState } from '../../ui/States'
import { CallHeader } from './CallHeader'
import styles from './CallPage.module.css'

const Prepare = later(async () => (await import('./prepare/Prepare')).Prepare, 'Opening')
const Debrief = later(async () => (await import('./debrief/Debrief')).Debrief, 'Opening')

interface CallPageProps {
  readonly callId: string
  readonly tab: CallTab
  readonly target?: Target | undefined
}

/** A call's working screen: its header, and Prepare or Debrief below. Run has the whole window to itself. */
export function CallPage({ callId, tab, target }: CallPageProps) {
  const call = useRecord('call', callId)
  const state = useLoadedCall(callId)
  const go = useStore(store => store.go)
  if (state === 'failed')
    return (
      <FailedState title="This call could not be read">
        Its file is untouched. Go back and open it again.
      </FailedState>
    )
  if (state === 'loading' && call === undefined) return <LoadingState label="Opening the call" lines={8} />
  if (call === undefined) {
    return (
      <EmptyState
        isScreen
        title="This call is not here any more"
        action={{ label: 'Show all calls', onPress: () => go({ kind: 'calls' }) }}
      >
        It was moved to the trash or removed outside Presnap.
      </EmptyState>
    )
  }
  return (
    <div className={styles.page}>
      <CallHeader callId={callId} tab={tab} />
      <div className={styles.body} data-pane={tab} id="call-body">
        {tab === 'debrief' ? (
          <Debrief callId={callId} target={target} />
        ) : (
          <Prepare callId={callId} target={target} />
        )}
      </div>
    </div>
  )
}

/** Reads the call and what surrounds it, each time it is opened. */
export function useLoadedCall(callId: string): 'loading' | 'loaded' | 'failed' {
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading')
  useEffect(() => {
    let stale = false
    setState('loading')
    useStore
      .getState()
      .loadCall(callId)
      .then(
        () => !stale && setState('loaded'),
        () => !stale && setState('failed'),
      )
    return () => {
      stale = true
    }
  }, [callId])
  return state
}
