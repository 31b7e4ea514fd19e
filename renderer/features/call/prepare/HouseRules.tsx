import { type HouseRule, type HouseRuleForm, houseRuleForms } from '@shared/domain/house-rule'
import { addHouseRule, editHouseRule, removeHouseRule } from '@shared/prepare/needs'
import {
  Ban,
  Check,
  Clock,
  Hand,
  type LucideIcon,
  MapPin,
  Pencil,
  Plus,
  Trash2,
  UserX,
  Video,
} from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { IconButton } from '../../../ui/IconButton'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { changeProspect } from './actions'
import styles from './Needs.module.css'
import type { SectionProps } from './Section'

interface FormLook {
  readonly label: string
  readonly icon: LucideIcon
  readonly tone: 'danger' | 'warn'
}

const forms: Readonly<Record<HouseRuleForm, FormLook>> = {
  contact: { label: 'Who not to contact', icon: UserX, tone: 'danger' },
  hours: { label: 'Hours', icon: Clock, tone: 'warn' },
  place: { label: 'Place', icon: MapPin, tone: 'warn' },
  subject: { label: 'Subject to leave alone', icon: Ban, tone: 'danger' },
  permission: { label: 'Ask permission', icon: Hand, tone: 'warn' },
  recording: { label: 'Recording', icon: Video, tone: 'warn' },
  other: { label: 'Other', icon: Ban, tone: 'warn' },
}

/** What a guest must know of the house (P11). Private: it leaves this computer only when picked. */
export function HouseRules({ view, look }: SectionProps) {
  const { prospect } = view
  const rules = prospect?.houseRules ?? []
  const [isEditing, setEditing] = useState(rules.length === 0)
  const add = () => {
    changeProspect(prospect?.id, before => addHouseRule(before, newId), 'House rule added')
    setEditing(true)
  }
  return (
    <Panel
      title="House rules"
      look={look}
      trailing={
        prospect !== undefined && (
          <>
            <Button size="xs" variant="quiet" icon={Plus} onPress={add}>
              House rule
            </Button>
            {rules.length > 0 && (
              <IconButton
                label={isEditing ? 'Done editing the house rules' : 'Edit the house rules'}
                icon={isEditing ? Check : Pencil}
                size="xs"
                isOn={isEditing}
                onPress={() => setEditing(!isEditing)}
              />
            )}
          </>
        )
      }
    >
      <div data-field="house-rules">
        {prospect === undefined && (
          <p className={styles.none}>House rules are kept with the company. Say first which one it is.</p>
        )}
        <ul className={styles.rules} aria-label="House rules">
          {rules.map((rule, at) =>
            isEditing ? (
              <RuleEditor key={rule.id} prospectId={prospect?.id} rule={rule} at={at} />
            ) : (
              <li key={rule.id}>
                <Icon of={forms[rule.form].icon} size="sm" tone={forms[rule.form].tone} />
                <span>{rule.text}</span>
              </li>
            ),
          )}
        </ul>
      </div>
    </Panel>
  )
}

interface RuleEditorProps {
  readonly prospectId: string | undefined
  readonly rule: HouseRule
  readonly at: number
}

function RuleEditor({ prospectId, rule, at }: RuleEditorProps) {
  const [isNew] = useState(rule.text === '')
  const set = (fields: Partial<HouseRule>) =>
    changeProspect(prospectId, before => editHouseRule(before, rule.id, fields), 'House rule edited')
  const remove = () => {
    changeProspect(prospectId, before => removeHouseRule(before, rule.id), 'House rule removed')
    sayUndoable('House rule removed')
  }
  return (
    <li className={styles.ruleEditor}>
      <TextField
        label={`House rule ${at + 1}`}
        labelHidden
        lines={1}
        placeholder="What must not be said, done or asked"
        value={rule.text}
        autoFocus={isNew}
        onDraft={text => set({ text })}
      />
      <IconButton label={`Remove house rule ${at + 1}`} icon={Trash2} size="xs" onPress={remove} />
      <Select
        label={`Kind of house rule ${at + 1}`}
        labelHidden
        size="sm"
        options={houseRuleForms.map(id => ({ id, label: forms[id].label }))}
        value={rule.form}
        onChange={form => set({ form })}
      />
    </li>
  )
}
