import type { Step } from '@shared/domain/step'
import { ArrowRight, Flag } from 'lucide-react'
import { type ComponentType, memo } from 'react'
import { ToggleChip } from '../../ui/Chips'
import { Icon } from '../../ui/Icon'
import { LinesField } from '../../ui/LinesField'
import { TextField } from '../../ui/TextField'
import { ShowRows } from './ShowRows'
import { StepBlock } from './StepBlock'
import { AddChips, type ExtrasProps, Fallback, ShortExtras, type Speakers } from './StepExtras'
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
  readonly speakers?: Speakers | undefined
  /** Names the field of the minutes, where they are not told elsewhere. */
  readonly minutesLabel?: string | undefined
}

const nobody: Speakers = []

/** All of a step but its title: how it is told, Tell, Show and Takeaway, and what else it carries. */
export function StepDetails({ step, needs, onChange, speakers = nobody, minutesLabel }: StepDetailsProps) {
  const part = { step, onChange }
  return (
    <div className={styles.details}>
      <Above {...part} minutesLabel={minutesLabel} />
      <Tell {...part} />
      <Below {...part} needs={needs} speakers={speakers} />
    </div>
  )
}

const Above = besideTell((props: PartProps & Pick<StepDetailsProps, 'minutesLabel'>) => (
  <>
    <StepMeta {...props} />
    <Analogy {...props} />
  </>
))

const Below = besideTell(
  (props: PartProps & Required<Pick<ExtrasProps, 'speakers'>> & { readonly needs: BoundNeeds }) => {
    const { step, onChange, needs, speakers } = props
    const part = { step, onChange }
    return (
      <>
        <ShowRows rows={step.show} onChange={show => onChange({ show })} />
        {step.takeaway !== undefined && <Takeaway {...part} />}
        <div className={styles.grid}>
          <Serves {...part} needs={needs} />
          {step.fallback !== undefined && <Fallback {...part} />}
          {step.prerequisites.length > 0 && <Prerequisites {...part} />}
          <ShortExtras {...part} speakers={speakers} />
          {step.watchOuts.length > 0 && <WatchOuts {...part} />}
          {step.ifAsked.length > 0 && <IfAsked {...part} />}
        </div>
        <Wordings {...part} />
        <AddChips {...part} speakers={speakers} />
      </>
    )
  },
)

/** A letter typed into the title or into Tell draws nothing of what stands beside them again. */
function besideTell<P extends PartProps>(of: ComponentType<P>) {
  return memo(of, (before: P, after: P) => {
    const { step: was, ...others } = before
    const { step: is, ...rest } = after
    return isSame(others, rest) && isSame({ ...was, ...typed }, { ...is, ...typed })
  })
}

const typed = { title: '', tell: '', inMyWords: undefined }

function isSame(a: object, b: object): boolean {
  const keys = Object.keys(b)
  return (
    keys.length === Object.keys(a).length &&
    keys.every(key => Object.is(Reflect.get(a, key), Reflect.get(b, key)))
  )
}

function Takeaway({ step, onChange }: PartProps) {
  return (
    <StepBlock
      title="Takeaway"
      field="takeaway"
      icon={Flag}
      onRemove={() => onChange({ takeaway: undefined })}
    >
      <div className={styles.takeaway}>
        <TextField
          label="Takeaway"
          labelHidden
          lines={1}
          value={step.takeaway ?? ''}
          autoFocus={step.takeaway === ''}
          onDraft={takeaway => onChange({ takeaway })}
        />
      </div>
    </StepBlock>
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
      <StepBlock title="Today they" field="todayThey" onRemove={remove}>
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
      <StepBlock title="With us" field="withUs" tone="us">
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
      <StepBlock title="Answers needs on" field="topics needIds">
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
    <StepBlock title="Answers needs" field="needIds topics">
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
