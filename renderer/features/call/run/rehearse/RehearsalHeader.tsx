import { ArrowLeft, Square } from 'lucide-react'
import { WindowButtons } from '../../../../app/WindowButtons'
import { useRecord } from '../../../../state/selectors'
import { useStore } from '../../../../state/store'
import { Button } from '../../../../ui/Button'
import { IconButton } from '../../../../ui/IconButton'
import { Tag } from '../../../../ui/Tag'
import styles from '../Run.module.css'
import { useRun } from '../run-model'

/** What is rehearsed, and the way out. Leaving does not end it. */
export function RehearsalHeader() {
  const { run, call, copy } = useRun()
  const prospect = useRecord('prospect', call.prospectId)
  const { go, endRun } = useStore.getState()
  const isCall = run.callId !== undefined
  const leave = () =>
    isCall
      ? go({ kind: 'call', id: call.id, tab: 'prepare' })
      : go({ kind: 'script', id: run.scriptId ?? '' })
  return (
    <header className={styles.top}>
      <IconButton
        label={`Back to ${isCall ? 'Prepare' : 'the script'}, the rehearsal goes on`}
        keys="Alt+1"
        icon={ArrowLeft}
        onPress={leave}
      />
      <Tag tone="ask">Rehearsal</Tag>
      <b>{prospect?.name ?? call.title}</b>
      {isCall && copy && <span className={styles.script}>{copy.name}</span>}
      <span className={styles.grow} />
      <Button size="sm" variant="quiet" icon={Square} keepsFocus onPress={() => void endRun()}>
        End the rehearsal
      </Button>
      <WindowButtons />
    </header>
  )
}
