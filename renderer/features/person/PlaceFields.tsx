import type { Affiliation } from '@shared/domain/person'
import {
  type AffiliationForm,
  affiliationFormLabels,
  affiliationForms,
  editAffiliation,
  removeAffiliation,
} from '@shared/prospect/affiliations'
import { Trash2 } from 'lucide-react'
import { sayUndoable } from '../../state/say-undoable'
import { Button } from '../../ui/Button'
import { DateField } from '../../ui/DateTimeField'
import { SegmentedControl } from '../../ui/SegmentedControl'
import { TextField } from '../../ui/TextField'
import { changePerson } from './change-person'
import styles from './Person.module.css'

interface PlaceFieldsProps {
  readonly personId: string
  readonly affiliation: Affiliation
  /** Its place in the record, oldest first. */
  readonly at: number
  /** What the company is called, where its own record says it. */
  readonly known: string | undefined
  readonly onDone: () => void
}

/** One place of a person: whose side it is on, what it is called, what they do there, from when until when. */
export function PlaceFields({ personId, affiliation, at, known, onDone }: PlaceFieldsProps) {
  const name = known ?? affiliation.company ?? 'the company'
  const set = (fields: Partial<Affiliation>) =>
    changePerson(personId, before => editAffiliation(before, at, fields), 'Company edited')
  const remove = () => {
    changePerson(personId, before => removeAffiliation(before, at), 'Company removed')
    sayUndoable(`${name} removed`)
    onDone()
  }
  return (
    <fieldset className={styles.move}>
      <legend>{known ?? 'A company of theirs'}</legend>
      <SegmentedControl<AffiliationForm>
        label={`What ${name} is to us`}
        segments={affiliationForms.map(id => ({ id, label: affiliationFormLabels[id] }))}
        value={affiliation.form}
        onChange={form => set({ form })}
      />
      {known === undefined && (
        <TextField
          label="Company"
          autoFocus={affiliation.company === undefined}
          value={affiliation.company ?? ''}
          onDraft={company => set({ company: orNone(company) })}
        />
      )}
      <div className={styles.pair}>
        <TextField
          label={`Title at ${name}`}
          value={affiliation.title ?? ''}
          onDraft={title => set({ title: orNone(title) })}
        />
        <TextField
          label={`Department at ${name}`}
          value={affiliation.department ?? ''}
          onDraft={department => set({ department: orNone(department) })}
        />
      </div>
      <div className={styles.pair}>
        <DateField
          label={`At ${name} since`}
          value={affiliation.from ?? null}
          onCommit={from => set({ from: from ?? undefined })}
        />
        <DateField
          label={`At ${name} until`}
          value={affiliation.to ?? null}
          onCommit={to => set({ to: to ?? undefined })}
        />
      </div>
      <div className={styles.actions}>
        <Button size="sm" variant="danger-quiet" icon={Trash2} onPress={remove}>
          Remove
        </Button>
        <Button size="sm" onPress={onDone}>
          Done
        </Button>
      </div>
    </fieldset>
  )
}

const orNone = (text: string): string | undefined => (text.trim() === '' ? undefined : text)
