import { GitBranch, Lock } from 'lucide-react'
import { Icon } from '../../../ui/Icon'
import { Panel } from '../../../ui/Panel'
import { TextField } from '../../../ui/TextField'
import { changeDebrief } from './change-debrief'
import styles from './Debrief.module.css'
import type { DebriefFacts } from './use-debrief'

/** What worked, and exactly one thing to do otherwise next time. For the user's eyes only. */
export function OneChange({ facts }: { readonly facts: DebriefFacts }) {
  const { debrief } = facts
  const change = debrief.oneChange ?? { text: '', tries: [] }
  return (
    <Panel
      title="One change for next time"
      trailing={
        <span className={styles.private}>
          <Icon of={Lock} size="xs" /> stays on this computer
        </span>
      }
    >
      <div className={styles.change}>
        <Icon of={GitBranch} tone="accent" />
        <TextField
          label="One change for next time"
          labelHidden
          lines={1}
          placeholder="One thing, small enough to try in the next three runs"
          value={change.text}
          onDraft={text =>
            changeDebrief(debrief.id, { oneChange: text === '' ? undefined : { ...change, text } })
          }
        />
      </div>
      <TextField
        label="What worked"
        lines={1}
        value={debrief.whatWorked ?? ''}
        onDraft={whatWorked => changeDebrief(debrief.id, { whatWorked })}
      />
      <TextField
        label="Why it went that way"
        lines={1}
        value={debrief.why ?? ''}
        onDraft={why => changeDebrief(debrief.id, { why })}
      />
    </Panel>
  )
}
