import {
  type Confidence,
  confidenceLabels,
  confidences,
  type Fact,
  isScaled,
  levelOf,
  wordsOf,
} from '@shared/domain/fact'
import type { Person } from '@shared/domain/person'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import styles from './Profile.module.css'

interface FactFieldsProps {
  readonly fact: Fact
  /** Said before each field's name, so that two open facts are told apart. */
  readonly name: string
  readonly people: readonly Person[]
  readonly onChange: (fields: Partial<Fact>) => void
  readonly onRemove?: (() => void) | undefined
}

const levels = ['1', '2', '3', '4', '5'].map(id => ({ id, label: id }))

/** A fact and all that makes it one: what, how we know, who said it, where and when. */
export function FactFields({ fact, name, people, onChange, onRemove }: FactFieldsProps) {
  const [isNew] = useState(fact.value === '')
  return (
    <div className={styles.fields}>
      <div className={styles.fieldHead}>
        <TextField
          label={name}
          labelHidden
          lines={1}
          value={wordsOf(fact)}
          isSuggested={fact.confidence === 'suggested'}
          autoFocus={isNew}
          placeholder="What is known"
          // What was written as a figure before its words stays one.
          onDraft={value => onChange({ value, level: levelOf(fact) })}
        />
        {onRemove && <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={onRemove} />}
      </div>
      {fact.topic === 'other' && (
        <TextField
          label={`Heading of ${name}`}
          labelHidden
          placeholder="Heading"
          value={fact.label ?? ''}
          onDraft={label => onChange({ label })}
        />
      )}
      {isScaled(fact.topic) && <Levels fact={fact} name={name} onChange={onChange} />}
      <div className={styles.fieldRow}>
        <Select
          label="How we know"
          size="sm"
          options={confidences.map(id => ({ id, label: confidenceLabels[id] }))}
          value={fact.confidence}
          onChange={(confidence: Confidence) => onChange({ confidence })}
        />
        <DateField
          label="From when"
          value={fact.on ?? null}
          onCommit={on => onChange({ on: on ?? undefined })}
        />
        <TextField label="Source" value={fact.source ?? ''} onDraft={source => onChange({ source })} />
        <Select
          label="Who said it"
          size="sm"
          placeholder="nobody named"
          options={people.map(person => ({ id: person.id, label: person.name }))}
          value={fact.personId ?? null}
          onChange={personId => onChange({ personId })}
        />
      </div>
    </div>
  )
}

function Levels({ fact, name, onChange }: Pick<FactFieldsProps, 'fact' | 'name' | 'onChange'>) {
  return (
    <div className={styles.levels}>
      <span aria-hidden="true">Now</span>
      <SegmentedControl
        label={`${name}, now`}
        segments={levels}
        value={String(levelOf(fact) ?? '')}
        // The figure has a field of its own from now on.
        onChange={level => onChange({ level: Number(level), value: wordsOf(fact) })}
      />
      <span aria-hidden="true">Needed</span>
      <SegmentedControl
        label={`${name}, needed`}
        segments={levels}
        value={String(fact.needed ?? '')}
        onChange={needed => onChange({ needed: Number(needed) })}
      />
    </div>
  )
}
