import { partLabels } from '@shared/domain/person'
import type { PersonGone, PersonHere } from '@shared/prospect/people'
import { useRecord } from '../../state/selectors'
import { useStore } from '../../state/store'
import { clockTime } from '../../time'
import { Avatar } from '../../ui/Avatar'
import { LevelDots } from '../../ui/LevelDots'
import { SuggestedTag, Tag } from '../../ui/Tag'
import { dayWithYear } from './FactRow'
import { cityOf } from './LocalTimes'
import styles from './People.module.css'
import type { ProfileView } from './use-profile'

interface PersonRowProps {
  readonly view: ProfileView
  readonly entry: PersonHere
}

/** One person: part and level, a guess dashed; their local time where it is another. */
export function PersonRow({ view, entry }: PersonRowProps) {
  const { person, affiliation, parts, cameFrom } = entry
  const go = useStore(state => state.go)
  const theirs = person.zone === undefined ? undefined : clockTime(view.now, person.zone)
  const isApart = theirs !== undefined && theirs !== clockTime(view.now, view.zone)
  return (
    <li>
      <button type="button" className={styles.person} onClick={() => go({ kind: 'person', id: person.id })}>
        <Avatar name={person.name} />
        <span className={styles.words}>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.note}>
            {[affiliation.title, cameFrom && 'came from elsewhere'].filter(Boolean).join(', ')}
            {isApart && person.zone && (
              <span className={styles.time}>
                {' '}
                {theirs} {cityOf(person.zone)}
              </span>
            )}
          </span>
        </span>
        <span className={styles.end}>
          {parts.map(({ part, basis }) =>
            basis === 'suggested' ? (
              <SuggestedTag key={part}>{partLabels[part]}</SuggestedTag>
            ) : (
              <Tag key={part} tone={part === 'champion' ? 'accent' : 'plain'}>
                {partLabels[part]}
              </Tag>
            ),
          )}
          {person.level !== undefined && (
            <LevelDots
              label="technical level"
              value={person.level.value}
              isSuggested={person.level.basis === 'suggested'}
            />
          )}
        </span>
      </button>
    </li>
  )
}

/** Somebody who went: when, and where they are now. */
export function GoneRow({ entry, now }: { readonly entry: PersonGone; readonly now: string }) {
  const { person, affiliation, on, nowAt } = entry
  const go = useStore(state => state.go)
  const company = useRecord('prospect', nowAt?.prospectId)?.name ?? nowAt?.company
  const where = nowAt === undefined ? undefined : `now at ${company ?? 'another company'}`
  return (
    <li>
      <button type="button" className={styles.person} onClick={() => go({ kind: 'person', id: person.id })}>
        <Avatar name={person.name} />
        <span className={styles.words}>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.note}>
            {[affiliation.title, on && `until ${dayWithYear(on, now)}`, where].filter(Boolean).join(', ')}
          </span>
        </span>
      </button>
    </li>
  )
}
