import { peopleAt } from '@shared/prospect/people'
import { clockTime } from '../../time'
import styles from './Profile.module.css'
import type { ProfileView } from './use-profile'

interface Place {
  readonly time: string
  readonly city: string
  readonly names: readonly string[]
}

/** What the clock shows where they are, now; those who share it together. */
export function LocalTimes({ view }: { readonly view: ProfileView }) {
  const places = placesOf(view)
  if (places.length === 0) return null
  const ours = clockTime(view.now, view.zone)
  return (
    <li className={styles.row}>
      <span className={styles.fixed}>
        <span className={styles.term}>Local time</span>
        <span className={styles.value}>
          {places.map(({ time, city, names }) => (
            <span key={city} data-apart={time !== ours || undefined} className={styles.place}>
              {time} {city}
              {time === ours ? ', as you' : `, ${names.join(', ')}`}
            </span>
          ))}
        </span>
      </span>
    </li>
  )
}

const mostNames = 2

function placesOf({ prospect, people, deal, now, today, zone }: ProfileView): readonly Place[] {
  const zones = new Map<string, string[]>()
  for (const { person } of peopleAt(prospect.id, people, deal, today).here) {
    if (person.zone !== undefined)
      zones.set(person.zone, [...(zones.get(person.zone) ?? []), person.name.split(' ')[0] ?? ''])
  }
  const ours = clockTime(now, zone)
  return [...zones]
    .map(([each, names]) => ({
      time: clockTime(now, each),
      city: cityOf(each),
      names:
        names.length > mostNames ? [...names.slice(0, mostNames), `${names.length - mostNames} more`] : names,
    }))
    .toSorted((a, b) => Number(b.time === ours) - Number(a.time === ours))
}

/** "Europe/London" -> "London". */
export const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
