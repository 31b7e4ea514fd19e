import { type HouseRule, houseRuleForms, newHouseRule } from '@shared/domain/house-rule'
import type { Prospect } from '@shared/domain/prospect'
import { Plus, Trash2 } from 'lucide-react'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { Button } from '../../ui/Button'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import styles from './Prospect.module.css'

const formLabels: Readonly<Record<HouseRule['form'], string>> = {
  contact: 'Who not to contact',
  hours: 'Hours',
  place: 'Place',
  subject: 'Subject to leave alone',
  permission: 'Ask permission',
  recording: 'Recording',
  other: 'Other',
}

interface HouseRulesProps {
  readonly prospect: Prospect
  readonly onChange: (rules: readonly HouseRule[], label: string) => void
}

/** Spoken and unspoken rules of the customer. Private: they leave this computer only when picked. */
export function HouseRules({ prospect, onChange }: HouseRulesProps) {
  const { houseRules } = prospect
  const add = () =>
    onChange(
      [...houseRules, newHouseRule({ form: 'other', text: '', spoken: true }, { newId })],
      'House rule added',
    )
  return (
    <Panel
      title="House rules"
      count={houseRules.length}
      trailing={
        <Button size="xs" icon={Plus} onPress={add}>
          House rule
        </Button>
      }
    >
      {houseRules.length === 0 && (
        <p className={styles.none}>You are a guest: what must not be said, done or asked stands here.</p>
      )}
      <ul className={styles.list} aria-label="House rules">
        {houseRules.map((rule, at) => (
          <li key={rule.id} className={styles.line}>
            <Select
              label={`Kind of house rule ${at + 1}`}
              labelHidden
              options={houseRuleForms.map(id => ({ id, label: formLabels[id] }))}
              value={rule.form}
              onChange={form => onChange(replace(houseRules, { ...rule, form }), 'House rule edited')}
            />
            <TextField
              label={`House rule ${at + 1}`}
              labelHidden
              value={rule.text}
              autoFocus={rule.text === ''}
              onDraft={text => onChange(replace(houseRules, { ...rule, text }), 'House rule edited')}
            />
            <IconButton
              label={`Remove house rule ${at + 1}`}
              icon={Trash2}
              size="xs"
              onPress={() => {
                onChange(
                  houseRules.filter(one => one.id !== rule.id),
                  'House rule removed',
                )
                sayUndoable('House rule removed')
              }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const replace = (rules: readonly HouseRule[], changed: HouseRule): readonly HouseRule[] =>
  rules.map(rule => (rule.id === changed.id ? changed : rule))
