import { collectPeople, type RoomPerson } from '@shared/advisor/room'
import { partLabels } from '@shared/domain/person'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { now } from '../../state/clock'
import { useNeighbourhood, useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { clockTime } from '../../time'
import { Avatar } from '../../ui/Avatar'
import { AddChip } from '../../ui/Chips'
import { IconButton } from '../../ui/IconButton'
import { LevelDots } from '../../ui/LevelDots'
import { SuggestedTag, Tag } from '../../ui/Tag'
import styles from './CallPage.module.css'

const AttendeeEditor = lazy(async () => ({
  default: (await import('./prepare/AttendeeEditor')).AttendeeEditor,
}))

/** Everyone of theirs in the room: part, title, level, and their local time where it differs. A press edits. */
export function AttendeeStrip({ callId }: { readonly callId: string }) {
  const neighbourhood = useNeighbourhood(callId)
  const [edited, setEdited] = useState<string | 'new' | null>(null)
  if (neighbourhood === undefined) return null
  const { call, deal, people } = neighbourhood
  const room = collectPeople(call, deal, people, now().slice(0, 10)).filter(person => person.attends)
  return (
    <div className={styles.people} data-field="attendees">
      <ul className={styles.peopleList} aria-label="Who is invited">
        {room.map(person => (
          <li key={person.personId}>
            <PersonCell person={person} callId={callId} onPress={() => setEdited(person.personId)} />
          </li>
        ))}
      </ul>
      <div className={styles.addPerson}>
        {room.length === 0 ? (
          <AddChip onPress={() => setEdited('new')}>person</AddChip>
        ) : (
          <IconButton label="Add a person" icon={Plus} onPress={() => setEdited('new')} />
        )}
      </div>
      {edited !== null && (
        <Suspense>
          <AttendeeEditor
            callId={callId}
            personId={edited === 'new' ? undefined : edited}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </div>
  )
}

interface PersonCellProps {
  readonly person: RoomPerson
  readonly callId: string
  readonly onPress: () => void
}

function PersonCell({ person, callId, onPress }: PersonCellProps) {
  const claim = person.parts[0]
  const name = person.name ?? 'Unknown person'
  return (
    <button type="button" className={styles.person} onClick={onPress}>
      <span className={styles.face}>
        <Avatar name={name} size="lg" tone={claim?.part === 'champion' ? 'accent' : 'plain'} />
      </span>
      <span className={styles.personWords}>
        <span className={styles.personName}>
          <span className={styles.cut}>{name}</span>
          {claim !== undefined && (
            <span className={styles.part}>
              {claim.basis === 'suggested' ? (
                <SuggestedTag>{partLabels[claim.part]}</SuggestedTag>
              ) : (
                <Tag tone={claim.part === 'champion' ? 'accent' : 'plain'}>{partLabels[claim.part]}</Tag>
              )}
            </span>
          )}
        </span>
        <span className={styles.personSub}>
          <span className={styles.cut}>{person.title}</span>
          <TheirTime personId={person.personId} callId={callId} />
          {person.level !== undefined && (
            <span className={styles.level}>
              <LevelDots
                label="technical level"
                value={person.level.value}
                isSuggested={person.level.basis === 'suggested'}
              />
            </span>
          )}
        </span>
      </span>
    </button>
  )
}

/** "13:30 London": the call's start where they are, when that is another time than here. */
function TheirTime({ personId, callId }: { readonly personId: string; readonly callId: string }) {
  const zone = useRecord('person', personId)?.zone
  const start = useRecord('call', callId)?.start
  const ours = useStore(state => state.zone)
  if (zone === undefined || start === undefined) return null
  const theirs = clockTime(start, zone)
  if (theirs === clockTime(start, ours)) return null
  return (
    <span className={styles.theirTime}>
      {theirs} <span className={styles.place}>{zone.split('/').at(-1)?.replaceAll('_', ' ')}</span>
    </span>
  )
}
