import type { Affiliation } from '@shared/domain/person'
import { addAffiliation } from '@shared/prospect/affiliations'
import { movePerson } from '@shared/prospect/people'
import { ArrowRight, Check, Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { sayUndoable } from '../../state/say-undoable'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { ComboBox } from '../../ui/ComboBox'
import { DateField } from '../../ui/DateTimeField'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { changePerson } from './change-person'
import styles from './Person.module.css'
import { PlaceFields } from './PlaceFields'
import type { PersonView } from './use-person'

/** Where they are and were. A move ends the one and begins the other; both companies go on showing them. */
export function Companies({ view }: { readonly view: PersonView }) {
  const { person } = view
  const [isMoving, setMoving] = useState(false)
  const [edited, setEdited] = useState<number | null>(null)
  const addBeside = () => {
    const at = addAffiliation(person, beside).affiliations.indexOf(beside)
    changePerson(person.id, before => addAffiliation(before, beside), 'Company added')
    setEdited(at)
  }
  return (
    <Panel
      title="Companies"
      trailing={
        !isMoving && (
          <>
            <Button size="xs" variant="quiet" icon={Plus} onPress={addBeside}>
              Partner or auditor
            </Button>
            <Button size="xs" variant="quiet" icon={ArrowRight} onPress={() => setMoving(true)}>
              Moved to another
            </Button>
          </>
        )
      }
    >
      <div className={styles.fields}>
        {person.affiliations.length === 0 && <p className={styles.none}>No company known yet.</p>}
        <ol className={styles.rows} aria-label="Companies">
          {person.affiliations
            .map((affiliation, at) => ({ affiliation, at }))
            .toReversed()
            .map(({ affiliation, at }) => (
              <Place
                key={at}
                view={view}
                affiliation={affiliation}
                at={at}
                isEditing={edited === at}
                onEdit={isEditing => setEdited(isEditing ? at : null)}
              />
            ))}
        </ol>
        {isMoving && <MoveForm view={view} onDone={() => setMoving(false)} />}
        <DateField
          label="Left on, where to is not known"
          value={person.leftOn ?? null}
          onCommit={leftOn =>
            changePerson(person.id, before => ({ ...before, leftOn: leftOn ?? undefined }), 'Left on set')
          }
        />
      </div>
    </Panel>
  )
}

/** A partner is asked for more often than an auditor; either is a press away. */
const beside: Affiliation = { form: 'partner' }

interface PlaceProps {
  readonly view: PersonView
  readonly affiliation: Affiliation
  readonly at: number
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
}

function Place({ view, affiliation, at, isEditing, onEdit }: PlaceProps) {
  const { prospectId, company, title, department, form, from, to } = affiliation
  const go = useStore(state => state.go)
  const prospect = view.prospects.find(one => one.id === prospectId)
  const words = [
    [title, department].filter(Boolean).join(', '),
    form === 'prospect' ? undefined : form,
    spanWords(from, to),
  ]
  const name = prospect?.name ?? company ?? 'A company not named'
  return (
    <li>
      <div className={styles.placeLine}>
        <button
          type="button"
          className={styles.place}
          disabled={prospect === undefined}
          onClick={() => prospect && go({ kind: 'prospect', id: prospect.id })}
        >
          <b>{name}</b>
          <span className={styles.none}>{words.filter(Boolean).join(' · ')}</span>
        </button>
        <IconButton
          label={isEditing ? `Done editing ${name}` : `Edit ${name}`}
          icon={isEditing ? Check : Pencil}
          size="xs"
          isOn={isEditing}
          onPress={() => onEdit(!isEditing)}
        />
      </div>
      {isEditing && (
        <PlaceFields
          personId={view.person.id}
          affiliation={affiliation}
          at={at}
          known={prospect?.name}
          onDone={() => onEdit(false)}
        />
      )}
    </li>
  )
}

/** "since 10 Nov 2026", "until 10 Nov 2026", "1 Feb 2024 to 10 Nov 2026"; "now" where no day is known. */
function spanWords(from: string | undefined, to: string | undefined): string {
  const words = (day: string) => `${shortDay(`${day}T12:00:00Z`, 'UTC')} ${day.slice(0, 4)}`
  if (to === undefined) return from === undefined ? 'now' : `since ${words(from)}`
  return from === undefined ? `until ${words(to)}` : `${words(from)} to ${words(to)}`
}

interface MoveFormProps {
  readonly view: PersonView
  readonly onDone: () => void
}

function MoveForm({ view, onDone }: MoveFormProps) {
  const { person, today, affiliation } = view
  const known = (useSummaries('prospect') ?? []).filter(({ id }) => id !== affiliation?.prospectId)
  const [to, setTo] = useState<{ readonly id?: string; readonly name: string } | null>(null)
  const [title, setTitle] = useState('')
  const [on, setOn] = useState(today)
  const move = () => {
    if (to === null) return
    const prospectId = known.find(one => one.id === to.id)?.id as Affiliation['prospectId']
    const where = prospectId === undefined ? { company: to.name } : { prospectId }
    changePerson(
      person.id,
      before => movePerson(before, { on, ...where, title: title.trim() === '' ? undefined : title.trim() }),
      `${person.name} moved`,
    )
    sayUndoable(`${person.name} is now at ${to.name}`)
    onDone()
  }
  return (
    <fieldset className={styles.move}>
      <legend>Moved to another company</legend>
      <ComboBox
        label="Company"
        placeholder="Choose, or type its name"
        autoFocus
        options={known.map(({ id, title: name }) => ({ id, label: name }))}
        value={to?.id ?? null}
        {...(to !== null && to.id === undefined ? { other: to.name } : {})}
        onChange={id =>
          setTo(known.flatMap(one => (one.id === id ? [{ id: one.id, name: one.title }] : []))[0] ?? null)
        }
        onOther={name => setTo({ name })}
      />
      <TextField label="New title" value={title} onDraft={setTitle} />
      <DateField label="Since" value={on} onCommit={day => setOn(day ?? today)} />
      <div className={styles.actions}>
        <Button size="sm" onPress={onDone}>
          Cancel
        </Button>
        <Button size="sm" variant="primary" isDisabled={to === null} onPress={move}>
          Move
        </Button>
      </div>
    </fieldset>
  )
}
