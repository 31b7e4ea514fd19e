import { plannedMinutes, type Script, stepMinutes } from '@shared/domain/script'
import { MinutesField } from '../../ui/MinutesField'
import { Notice } from '../../ui/Notice'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import styles from './RunSheet.module.css'
import type { Draft } from './SheetPreview'
import type { ChangeOf } from './use-trail'

interface AboutSheetProps {
  readonly draft: Draft
  readonly script: Script
  readonly notices: readonly string[]
  readonly isReadOnly: boolean
  readonly change: ChangeOf<Draft>
}

const parts = [
  ['helloMinutes', 'Hello'],
  ['questionsMinutes', 'Questions'],
  ['nextStepsMinutes', 'Next steps'],
] as const

/** Its name, what stands around the steps, and whether all of it fits a call. */
export function AboutSheet({ draft, script, notices, isReadOnly, change }: AboutSheetProps) {
  const over = plannedMinutes(script) - draft.slot
  return (
    <Panel title="The script">
      <div className={styles.fields}>
        {isReadOnly && <Notice tone="warn">You can read and sort it here. It cannot be saved.</Notice>}
        {notices.map(words => (
          <Notice key={words}>{words}</Notice>
        ))}
        <TextField
          label="Name"
          value={draft.name}
          onDraft={name => change(before => ({ ...before, name }), 'name')}
        />
        <div className={styles.three}>
          {parts.map(([field, label]) => (
            <MinutesField
              key={field}
              label={label}
              value={draft.around[field]}
              onCommit={value =>
                change(before => ({ ...before, around: { ...before.around, [field]: value ?? 0 } }), field)
              }
            />
          ))}
        </div>
        <MinutesField
          label="Length of the call"
          min={5}
          value={draft.slot}
          onCommit={value => change(before => ({ ...before, slot: value ?? before.slot }), 'slot')}
        />
        <p className={styles.total} role="status">
          <b>{figure(plannedMinutes(script))}</b> of {draft.slot} min planned,{' '}
          {figure(stepMinutes(script.steps))} of them steps
        </p>
        {over > 0 && (
          <Notice tone="warn">
            {figure(over)} min more than the call has. Shorten a step, leave one out, or take it as it is.
          </Notice>
        )}
      </div>
    </Panel>
  )
}

const figure = (minutes: number): string => String(Math.round(minutes * 10) / 10)
