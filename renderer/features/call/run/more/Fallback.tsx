import { bridgeOf } from '@shared/run/objection'
import { MessageCircle, MonitorPlay } from 'lucide-react'
import { useCommands } from '../../../../app/use-commands'
import { useStore } from '../../../../state/store'
import { Icon } from '../../../../ui/Icon'
import { Tag } from '../../../../ui/Tag'
import { tellSize } from '../Beat'
import { useRun } from '../run-model'
import { CoverFoot } from './CoverFoot'
import { GoingOn } from './GoingOn'
import styles from './More.module.css'

/** It broke: what to say now, and what to show instead. The seconds count until it works again. */
export function Fallback({ onClose }: { readonly onClose: () => void }) {
  const { state } = useRun()
  const size = useStore(store => store.settings.runTextSize)
  const { step } = state.current
  // The rows of what broke lie under this: Enter must not act on one unseen.
  useCommands({ 'run.act': () => undefined })
  const bridge = bridgeOf(step)
  const fallback = step?.fallback?.trim() ?? ''
  return (
    <section className={styles.cue} aria-label="It broke">
      <GoingOn form="failure" />
      <dl className={styles.instead}>
        <dt>
          <Icon of={MessageCircle} /> Say
        </dt>
        <dd style={{ fontSize: tellSize(size) }}>
          <q>{bridge.words}</q> {bridge.isSuggested && <Tag outline>suggested</Tag>}
        </dd>
        <dt>
          <Icon of={MonitorPlay} /> Show
        </dt>
        <dd className={styles.show} data-none={fallback === '' || undefined}>
          {fallback || 'No fallback is written for this step. Let them talk, or go on with the next one.'}
        </dd>
      </dl>
      <CoverFoot onClose={onClose}>
        <span>Marks and steps work as ever</span>
      </CoverFoot>
    </section>
  )
}
