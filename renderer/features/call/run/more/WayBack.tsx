import { standingMarks } from '@shared/domain/run'
import { wayBack } from '@shared/run/objection'
import { markLooks } from '../../../../parts/marks/mark-looks'
import { Icon } from '../../../../ui/Icon'
import { useRun } from '../run-model'
import { useTick } from '../Tick'
import styles from './More.module.css'

/** Long enough to say it. */
const shownMs = 45_000

/** After a drift into training: the one sentence back, for a while. The subject is parked by itself. */
export function WayBack() {
  const { run, state } = useRun()
  const tick = useTick()
  const drift = standingMarks(run).findLast(
    mark => mark.form === 'drift' || mark.form === 'step-begun' || mark.form === 'step-skipped',
  )
  if (drift?.form !== 'drift' || tick - Date.parse(drift.at) > shownMs) return null
  return (
    <p className={styles.going} data-form="drift" role="status">
      <Icon of={markLooks.drift.icon} tone="warn" />
      <b>
        Say <q>{wayBack(state.current.step)}</q>
      </b>
      <i />
      <span>parked</span>
    </p>
  )
}
