import { type Doer, doers, type PreflightTask, type PreflightTaskId } from '@shared/domain/preflight'
import { loopWords } from '@shared/preflight/graph'
import { changeTask, letWait, removeTask, resetTask } from '@shared/preflight/tasks'
import { RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { sayUndoable } from '../../../state/say-undoable'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { Pair } from '../../../ui/Form'
import { MinutesField } from '../../../ui/MinutesField'
import { Notice } from '../../../ui/Notice'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { changeCall, fresh } from './actions'
import styles from './BeforeCall.module.css'
import type { SectionProps } from './Section'

interface BeforeCallEditorProps {
  readonly view: SectionProps['view']
  readonly task: PreflightTask
  readonly onGone: () => void
}

const doerLabels: Readonly<Record<Doer, string>> = {
  me: 'Me',
  colleague: 'Somebody else',
  machine: 'A machine, by itself',
}

/** Everything of one task: how long, in whose hands, after what, and what is shown if it fails. */
export function BeforeCallEditor({ view, task, onGone }: BeforeCallEditorProps) {
  const { call, neighbourhood } = view
  const set = (fields: Partial<PreflightTask>) =>
    changeCall(
      call.id,
      before => changeTask(before, task.id, one => ({ ...one, ...fields })),
      'Set-up edited',
    )
  const colleagues = neighbourhood.colleagues.filter(({ me }) => !me)
  const environments = (neighbourhood.day?.environments ?? []).filter(({ id }) =>
    call.environmentIds.includes(id),
  )
  return (
    <div className={styles.editor}>
      <TextField label="Task" value={task.title} onDraft={title => set({ title })} />
      <Pair>
        <MinutesField
          label="It takes"
          value={task.minutes}
          onCommit={minutes => set({ minutes: minutes ?? 0 })}
        />
        <MinutesField
          label="Reserve after it"
          value={task.bufferMinutes}
          onCommit={minutes => set({ bufferMinutes: minutes ?? 0 })}
        />
      </Pair>
      <Select
        label="Who does it"
        options={doers.map(id => ({ id, label: doerLabels[id] }))}
        value={task.doer}
        onChange={doer => set({ doer, ...(doer !== 'colleague' && { colleagueId: undefined }) })}
      />
      {task.doer === 'colleague' && colleagues.length > 0 && (
        <Select
          label="Colleague"
          options={colleagues.map(({ id, name }) => ({ id, label: name }))}
          value={task.colleagueId ?? null}
          onChange={colleagueId => set({ colleagueId })}
        />
      )}
      {environments.length > 0 && (
        <Select
          label="Environment"
          options={[
            { id: 'none', label: 'None' },
            ...environments.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={task.environmentId ?? 'none'}
          onChange={id => set({ environmentId: environments.find(one => one.id === id)?.id })}
        />
      )}
      <WaitsFor view={view} task={task} />
      <TextField
        label="If it fails, instead"
        value={task.fallback ?? ''}
        lines={1}
        onDraft={fallback => set({ fallback: fallback || undefined })}
      />
      <div className={styles.editorEnd}>
        {task.startedAt !== undefined && (
          <Button
            size="xs"
            variant="quiet"
            icon={RotateCcw}
            onPress={() =>
              changeCall(call.id, before => changeTask(before, task.id, resetTask), 'Set-up not begun')
            }
          >
            Not begun
          </Button>
        )}
        <Button
          size="xs"
          variant="danger-quiet"
          icon={Trash2}
          onPress={() => {
            onGone()
            changeCall(call.id, before => removeTask(before, task.id), 'Set-up task removed')
            sayUndoable(`${task.title || 'Set-up task'} removed`)
          }}
        >
          Remove
        </Button>
      </div>
    </div>
  )
}

/** What has to be done before it; tasks that would wait for each other are refused, with the way round. */
function WaitsFor({ view, task }: Omit<BeforeCallEditorProps, 'onGone'>) {
  const { call } = view
  const [loop, setLoop] = useState<readonly string[] | null>(null)
  const others = call.preflight.filter(({ id }) => id !== task.id)
  if (others.length === 0) return null
  const wait = (id: PreflightTaskId, isOn: boolean) => {
    const dependsOn = isOn ? [...task.dependsOn, id] : task.dependsOn.filter(one => one !== id)
    const waiting = letWait(fresh(call), task.id, dependsOn)
    setLoop(waiting.kind === 'loop' ? waiting.titles : null)
    if (waiting.kind === 'ok')
      changeCall(call.id, before => ({ ...before, preflight: waiting.call.preflight }), 'Set-up order')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column in every engine
    <div role="group" aria-label="Waits for" className={styles.waits}>
      <span className={styles.waitsLabel} aria-hidden="true">
        Waits for
      </span>
      {others.map(({ id, title }) => (
        <Checkbox key={id} isSelected={task.dependsOn.includes(id)} onChange={isOn => wait(id, isOn)}>
          {title || 'No name yet'}
        </Checkbox>
      ))}
      {loop !== null && (
        <Notice tone="danger" isLive>
          {loopWords(loop)} It was not changed.
        </Notice>
      )}
    </div>
  )
}
