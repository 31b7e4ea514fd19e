import { newPerson } from '@shared/domain/person'
import type { Prospect } from '@shared/domain/prospect'
import { peopleAt } from '@shared/prospect/people'
import { useMemo } from 'react'
import { making } from '../../state/clock'
import { useStore } from '../../state/store'
import { Panel } from '../../ui/Panel'
import styles from './People.module.css'
import { isNotToContact, mapPeople, PeopleMap } from './PeopleMap'
import { GoneRow, PersonRow } from './PersonRow'
import type { ProfileView } from './use-profile'

/** Everyone there: on the map where attitude and say are known, in a list where they are not or where there are many. */
export function People({ view }: { readonly view: ProfileView }) {
  const { prospect, people, deal, today } = view
  const { here, gone } = useMemo(
    () => peopleAt(prospect.id, people, deal, today),
    [prospect.id, people, deal, today],
  )
  const map = useMemo(() => mapPeople(here), [here])
  const listed = map.isLabelled ? here.filter(({ person }) => map.unplaced.includes(person.id)) : here
  const shunned = here.filter(({ person }) => isNotToContact(person.id, prospect, today)).length
  return (
    <Panel
      title="People"
      count={countWords(here.length, shunned)}
      trailing={<Legend isShown={map.isLabelled && map.spots.length > 1} />}
    >
      {here.length + gone.length === 0 && (
        <p className={styles.none}>People come with the invites you paste, or by Add person above.</p>
      )}
      {map.spots.length > 0 && <PeopleMap view={view} people={here} map={map} />}
      {listed.length > 0 && (
        <>
          {map.isLabelled && map.spots.length > 0 && (
            <h3 className={styles.sub}>Not on the map: attitude or say not known yet</h3>
          )}
          <ul className={styles.rows} aria-label="People">
            {listed.map(one => (
              <PersonRow key={one.person.id} view={view} entry={one} />
            ))}
          </ul>
        </>
      )}
      {gone.length > 0 && (
        <>
          <h3 className={styles.sub}>Were here</h3>
          <ul className={styles.rows} aria-label="Were here">
            {gone.map(one => (
              <GoneRow key={one.person.id} entry={one} now={view.now} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}

function countWords(here: number, shunned: number): string | undefined {
  if (here === 0) return undefined
  if (shunned === 0) return String(here)
  return `${here}, ${shunned === 1 ? 'one' : shunned} not to contact`
}

function Legend({ isShown }: { readonly isShown: boolean }) {
  if (!isShown) return null
  return (
    <span className={styles.legend} aria-hidden="true">
      <span>
        <i /> reports to
      </span>
      <span>
        <i data-form="trusts" /> trusts
      </span>
    </span>
  )
}

/** A new person there, whose page opens. */
export async function addPersonTo(prospect: Prospect): Promise<void> {
  const { commit, go } = useStore.getState()
  const affiliations = [{ form: 'prospect' as const, prospectId: prospect.id }]
  const person = newPerson({ name: 'New person', affiliations }, making())
  await commit([person], 'Person added')
  go({ kind: 'person', id: person.id })
}
