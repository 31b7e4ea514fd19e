import {
  type CrmField,
  crmFactLabels,
  crmFacts,
  crmFormLabels,
  crmForms,
  defaultCrmFields,
} from '@shared/debrief/crm-fields'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { IconButton } from '../../../ui/IconButton'
import { SegmentedControl } from '../../../ui/SegmentedControl'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import styles from './CopyCrm.module.css'

/** Which fact goes under which label of the CRM, in its order. Kept for all calls. */
export function CrmFields() {
  const fields = useStore(state => state.settings.crmFields) ?? defaultCrmFields
  const form = useStore(state => state.settings.crmForm)
  const change = useStore(state => state.changeSettings)
  const set = (next: readonly CrmField[]) => void change({ crmFields: next })
  const setAt = (at: number, field: Partial<CrmField>) =>
    set(fields.map((one, index) => (index === at ? { ...one, ...field } : one)))
  const free = crmFacts.find(fact => fields.every(one => one.fact !== fact)) ?? 'outcome'
  return (
    <section className={styles.fields} aria-label="Fields">
      <SegmentedControl
        label="How they are written"
        segments={crmForms.map(id => ({ id, label: crmFormLabels[id] }))}
        value={form}
        onChange={crmForm => void change({ crmForm })}
      />
      <ol className={styles.list} aria-label="Fields of the CRM">
        {fields.map(({ label, fact }, at) => (
          // A field has no name but its place: two may have one label.
          <li key={`${at} of ${fields.length}`}>
            <TextField
              label={`Label ${at + 1}`}
              labelHidden
              value={label}
              onCommit={text => setAt(at, { label: text })}
            />
            <Select
              label={`Fact ${at + 1}`}
              labelHidden
              size="sm"
              options={crmFacts.map(id => ({ id, label: crmFactLabels[id] }))}
              value={fact}
              onChange={chosen => setAt(at, { fact: chosen })}
            />
            <IconButton
              label={`Field ${at + 1} up`}
              icon={ArrowUp}
              size="xs"
              isDisabled={at === 0}
              onPress={() => set(swapped(fields, at - 1))}
            />
            <IconButton
              label={`Field ${at + 1} down`}
              icon={ArrowDown}
              size="xs"
              isDisabled={at === fields.length - 1}
              onPress={() => set(swapped(fields, at))}
            />
            <IconButton
              label={`Remove field ${at + 1}`}
              icon={Trash2}
              size="xs"
              onPress={() => set(fields.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        variant="quiet"
        icon={Plus}
        onPress={() => set([...fields, { label: crmFactLabels[free], fact: free }])}
      >
        Add a field
      </Button>
    </section>
  )
}

/** The field at that place and the one after it change places. */
function swapped(fields: readonly CrmField[], at: number): readonly CrmField[] {
  const [one, next] = [fields[at], fields[at + 1]]
  if (one === undefined || next === undefined) return fields
  return [...fields.slice(0, at), next, one, ...fields.slice(at + 2)]
}
