import type { Step } from '@shared/domain/step'
import { ArrowRight, Flag } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleChip } from '../../ui/Chips'
import { Icon } from '../../ui/Icon'
import { LinesField } from '../../ui/LinesField'
import { TextField } from '../../ui/TextField'
import { ShowRows } from './ShowRows'
import { StepBlock } from './StepBlock'
import { AddChips, Fallback, ShortExtras, type Speakers } from './StepExtras'
import { IfAsked, Prerequisites, Wordings } from './StepLists'
import { StepMeta } from './StepMeta'
import styles from './Steps.module.css'
import { Tell } from './Tell'
import { WatchOuts } from './WatchOuts'

/** Needs a step may be bound to; a library script has none. */
export type BoundNeeds = readonly { readonly id: Step['needIds'][number]; readonly label: string }[]

interface StepDetailsProps {
  readonly step: Step
  readonly needs: BoundNeeds
  readonly onChange: (fields: Partial<Step>) => void
  readonly speakers?: Speakers
  /** Where the minutes are not told elsewhere. */
  readonly minutes?: ReactNode
}

const nobody: Speakers = []

/** All of a step but its title: how it is told, Tell, Show and Takeaway, and what else it carries. */
export function StepDetails({ step, needs, onChange, speakers = nobody, minutes }: StepDetailsProps) {
  const part = { step, onChange }
  return (
    <div className={styles.details}>
      <StepMeta {...part} minutes={minutes} />
      <Analogy {...part} />
      <Tell {...part} />
      <ShowRows rows={step.show} onChange={show => onChange({ show })} />
      {step.takeaway !== undefined && (
        <StepBlock title="Takeaway" icon={Flag} onRemove={() => onChange({ takeaway: undefined })}>
          <div className={styles.takeaway}>
            <TextField
              label="Takeaway"
              labelHidden
              lines={1}
              value={step.takeaway}
              autoFocus={step.takeaway === ''}
              onDraft={takeaway => onChange({ takeaway })}
            />
          </div>
        </StepBlock>
      )}
      <div className={styles.grid}>
        <Serves {...part} needs={needs} />
        {step.watchOuts.length > 0 && <WatchOuts {...part} />}
        {step.prerequisites.length > 0 && <Prerequisites {...part} />}
        {step.fallback !== undefined && <Fallback {...part} />}
        {step.ifAsked.length > 0 && <IfAsked {...part} />}
        <ShortExtras {...part} speakers={speakers} />
      </div>
      <Wordings {...part} />
      <AddChips {...part} speakers={speakers} />
    </div>
  )
}

interface PartProps {
  readonly step: Step
  readonly onChange: (fields: Partial<Step>) => void
}

/** Their day as it is, and the same with us. */
function Analogy({ step, onChange }: PartProps) {
  if (step.todayThey === undefined && step.withUs === undefined) return null
  const remove = () => onChange({ todayThey: undefined, withUs: undefined })
  return (
    <div className={styles.analogy}>
      <StepBlock title="Today they" onRemove={remove}>
        <TextField
          label="Today they"
          labelHidden
          isBare
          lines={2}
          value={step.todayThey ?? ''}
          autoFocus={step.todayThey === '' && step.withUs === ''}
          onDraft={todayThey => onChange({ todayThey })}
        />
      </StepBlock>
      <Icon of={ArrowRight} size="sm" tone="muted" />
      <StepBlock title="With us" tone="us">
        <TextField
          label="With us"
          labelHidden
          isBare
          lines={2}
          value={step.withUs ?? ''}
          onDraft={withUs => onChange({ withUs })}
        />
      </StepBlock>
    </div>
  )
}

/** The needs it answers in a call; the topics that find them in the library. */
function Serves({ step, needs, onChange }: PartProps & { readonly needs: BoundNeeds }) {
  if (needs.length === 0) {
    return (
      <StepBlock title="Answers needs on">
        <LinesField
          label="Topics"
          labelHidden
          placeholder="One topic per line"
          value={step.topics}
          onChange={topics => onChange({ topics })}
          hint="A call binds them to that prospect's needs"
        />
      </StepBlock>
    )
  }
  return (
    <StepBlock title="Answers needs">
      <div className={styles.chips}>
        {needs.map(need => (
          <ToggleChip
            key={need.id}
            isSelected={step.needIds.includes(need.id)}
            onChange={on =>
              onChange({
                needIds: on ? [...step.needIds, need.id] : step.needIds.filter(id => id !== need.id),
              })
            }
          >
            {need.label}
          </ToggleChip>
        ))}
      </div>
    </StepBlock>
  )
}
