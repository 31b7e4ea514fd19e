import { useStore } from '../../../../state/store'
import { KeyCaps } from '../../../../ui/KeyCaps'
import { nextWords } from '../next-words'
import { goNext } from '../run-actions'
import { useRun } from '../run-model'
import styles from './Cue.module.css'

/** On to the next step; at the last one, the end of the run. */
export function NextStep() {
  const { state } = useRun()
  const endRun = useStore(store => store.endRun)
  const [next] = state.ahead
  return (
    <button
      type="button"
      className={styles.go}
      data-caps="inherit"
      onMouseDown={event => event.preventDefault()}
      onClick={() => void (next === undefined ? endRun() : goNext())}
    >
      <KeyCaps keys={next === undefined ? 'Mod+Enter' : 'Space'} />
      <b>{next === undefined ? 'End the run' : 'Next step'}</b>
      <span>{next === undefined ? 'then the debrief' : nextWords(next)}</span>
    </button>
  )
}
