import {
  dateForceLabels,
  dateForces,
  missingFields,
  type Situation,
  type SituationField,
  situationFieldLabels,
} from '@shared/domain/situation'
import { isAsked } from '@shared/prepare/ask-in-call'
import { questionFor } from '@shared/prepare/situations'
import { MessageCircleQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button'
import { DateField } from '../../../ui/DateTimeField'
import { LinesField } from '../../../ui/LinesField'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { askQuestion } from './huddle-actions'
import styles from './Situations.module.css'
import type { PrepareView } from './use-prepare'

interface SituationRowsProps {
  readonly view: PrepareView
  readonly card: Situation
  readonly set: (fields: Partial<Situation>) => void
}

/** The fields below the title, each missing one a press away from being asked. */
export function SituationRows({ view, card, set }: SituationRowsProps) {
  const missing = new Set(missingFields(card))
  const row = (field: SituationField, control: ReactNode) => (
    <FieldRow view={view} card={card} field={field} isMissing={missing.has(field)}>
      {control}
    </FieldRow>
  )
  return (
    <div className={styles.rows}>
      {row(
        'issue',
        <TextField
          label="Critical issue"
          labelHidden
          isBare
          lines={1}
          placeholder="What must not go wrong for them"
          value={card.issue}
          onDraft={issue => set({ issue })}
        />,
      )}
      {row(
        'reasons',
        <LinesField
          label="Reasons, one per line"
          labelHidden
          isBare
          lines={1}
          hint=""
          placeholder="Why it happens, one per line"
          value={card.reasons}
          onChange={reasons => set({ reasons })}
        />,
      )}
      {row(
        'capabilities',
        <LinesField
          label="Capabilities, one per line"
          labelHidden
          isBare
          lines={1}
          hint=""
          placeholder="What they would have to be able to do, one per line"
          value={card.capabilities}
          onChange={capabilities => set({ capabilities })}
        />,
      )}
      {row(
        'delta',
        <TextField
          label="Delta"
          labelHidden
          isBare
          lines={1}
          placeholder="Today against where they want to be, in figures"
          value={card.delta}
          onDraft={delta => set({ delta })}
        />,
      )}
      {row('date', <DateRow card={card} set={set} />)}
    </div>
  )
}

/** The day, who set it, and what happens when it passes: a date without force moves nobody. */
function DateRow({ card, set }: Omit<SituationRowsProps, 'view'>) {
  const { date = {} } = card
  const write = (fields: Partial<NonNullable<Situation['date']>>) => set({ date: { ...date, ...fields } })
  return (
    <div className={styles.date}>
      <div className={styles.day}>
        <DateField
          label="Date"
          labelHidden
          value={date.on ?? null}
          onCommit={on => write({ on: on ?? undefined })}
        />
        <Select
          label="Who set the date"
          labelHidden
          placeholder="set by whom"
          options={dateForces.map(id => ({ id, label: dateForceLabels[id] }))}
          value={date.force ?? null}
          onChange={force => write({ force })}
        />
      </div>
      <TextField
        label="If the date passes"
        labelHidden
        isBare
        lines={1}
        placeholder="What happens if it passes"
        value={date.consequence ?? ''}
        onDraft={consequence => write({ consequence: consequence === '' ? undefined : consequence })}
      />
    </div>
  )
}

interface FieldRowProps {
  readonly view: PrepareView
  readonly card: Situation
  readonly field: SituationField
  readonly isMissing: boolean
  readonly children: ReactNode
}

function FieldRow({ view, card, field, isMissing, children }: FieldRowProps) {
  return (
    <div className={styles.row} data-missing={isMissing || undefined}>
      <span className={styles.label} aria-hidden="true">
        {situationFieldLabels[field]}
      </span>
      <div className={styles.control}>{children}</div>
      {isMissing && <Missing view={view} question={questionFor(card, field)} field={field} />}
    </div>
  )
}

interface MissingProps {
  readonly view: PrepareView
  readonly question: string
  readonly field: SituationField
}

function Missing({ view, question, field }: MissingProps) {
  if (isAsked(view.copy, question)) return <span className={styles.asked}>asked in this call</span>
  return (
    <Button
      size="xs"
      icon={MessageCircleQuestionMark}
      aria-label={`Missing: ${situationFieldLabels[field]}. Ask in this call: ${question}`}
      onPress={() => void askQuestion(view, question)}
    >
      Missing: ask
    </Button>
  )
}
