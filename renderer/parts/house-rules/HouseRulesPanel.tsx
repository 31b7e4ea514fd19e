import type { HouseRule } from '@shared/domain/house-rule'
import type { Person } from '@shared/domain/person'
import type { Prospect } from '@shared/domain/prospect'
import { addHouseRule, editHouseRule, removeHouseRule } from '@shared/prepare/needs'
import { houseRuleField } from '@shared/prepare/target-fields'
import { hoursWords } from '@shared/prospect/hours'
import { Check, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { newId } from '../../state/clock'
import { sayUndoable } from '../../state/say-undoable'
import { useStore } from '../../state/store'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { useAsked } from '../../ui/landing'
import { Panel } from '../../ui/Panel'
import styles from './HouseRules.module.css'
import { RuleEditor } from './RuleEditor'
import { ruleForms } from './rule-forms'

interface HouseRulesPanelProps {
  /** Undefined while a call has no company yet. */
  readonly prospect: Prospect | undefined
  readonly people: readonly Person[]
  readonly look?: 'section' | 'card'
  /** What stands while there is none. */
  readonly empty?: string
}

/** What a guest must know of the house (P11). Private: it leaves this computer only when picked. */
export function HouseRulesPanel({ prospect, people, look = 'section', empty }: HouseRulesPanelProps) {
  const rules = prospect?.houseRules ?? []
  const [isEditing, setEditing] = useState(rules.some(rule => rule.text === ''))
  useAsked(field => rules.some(rule => houseRuleField(rule) === field) && setEditing(true))
  const change = (update: (prospect: Prospect) => Prospect, label: string) => {
    if (prospect !== undefined) useStore.getState().change('prospect', prospect.id, update, label)
  }
  const add = () => {
    change(before => addHouseRule(before, newId), 'House rule added')
    setEditing(true)
  }
  const remove = (rule: HouseRule) => {
    change(before => removeHouseRule(before, rule.id), 'House rule removed')
    sayUndoable('House rule removed')
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
      {empty !== undefined && rules.length === 0 && <p className={styles.none}>{empty}</p>}
      <ul className={styles.rules} aria-label="House rules">
        {rules.map((rule, at) =>
          isEditing ? (
            <RuleEditor
              key={rule.id}
              rule={rule}
              at={at}
              people={people}
              onChange={fields =>
                change(before => editHouseRule(before, rule.id, fields), 'House rule edited')
              }
              onRemove={() => remove(rule)}
            />
          ) : (
            <Rule key={rule.id} rule={rule} people={people} />
          ),
        )}
      </ul>
    </Panel>
  )
}

function Rule({ rule, people }: { readonly rule: HouseRule; readonly people: readonly Person[] }) {
  const { icon, tone, label } = ruleForms[rule.form]
  const person = people.find(one => one.id === rule.personId)
  const notes = [
    // Named where the words do not say it already.
    person !== undefined && !rule.text.includes(person.name) ? person.name : undefined,
    rule.hours && hoursWords(rule.hours),
    rule.spoken ? undefined : 'unspoken',
  ].filter(Boolean)
  return (
    <li className={styles.rule} data-field={houseRuleField(rule)}>
      <Icon of={icon} size="sm" tone={tone} />
      <span>
        {rule.text === '' ? label : rule.text}
        {notes.length > 0 && <span className={styles.note}> {notes.join(', ')}</span>}
      </span>
    </li>
  )
}
