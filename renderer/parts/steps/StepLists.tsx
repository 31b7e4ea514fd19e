/** The parts of a step that are lists: what comes before it, what may be asked, what is said to others. */
import { freshId } from '@shared/domain/schema'
import type { Step } from '@shared/domain/step'
import { CircleHelp, Languages, Plus, Timer, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { newId } from '../../state/clock'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { NumberField } from '../../ui/NumberField'
import { TextField } from '../../ui/TextField'
import { StepBlock } from './StepBlock'
import styles from './Steps.module.css'

interface PartProps {
  readonly step: Step
  readonly onChange: (fields: Partial<Step>) => void
}

const withFields = <T,>(list: readonly T[], at: number, fields: Partial<T>): readonly T[] =>
  list.map((one, index) => (index === at ? { ...one, ...fields } : one))

export const newPrerequisite = () => ({ id: freshId('prerequisite', newId), text: '' })

/** What must stand before the step can be shown; a call makes set-up tasks of it. */
export function Prerequisites({ step, onChange }: PartProps) {
  const { prerequisites } = step
  const set = (list: Step['prerequisites']) => onChange({ prerequisites: list })
  return (
    <StepBlock
      title="Before this step"
      field="prerequisites"
      icon={Timer}
      end={<More label="Add what comes before" onPress={() => set([...prerequisites, newPrerequisite()])} />}
    >
      {prerequisites.map(({ id, text, minutes }, at) => (
        <Line
          key={id}
          removeLabel={`Remove before ${at + 1}`}
          onRemove={() => set(prerequisites.toSpliced(at, 1))}
        >
          <TextField
            label={`Before ${at + 1}`}
            labelHidden
            placeholder="Demo tenant restored"
            value={text}
            autoFocus={text === ''}
            onDraft={words => set(withFields(prerequisites, at, { text: words }))}
          />
          <div className={styles.minutes}>
            <NumberField
              label={`Minutes of before ${at + 1}`}
              labelHidden
              unit="min"
              min={0}
              max={480}
              value={minutes ?? null}
              onCommit={value => set(withFields(prerequisites, at, { minutes: value ?? undefined }))}
            />
          </div>
        </Line>
      ))}
    </StepBlock>
  )
}

/** Kept out of the telling, at hand when they ask. */
export function IfAsked({ step, onChange }: PartProps) {
  const { ifAsked } = step
  const set = (list: Step['ifAsked']) => onChange({ ifAsked: list })
  return (
    <StepBlock
      title="If asked"
      field="ifAsked"
      isWide
      icon={CircleHelp}
      end={<More label="Add a question" onPress={() => set([...ifAsked, { question: '' }])} />}
    >
      {ifAsked.map(({ question, words }, at) => (
        // Cards have no identity of their own beyond their place.
        <Line
          key={at}
          removeLabel={`Remove question ${at + 1}`}
          onRemove={() => set(ifAsked.toSpliced(at, 1))}
        >
          <TextField
            label={`Question ${at + 1}`}
            labelHidden
            placeholder="What they may ask"
            value={question}
            autoFocus={question === ''}
            onDraft={text => set(withFields(ifAsked, at, { question: text }))}
          />
          <TextField
            label={`Answer ${at + 1}`}
            labelHidden
            placeholder="What you say then"
            value={words ?? ''}
            onDraft={text => set(withFields(ifAsked, at, { words: text }))}
          />
        </Line>
      ))}
    </StepBlock>
  )
}

export const layerLabels = {
  executive: 'For executives',
  technical: 'For technical people',
  user: 'For users',
} as const

/** The same step told to others: by who listens, and by language. */
export function Wordings({ step, onChange }: PartProps) {
  const { layers, wordings } = step
  return (
    <>
      {layers.map(({ audience, tell }, at) => (
        <StepBlock
          key={audience}
          title={layerLabels[audience]}
          onRemove={() => onChange({ layers: layers.toSpliced(at, 1) })}
        >
          <TextField
            label={layerLabels[audience]}
            labelHidden
            lines={2}
            value={tell}
            autoFocus={tell === ''}
            onDraft={text => onChange({ layers: withFields(layers, at, { tell: text }) })}
          />
        </StepBlock>
      ))}
      {wordings.map(({ language, tell }, at) => (
        <StepBlock
          // A language is being typed: its place is its identity.
          key={at}
          title={language === '' ? 'In another language' : `In ${language}`}
          icon={Languages}
          onRemove={() => onChange({ wordings: wordings.toSpliced(at, 1) })}
        >
          <div className={styles.pairNarrow}>
            <TextField
              label={`Language ${at + 1}`}
              labelHidden
              placeholder="Language"
              value={language}
              autoFocus={language === ''}
              onDraft={text => onChange({ wordings: withFields(wordings, at, { language: text }) })}
            />
            <TextField
              label={`Tell in language ${at + 1}`}
              labelHidden
              lines={2}
              value={tell}
              onDraft={text => onChange({ wordings: withFields(wordings, at, { tell: text }) })}
            />
          </div>
        </StepBlock>
      ))}
    </>
  )
}

interface MoreProps {
  readonly label: string
  readonly onPress: () => void
}

export const More = ({ label, onPress }: MoreProps) => (
  <Button size="xs" variant="quiet" icon={Plus} aria-label={label} onPress={onPress}>
    Add
  </Button>
)

interface LineProps {
  readonly removeLabel: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

export function Line({ removeLabel, onRemove, children }: LineProps) {
  return (
    <div className={styles.listLine}>
      {children}
      <IconButton label={removeLabel} icon={X} size="xs" onPress={onRemove} />
    </div>
  )
}
