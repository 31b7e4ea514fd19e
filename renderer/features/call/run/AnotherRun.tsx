import { useEffect } from 'react'
import { useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { EmptyState } from '../../../ui/States'

/** One run at a time: the way to the one that is going on. */
export function AnotherRun({ callId }: { readonly callId: string }) {
  const call = useRecord('call', callId)
  const prospect = useRecord('prospect', call?.prospectId)
  const go = useStore(state => state.go)
  const loadCall = useStore(state => state.loadCall)
  useEffect(() => void loadCall(callId).catch(() => undefined), [callId, loadCall])
  const name = prospect?.name ?? call?.title ?? 'another call'
  return (
    <EmptyState
      isScreen
      title={`The run of ${name} is still going on`}
      action={{ label: 'Go to that run', onPress: () => go({ kind: 'call', id: callId, tab: 'run' }) }}
    >
      One run at a time: end that one first. Nothing of it is lost.
    </EmptyState>
  )
}
