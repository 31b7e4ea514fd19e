import type { Script } from '@shared/domain/script'
import { type Reserve, reservedMinutes, setReserve } from '@shared/prepare/plan'
import { type ReactNode, useRef } from 'react'
import { verifiedOnDay } from '../../../parts/stale/checked-by'
import { useStore } from '../../../state/store'
import { DateField } from '../../../ui/DateTimeField'
import { Form, Pair } from '../../../ui/Form'
import { LinesField } from '../../../ui/LinesField'
import { NumberField } from '../../../ui/NumberField'
import { TextField } from '../../../ui/TextField'
import styles from './Editor.module.css'
import { useFocusRequest } from './use-focus-request'
import type { Opened, ScriptActs } from './use-script-editor'

interface AboutPaneProps {
  readonly script: Script
  readonly opened: Opened
  readonly acts: ScriptActs
}

const reserveLabels: Readonly<Record<Reserve, string>> = {
  hello: 'Hello',
  questions: 'Questions',
  'next-steps': 'Next steps',
}

/** Whose story it is, what sets it off and where it ends; for whom it is made; and what is kept free. */
export function AboutPane({ script, opened, acts }: AboutPaneProps) {
  const root = useRef<HTMLDivElement>(null)
  useFocusRequest(root, opened.focus, true)
  const set = (fields: Partial<Script>) => acts.change('Script edited', before => ({ ...before, ...fields }))
  const isAt = (line: string): string => (opened.key === line ? `${line} title` : line)
  const text = (
    label: string,
    field: 'actor' | 'trigger' | 'result' | 'workflow' | 'audience' | 'product' | 'productVersion',
  ) => (
    <div data-field={field}>
      <TextField label={label} value={script[field] ?? ''} onDraft={value => set({ [field]: value })} />
    </div>
  )
  const minutes = (which: Reserve): ReactNode => (
    <div data-field={isAt(which)}>
      <NumberField
        label={reserveLabels[which]}
        unit="min"
        min={0}
        max={480}
        value={reservedMinutes(script, which)}
        onCommit={value =>
          acts.change(`${reserveLabels[which]} changed`, before => setReserve(before, which, value ?? 0))
        }
      />
    </div>
  )
  return (
    <div ref={root} className={styles.pane}>
      <Form label="About the script">
        <div data-field={isAt('about')}>
          <TextField label="Name" value={script.name} onDraft={name => set({ name })} />
        </div>
        {script.form === 'workflow' && (
          <>
            <Pair>
              {text('Who does it', 'actor')}
              {text('What sets it off', 'trigger')}
            </Pair>
            <Pair>
              {text('Result', 'result')}
              {text('Workflow', 'workflow')}
            </Pair>
          </>
        )}
        <Pair>
          {minutes('hello')}
          {minutes('questions')}
          {minutes('next-steps')}
        </Pair>
        <Pair>
          {text('Audience', 'audience')}
          <LinesField
            label="Industries"
            value={script.industries}
            onChange={industries => set({ industries })}
          />
        </Pair>
        <Pair>
          {text('Product', 'product')}
          {text('Version', 'productVersion')}
        </Pair>
        <Pair>
          <div data-field="lastVerifiedOn">
            <DateField
              label="Last verified"
              hint={script.checkedBy && `by ${script.checkedBy}`}
              value={script.lastVerifiedOn ?? null}
              onCommit={day => set(verifiedOnDay(day, useStore.getState().records))}
            />
          </div>
          <div data-field="reviewBy">
            <DateField
              label="Review by"
              value={script.reviewBy ?? null}
              onCommit={day => set({ reviewBy: day ?? undefined })}
            />
          </div>
        </Pair>
      </Form>
    </div>
  )
}
