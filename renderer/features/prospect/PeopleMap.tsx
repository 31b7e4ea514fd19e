import { partLabels, stanceLabels } from '@shared/domain/person'
import type { Prospect } from '@shared/domain/prospect'
import { type PersonHere, sayOf } from '@shared/prospect/people'
import { type PeopleMap as Layout, layoutPeopleMap, type Spot } from '@shared/prospect/people-map'
import { useStore } from '../../state/store'
import { clockTime } from '../../time'
import { initialsOf } from '../../ui/Avatar'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { cityOf } from './LocalTimes'
import styles from './People.module.css'
import type { ProfileView } from './use-profile'

/** As wide as the column is at its narrowest. */
const mapWidth = 486

export const mapPeople = (here: readonly PersonHere[]): Layout =>
  layoutPeopleMap(
    here.map(entry => ({ id: entry.person.id, stance: entry.person.stance, say: sayOf(entry).value })),
    mapWidth,
  )

/** P11: a house rule says to leave them alone, for now or for good. */
export const isNotToContact = (personId: string, { houseRules }: Prospect, today: string): boolean =>
  houseRules.some(
    rule =>
      rule.form === 'contact' &&
      rule.personId === personId &&
      (rule.until === undefined || rule.until > today),
  )

interface PeopleMapProps {
  readonly view: ProfileView
  readonly people: readonly PersonHere[]
  readonly map: Layout
}

/** Who says how much, and for whom: each dot opens its person. The same as a table for who cannot see it. */
export function PeopleMap({ view, people, map }: PeopleMapProps) {
  const entryOf = (id: string) => people.find(({ person }) => person.id === id)
  return (
    <>
      <div className={styles.map} style={{ inlineSize: map.width, blockSize: map.height }}>
        <Frame map={map} people={people} />
        <ul aria-label="People on the map">
          {map.spots.map(spot => {
            const entry = entryOf(spot.id)
            return (
              entry && <Dot key={spot.id} view={view} spot={spot} entry={entry} isLabelled={map.isLabelled} />
            )
          })}
        </ul>
      </div>
      <VisuallyHidden>
        <PeopleTable people={people} view={view} />
      </VisuallyHidden>
    </>
  )
}

function Frame({ map, people }: Omit<PeopleMapProps, 'view'>) {
  const bottom = map.height - 24
  const links = map.isLabelled ? linksOf(map.spots, people) : []
  return (
    <svg className={styles.frame} width={map.width} height={map.height} aria-hidden="true">
      <path className={styles.axes} d={`M34 6V${bottom}H${map.width - 2}`} />
      <text x={34} y={map.height - 8}>
        against
      </text>
      <text x={(34 + map.width) / 2} y={map.height - 8} textAnchor="middle">
        undecided
      </text>
      <text x={map.width - 2} y={map.height - 8} textAnchor="end">
        for
      </text>
      <text transform={`translate(22 ${bottom}) rotate(-90)`}>little say</text>
      <text transform="translate(22 6) rotate(-90)" textAnchor="end">
        decides
      </text>
      {links.map(({ key, d, form }) => (
        <path key={key} className={styles.link} data-form={form} d={d} />
      ))}
    </svg>
  )
}

interface Link {
  readonly key: string
  readonly d: string
  readonly form: 'reports' | 'trusts'
}

function linksOf(spots: readonly Spot[], people: readonly PersonHere[]): readonly Link[] {
  const at = new Map(spots.map(spot => [spot.id, spot]))
  return people.flatMap(({ person }) => {
    const from = at.get(person.id)
    if (from === undefined) return []
    const boss = person.reportsTo === undefined ? undefined : at.get(person.reportsTo)
    const reports: Link[] =
      boss === undefined
        ? []
        : [{ key: `${person.id} reports`, form: 'reports', d: `M${from.x} ${from.y}V${boss.y}H${boss.x}` }]
    const trusts = (person.trusts ?? []).flatMap((id): Link[] => {
      const to = at.get(id)
      return to === undefined
        ? []
        : [{ key: `${person.id} ${id}`, form: 'trusts', d: `M${from.x} ${from.y}L${to.x} ${to.y}` }]
    })
    return [...reports, ...trusts]
  })
}

interface DotProps {
  readonly view: ProfileView
  readonly spot: Spot
  readonly entry: PersonHere
  readonly isLabelled: boolean
}

function Dot({ view, spot, entry, isLabelled }: DotProps) {
  const { person, parts, affiliation } = entry
  const go = useStore(state => state.go)
  const shunned = isNotToContact(person.id, view.prospect, view.today)
  const isChampion = parts.some(({ part }) => part === 'champion')
  const isGuess = person.say === undefined && parts.every(({ basis }) => basis === 'suggested')
  const theirs = person.zone === undefined ? undefined : clockTime(view.now, person.zone)
  const isApart = theirs !== undefined && theirs !== clockTime(view.now, view.zone)
  const role = parts[0] === undefined ? affiliation.title : partLabels[parts[0].part]
  const guessed = isGuess && parts.length > 0 ? ', suggested' : ''
  const words = [
    shunned ? `${affiliation.title ?? 'do'}${affiliation.title ? ', do' : ''} not contact` : role,
  ].join('')
  return (
    <li style={{ insetInlineStart: spot.x, insetBlockStart: spot.y }}>
      <button
        type="button"
        className={styles.dot}
        data-tone={shunned ? 'shunned' : isChampion ? 'champion' : 'plain'}
        data-suggested={guessed !== '' || undefined}
        aria-label={`${person.name}, ${words ?? 'no part'}${guessed}, ${stanceLabels[person.stance ?? 'unknown']}`}
        title={isLabelled ? undefined : person.name}
        onClick={() => go({ kind: 'person', id: person.id })}
      >
        <span className={styles.face}>{initialsOf(person.name)}</span>
        {isLabelled && (
          <span className={styles.label}>
            {isApart && person.zone && (
              <span className={styles.time}>
                {theirs} {cityOf(person.zone)}
              </span>
            )}
            <b>{person.name}</b>
            <span>
              {words}
              {guessed}
            </span>
          </span>
        )}
      </button>
    </li>
  )
}

function PeopleTable({ people, view }: Omit<PeopleMapProps, 'map'>) {
  const nameOf = (id: string | undefined) => view.people.find(person => person.id === id)?.name
  return (
    <table>
      <caption>Who decides what, and how they stand</caption>
      <thead>
        <tr>
          {['Name', 'Part', 'Say', 'Attitude', 'Reports to', 'Trusts'].map(head => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(entry => {
          const { person, parts } = entry
          const say = sayOf(entry)
          return (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td>
                {parts
                  .map(
                    ({ part, basis }) => `${partLabels[part]}${basis === 'suggested' ? ', suggested' : ''}`,
                  )
                  .join('; ') || 'none known'}
              </td>
              <td>
                {say.value === 0
                  ? 'not known'
                  : `${say.value} of 5${say.isSuggested ? ', suggested by the part' : ''}`}
              </td>
              <td>{stanceLabels[person.stance ?? 'unknown']}</td>
              <td>{nameOf(person.reportsTo)}</td>
              <td>{(person.trusts ?? []).flatMap(id => nameOf(id) ?? []).join(', ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
