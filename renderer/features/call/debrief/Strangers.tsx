import { nameIn, seatStranger, strangersOf } from '@shared/debrief/strangers'
import { currentAffiliation, type Person } from '@shared/domain/person'
import type { AnyRecord } from '@shared/domain/records'
import type { Mark, Run } from '@shared/domain/run'
import { newRoomPerson } from '@shared/prepare/people'
import { UserPlus } from 'lucide-react'
import { useMemo } from 'react'
import { making } from '../../../state/clock'
import { sayUndoable } from '../../../state/say-undoable'
import { ofKind } from '../../../state/selectors'
import { useStore } from '../../../state/store'
import { clockTime } from '../../../time'
import { Button } from '../../../ui/Button'
import { Panel } from '../../../ui/Panel'
import { Select } from '../../../ui/Select'
import { changeDebrief } from './change-debrief'
import styles from './Debrief.module.css'
import own from './Strangers.module.css'
import type { DebriefFacts } from './use-debrief'

/** Whoever came into the call without being known: matched to a person, added, or left. */
export function Strangers({ facts }: { readonly facts: DebriefFacts }) {
  const { run, debrief } = facts
  const strangers = useMemo(() => (run === undefined ? [] : strangersOf(run, debrief)), [run, debrief])
  if (run === undefined || strangers.length === 0) return null
  return (
    <Panel title="Who was that?" count={strangers.length}>
      <ul className={styles.rows} aria-label="Joined without being known">
        {strangers.map(mark => (
          <Stranger key={mark.id} mark={mark} run={run} facts={facts} />
        ))}
      </ul>
    </Panel>
  )
}

interface StrangerProps {
  readonly mark: Mark
  readonly run: Run
  readonly facts: DebriefFacts
}

function Stranger({ mark, run, facts }: StrangerProps) {
  const { call, debrief } = facts
  const zone = useStore(state => state.zone)
  const commit = useStore(state => state.commit)
  const people = useTheirPeople(call.prospectId)
  const name = nameIn(mark.text ?? '') || 'Somebody'
  const seat = async (person: Person, made: readonly AnyRecord[]) => {
    const seated = seatStranger({ call, run, markId: mark.id }, person.id, making())
    await commit([...made, ...seated], `${name} was ${person.name}`)
    sayUndoable(`${person.name} is in the call.`)
  }
  const add = () => {
    const person = newRoomPerson(name, call.prospectId, making())
    void seat(person, [person])
  }
  const leave = () => {
    const strangersLeft = [...(debrief.strangersLeft ?? []), mark.id]
    changeDebrief(debrief.id, { strangersLeft }, 'Left unknown')
    sayUndoable(`${name} stays unknown.`)
  }
  return (
    <li className={own.stranger}>
      <p>
        <b>{name}</b> joined at {clockTime(mark.at, zone)}: who was that?
        {name !== (mark.text ?? '').trim() && <small> “{mark.text}”</small>}
      </p>
      <div className={own.acts}>
        {people.length > 0 && (
          <Select
            label={`Who was ${name}`}
            labelHidden
            size="sm"
            placeholder="one of theirs"
            options={people.map(({ id, name: label }) => ({ id, label }))}
            value={null}
            onChange={id => {
              const person = people.find(one => one.id === id)
              if (person !== undefined) void seat(person, [])
            }}
          />
        )}
        <Button size="sm" icon={UserPlus} onPress={add}>
          Add {name}
        </Button>
        <Button size="sm" variant="quiet" onPress={leave}>
          Leave
        </Button>
      </div>
    </li>
  )
}

/** Everyone of the prospect's in memory, by name. */
function useTheirPeople(prospectId: string | undefined): readonly Person[] {
  const records = useStore(state => state.records)
  return useMemo(() => {
    const alive = Object.values(records).filter(({ deletedAt }) => deletedAt === undefined)
    return ofKind(alive, 'person')
      .filter(person => prospectId !== undefined && currentAffiliation(person)?.prospectId === prospectId)
      .toSorted((a, b) => a.name.localeCompare(b.name))
  }, [records, prospectId])
}
