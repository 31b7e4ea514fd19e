import { useStore } from '../state/store'
import type { Phase } from '../state/workspace'
import { FailedState } from '../ui/States'
import styles from './Frame.module.css'

/** Before the workspace is open: nothing to see for the short while it takes, or why it could not be. */
export function Opening({ phase }: { readonly phase: Exclude<Phase, { kind: 'open' }> }) {
  const open = useStore(state => state.open)
  if (phase.kind === 'opening')
    return <main className={styles.opening} aria-busy="true" aria-label="Opening" />
  return (
    <main className={styles.opening}>
      <FailedState
        title="The workspace could not be opened"
        action={{ label: 'Try again', onPress: () => void open() }}
      >
        {phase.message}
      </FailedState>
    </main>
  )
}
