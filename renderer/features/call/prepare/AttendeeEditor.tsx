import { collectPeople } from '@shared/advisor/room'
import { currentAffiliation, type PersonId } from '@shared/domain/person'
import { addAttendee, newRoomPerson, removeAttendee } from '@shared/prepare/people'
import { useState } from 'react'
import { making, newId, now } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { useNeighbourhood, useRecord } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { Button } from '../../../ui/Button'
import { ComboBox } from '../../../ui/ComboBox'
import { Dialog } from '../../../ui/Dialog'
import { AttendeeFields } from './AttendeeFields'
import { changeCall, commitAll, fresh } from './actions'

interface AttendeeEditorProps {
  readonly callId: string
  /** Nobody: somebody is to be added. */
  readonly personId: string | undefined
  readonly onClose: () => void
}

/** Somebody in the room: who they are, their part and level; or somebody to add. */
export function AttendeeEditor({ callId, personId, onClose }: AttendeeEditorProps) {
  const go = useStore(state => state.go)
  const [addedId, setAddedId] = useState<PersonId>()
  const neighbourhood = useNeighbourhood(callId)
  const shownId = addedId ?? personId
  const person = useRecord('person', shownId)
  if (neighbourhood === undefined) return null
  const { call, deal, people } = neighbourhood
  const remove = () => {
    if (person === undefined) return
    changeCall(callId, before => removeAttendee(before, person.id), 'Person removed from the call')
    sayUndoable(`${person.name} removed from this call`)
    onClose()
  }
  const claims =
    person === undefined
      ? undefined
      : collectPeople(call, deal, people, now().slice(0, 10)).find(one => one.personId === person.id)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={person === undefined ? 'Add a person' : person.name || 'New person'}
      actions={
        <>
          <Button onPress={onClose}>{person === undefined ? 'Cancel' : 'Done'}</Button>
          {person !== undefined && (
            <Button onPress={() => go({ kind: 'person', id: person.id })}>Their page</Button>
          )}
          {person !== undefined && (
            <Button variant="danger-quiet" onPress={remove}>
              Remove from the call
            </Button>
          )}
        </>
      }
    >
      {person === undefined ? (
        <WhoToAdd callId={callId} onAdded={setAddedId} />
      ) : (
        <AttendeeFields
          key={person.id}
          call={call}
          deal={deal}
          person={person}
          claims={claims?.parts ?? []}
        />
      )}
    </Dialog>
  )
}

interface WhoToAddProps {
  readonly callId: string
  readonly onAdded: (id: PersonId) => void
}

/** Somebody known at the company who is not in the room yet, or a new name. */
function WhoToAdd({ callId, onAdded }: WhoToAddProps) {
  const neighbourhood = useNeighbourhood(callId)
  if (neighbourhood === undefined) return null
  const { call, people, prospect } = neighbourhood
  const absent = people.filter(person => !call.attendees.some(one => one.personId === person.id))
  const invite = (id: PersonId) => {
    changeCall(callId, before => addAttendee(before, id, newId), 'Person added to the call')
    onAdded(id)
  }
  const create = async (name: string) => {
    const made = making()
    const person = newRoomPerson(name, prospect?.id, made)
    await commitAll([person, addAttendee(fresh(call), person.id, made.newId)], 'Person added')
    onAdded(person.id)
  }
  return (
    <div data-field="attendees">
      <ComboBox
        label="Who"
        placeholder="Choose, or type a new name"
        autoFocus
        options={absent.map(person => ({
          id: person.id,
          label: person.name,
          note: currentAffiliation(person)?.title,
        }))}
        value={null}
        onChange={id => id !== null && invite(id)}
        onOther={name => void create(name)}
      />
    </div>
  )
}
