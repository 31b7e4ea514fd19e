import { isDue, triesOfAChange, withText } from '@shared/debrief/one-change'
import { type OneChange as Change, isTried } from '@shared/domain/debrief'
import { GitBranch, Lock } from 'lucide-react'
import { type ChangeHere, useChanges } from '../../../parts/change/use-changes'
import { now } from '../../../state/clock'
import { useStore } from '../../../state/store'
import { Icon } from '../../../ui/Icon'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { ChangeDecision } from './ChangeDecision'
import { ChangesTried } from './ChangesTried'
import styles from './OneChange.module.css'
import type { DebriefFacts } from './use-debrief'

/** Exactly one thing to do otherwise next time, and what became of those that were tried here. For the user's eyes only. */
export function OneChange({ facts }: { readonly facts: DebriefFacts }) {
  const { call, debrief } = facts
  const changes = useChanges(call.id)
  const own = changes.find(({ debriefId }) => debriefId === debrief.id)
  const others = changes.filter(one => one !== own)
  return (
    <Panel
      title="One change for next time"
      trailing={
        <span className={styles.private}>
          <Icon of={Lock} size="xs" /> stays on this computer
        </span>
      }
    >
      <ChangesTried changes={others} facts={facts} />
      <OwnChange facts={facts} here={own} />
    </Panel>
  )
}

function OwnChange({ facts, here }: { readonly facts: DebriefFacts; readonly here: ChangeHere | undefined }) {
  const { debrief } = facts
  const edit = useStore(state => state.change)
  const change = debrief.oneChange
  const isOver = change !== undefined && change.text.trim() !== '' && !isTried(change)
  const set = (update: (before: Change | undefined) => Change | undefined) =>
    edit(
      'debrief',
      debrief.id,
      before => ({ ...before, oneChange: update(before.oneChange) }),
      'Change edited',
    )
  return (
    <div className={styles.own}>
      <Icon of={GitBranch} tone="accent" />
      <div>
        <TextField
          label="One change for next time"
          labelHidden
          isBare
          lines={1}
          placeholder="One thing, small enough to try in the next three runs"
          value={change?.text ?? ''}
          isLocked={isOver}
          onDraft={text => set(before => withText(before, text, now()))}
        />
        {change !== undefined && (
          <div className={styles.place}>
            <StepChoice facts={facts} change={change} set={set} />
            <span className={styles.quiet}>{standingWords(change, here?.tries.length ?? 0)}</span>
          </div>
        )}
        {here !== undefined && isDue(here.tries) && <ChangeDecision here={here} facts={facts} />}
      </div>
    </div>
  )
}

function standingWords(change: Change, tries: number): string {
  if (change.decision === 'drop') return 'Dropped'
  if (change.decision !== 'keep')
    return tries === 0 ? 'Rides on the next three runs' : `Tried ${tries} of ${triesOfAChange}`
  return change.keptIn === undefined ? 'Kept' : `Kept, in revision ${change.keptIn.revision}`
}

interface StepChoiceProps {
  readonly facts: DebriefFacts
  readonly change: Change
  readonly set: (update: (before: Change | undefined) => Change | undefined) => void
}

const anyStep = 'any'

/** Tied to a step it is shown there; otherwise through the whole run. */
function StepChoice({ facts, change, set }: StepChoiceProps) {
  const steps = facts.copy?.steps ?? []
  if (steps.length === 0) return null
  const options = steps.map(({ id, title }, at) => ({ id: id as string, label: `Step ${at + 1}: ${title}` }))
  const known = options.some(({ id }) => id === change.stepId)
  return (
    <Select
      label="When to try it"
      labelHidden
      size="sm"
      options={[{ id: anyStep, label: 'The whole run' }, ...options]}
      value={known ? (change.stepId ?? anyStep) : anyStep}
      isDisabled={!isTried(change)}
      onChange={id => set(before => before && { ...before, stepId: id === anyStep ? undefined : id })}
    />
  )
}
