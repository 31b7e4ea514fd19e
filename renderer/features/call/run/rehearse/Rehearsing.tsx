import { callIdOf } from '@shared/domain/run'
import { useEffect } from 'react'
import { useCommands } from '../../../../app/use-commands'
import { loadRunAround } from '../../../../state/run'
import { useRecord } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'
import { EmptyState } from '../../../../ui/States'
import { LiveRun } from '../LiveRun'

/** The live view of a rehearsal, which is the same but for its own clock, the questions that come and what breaks. */
export function Rehearsing() {
  const run = useStore(state => state.run)
  const endRun = useStore(state => state.endRun)
  const call = useRecord('call', run?.callId)
  const script = useRecord('script', run?.scriptId)
  const runId = run?.id
  useEffect(() => {
    const { run: going, loadCall, loadRecords } = useStore.getState()
    if (going !== null) void loadRunAround(going, { loadCall, loadRecords }).catch(() => undefined)
  }, [runId])
  useCommands({ 'run.end': () => void endRun() })
  if (run === null) return null
  if (call === undefined && script === undefined) {
    return (
      <EmptyState
        isScreen
        title="What is rehearsed here cannot be read"
        action={{ label: 'End the rehearsal', onPress: () => void endRun() }}
      >
        It was moved to the trash or is being read. The rehearsal itself is kept.
      </EmptyState>
    )
  }
  return <LiveRun callId={callIdOf(run)} />
}
