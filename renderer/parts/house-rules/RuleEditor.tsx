import { type HouseRule, houseRuleForms } from '@shared/domain/house-rule'
import type { Person } from '@shared/domain/person'
import { houseRuleField } from '@shared/prepare/target-fields'
import { Clock, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { HoursFields } from './HoursFields'
import styles from './HouseRules.module.css'
import { ruleForms } from './rule-forms'

interface RuleEditorProps {
  readonly rule: HouseRule
  readonly at: number
  readonly people: readonly Person[]
  readonly onChange: (fields: Partial<HouseRule>) => void
  readonly onRemove: () => void
}

/** A house rule: its words, its kind, and what that kind wants to know. */
export function RuleEditor({ rule, at, people, onChange, onRemove }: RuleEditorProps) {
  const [isNew] = useState(rule.text === '')
  const zone = useStore(state => state.zone)
  const name = `house rule ${at + 1}`
  const addHours = () => onChange({ hours: { from: '12:00', to: '13:00', zone, weekdays: [1, 2, 3, 4, 5] } })
  return (
    <li className={styles.editor} data-field={houseRuleField(rule)}>
      <TextField
        label={`House rule ${at + 1}`}
        labelHidden
        lines={1}
        placeholder="What must not be said, done or asked"
        value={rule.text}
        autoFocus={isNew}
        onDraft={text => onChange({ text })}
      />
      <IconButton label={`Remove ${name}`} icon={Trash2} size="xs" onPress={onRemove} />
      <div className={styles.more}>
        <Select
          label={`Kind of ${name}`}
          labelHidden
          size="sm"
          options={houseRuleForms.map(id => ({ id, label: ruleForms[id].label }))}
          value={rule.form}
          onChange={form => onChange({ form })}
        />
        <Checkbox isSelected={rule.spoken} onChange={spoken => onChange({ spoken })}>
          They said it
        </Checkbox>
        {rule.form === 'contact' && (
          <>
            <span data-wanted={rule.personId === undefined ? '' : undefined}>
              <Select
                label={`Who, in ${name}`}
                labelHidden
                size="sm"
                placeholder="Who"
                options={people.map(person => ({ id: person.id, label: person.name }))}
                value={rule.personId ?? null}
                onChange={personId => onChange({ personId })}
              />
            </span>
            <DateField
              label="Until"
              value={rule.until ?? null}
              onCommit={until => onChange({ until: until ?? undefined })}
            />
          </>
        )}
        {rule.form === 'hours' && rule.hours === undefined && (
          <span data-wanted="">
            <Button size="xs" variant="quiet" icon={Clock} onPress={addHours}>
              Say which hours
            </Button>
          </span>
        )}
        {rule.form === 'hours' && rule.hours !== undefined && (
          <HoursFields name={name} hours={rule.hours} onChange={hours => onChange({ hours })} />
        )}
      </div>
    </li>
  )
}
