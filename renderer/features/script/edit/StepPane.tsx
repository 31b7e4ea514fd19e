import type { Step } from '@shared/domain/step'
import { stepField } from '@shared/prepare/target-fields'
import { ChevronDown, ChevronUp, Ellipsis } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback, useRef } from 'react'
import { StepDetails } from '../../../parts/steps/StepDetails'
import { IconButton } from '../../../ui/IconButton'
import { Menu } from '../../../ui/Menu'
import { TextField } from '../../../ui/TextField'
import styles from './Editor.module.css'
import { OfBlock } from './OfBlock'
import { useFocusRequest } from './use-focus-request'
import type { FocusRequest, ScriptActs } from './use-script-editor'

interface StepPaneProps {
  readonly step: Step
  readonly number: number
  readonly count: number
  readonly isInChapter: boolean
  readonly focus: FocusRequest | null
  readonly acts: ScriptActs
}

const noNeeds: readonly never[] = []

/** The step that is open: its title, and all that is told and shown. */
export const StepPane = memo((props: StepPaneProps) => {
  const { step, number, count, acts } = props
  const root = useRef<HTMLDivElement>(null)
  useFocusRequest(root, props.focus, true)
  const name = step.title === '' ? `step ${number}` : step.title
  const change = useCallback((fields: Partial<Step>) => acts.edit(step.id, fields), [acts, step.id])
  return (
    <section
      ref={root}
      className={styles.pane}
      aria-label={`Step ${number}`}
      data-field={stepField(step)}
      onKeyDown={event => answerKey(event, acts)}
    >
      <div className={styles.title} data-field="title">
        <span className={styles.number}>{number}</span>
        <TextField
          label={`Title of step ${number}`}
          labelHidden
          isBare
          placeholder="What this step shows"
          value={step.title}
          onDraft={title => change({ title })}
          onEnter={() => acts.select(step.id, { at: 'tell' })}
        />
        <IconButton
          label="Step before"
          keys="Alt+PageUp"
          icon={ChevronUp}
          size="xs"
          isDisabled={number === 1}
          onPress={() => acts.goBy(-1)}
        />
        <IconButton
          label="Next step"
          keys="Alt+PageDown"
          icon={ChevronDown}
          size="xs"
          isDisabled={number === count}
          onPress={() => acts.goBy(1)}
        />
        <StepMenu {...props} />
      </div>
      {step.blockId !== undefined && <OfBlock blockId={step.blockId} />}
      <StepDetails step={step} needs={noNeeds} onChange={change} minutesLabel={`Minutes of ${name}`} />
    </section>
  )
})

function StepMenu({ step, number, count, isInChapter, acts }: StepPaneProps) {
  return (
    <Menu
      label={`Step ${number}`}
      placement="bottom end"
      entries={[
        { id: 'new', label: 'New step below', keys: 'Mod+Shift+Enter', onPress: acts.addStepBelow },
        { id: 'chapter', label: 'Start a chapter here', keys: 'Mod+Shift+T', onPress: acts.startChapter },
        'line',
        {
          id: 'previous',
          label: 'Join with the step before',
          keys: 'Mod+Shift+J',
          isDisabled: number === 1,
          onPress: acts.joinWithPrevious,
        },
        {
          id: 'next',
          label: 'Join with the next step',
          isDisabled: number === count,
          onPress: acts.joinWithNext,
        },
        'line',
        { id: 'up', label: 'Move up', keys: 'Alt+ArrowUp', onPress: () => acts.move(-1) },
        { id: 'down', label: 'Move down', keys: 'Alt+ArrowDown', onPress: () => acts.move(1) },
        isInChapter
          ? { id: 'out', label: 'Out of the chapter', keys: 'Alt+ArrowLeft', onPress: acts.moveOut }
          : { id: 'in', label: 'Into the chapter above', keys: 'Alt+ArrowRight', onPress: acts.moveIn },
        'line',
        {
          id: 'remove',
          label: 'Remove the step',
          isDanger: true,
          onPress: () => {
            acts.select(step.id)
            acts.remove(null)
          },
        },
      ]}
    >
      <IconButton label="More for this step" icon={Ellipsis} size="xs" />
    </Menu>
  )
}

/** Alt with an arrow moves the step while it is written; a row of Show takes it for itself first. */
function answerKey(event: KeyboardEvent, acts: ScriptActs): void {
  const { target } = event
  // Enter has gone on to Tell: its line break must not follow it there.
  const isTitle = target instanceof HTMLInputElement && target.closest('[data-field~="title"]') !== null
  if (event.key === 'Enter' && isTitle) event.preventDefault()
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
  if (!event.altKey || event.ctrlKey || event.metaKey || by === undefined || event.defaultPrevented) return
  event.preventDefault()
  acts.move(by)
}
