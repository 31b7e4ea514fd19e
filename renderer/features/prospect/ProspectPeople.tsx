import { useMemo } from 'react'
import { useSummaries } from '../../state/selectors'
import { Avatar } from '../../ui/Avatar'
import { Panel } from '../../ui/Panel'
import { Row } from '../../ui/Row'
import styles from './Prospect.module.css'

/** Everyone we know there. */
export function ProspectPeople({ prospectId }: { readonly prospectId: string }) {
  const all = useSummaries('person')
  const people = useMemo(
    () => (all ?? []).filter(person => person.prospectId === prospectId),
    [all, prospectId],
  )
  return (
    <Panel title="People" count={people.length}>
      {people.length === 0 && <p className={styles.none}>People come with the invites you paste.</p>}
      <ul className={styles.rows} aria-label="People">
        {people.map(person => (
          <li key={person.id}>
            <Row
              start={<Avatar name={person.title} />}
              title={person.title}
              note={person.jobTitle}
              end={person.level === undefined ? undefined : `level ${person.level}`}
            />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
