import { RidingLines } from '../../../parts/change/RidingLines'
import { useChanges } from '../../../parts/change/use-changes'
import styles from './ChangeAtStep.module.css'
import { useRun } from './run-model'

/** What is to be done otherwise in this run: at its step, or throughout. One whose step is not told here stands at the hello. */
export function ChangeAtStep() {
  const { run, call, state, copy } = useRun()
  const changes = useChanges(call.id)
  const { step, kind } = state.current
  if (run.form === 'rehearsal') return null
  const isTold = (id: string) => copy?.steps.some(one => one.id === id) === true
  const isHere = (id: string | undefined) =>
    id === undefined || id === step?.id || (kind === 'hello' && !isTold(id))
  return (
    <div className={styles.change}>
      <RidingLines changes={changes} isShown={isHere} />
    </div>
  )
}
