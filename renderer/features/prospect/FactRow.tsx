import { shortened } from '@shared/advisor/words'
import { confidenceLabels, type Fact, isStale, levelOf, wordsOf } from '@shared/domain/fact'
import { factField } from '@shared/prepare/target-fields'
import type { ProfileRow } from '@shared/prospect/profile'
import type { ReactNode } from 'react'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { SuggestedTag, Tag } from '../../ui/Tag'
import styles from './Profile.module.css'
import { Scale } from './Scale'
import type { ProfileView } from './use-profile'

interface FactRowProps {
  readonly view: ProfileView
  readonly row: ProfileRow
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onRenew: () => void
  readonly onAsk: () => void
  /** The fields, while it is open. */
  readonly children?: ReactNode
}

/** One line of the profile: what is known with its age and source, or that it is missing and how to find out. */
export function FactRow({ view, row, isOpen, onToggle, onRenew, onAsk, children }: FactRowProps) {
  const isGuess = row.kind === 'known' && row.shown.some(fact => fact.confidence === 'suggested')
  const asks = row.kind === 'known' && (row.isStale || isGuess)
  return (
    <li
      className={styles.row}
      data-field={factField(row.topic)}
      data-faded={(row.kind === 'known' && row.isStale) || undefined}
    >
      <button
        type="button"
        className={styles.rowButton}
        data-row={row.key}
        aria-expanded={isOpen}
        onClick={onToggle}
      >
        <span className={styles.term}>{row.label}</span>
        {row.kind === 'known' ? <Known view={view} row={row} /> : <Missing view={view} row={row} />}
      </button>
      {asks && (
        <span className={styles.ask}>
          {row.isStale ? 'Older than 90 days.' : 'Only suggested.'}
          <Button size="xs" keys="Space" onPress={onRenew}>
            {isGuess ? 'It is so' : 'Still true today'}
          </Button>
        </span>
      )}
      {row.kind === 'unknown' && row.question === undefined && (
        <span className={styles.askEnd}>
          <Button size="xs" variant="quiet" keys="Q" onPress={onAsk}>
            Ask
          </Button>
        </span>
      )}
      {isOpen && children}
    </li>
  )
}

function Known({ view, row }: { readonly view: ProfileView; readonly row: ProfileRow }) {
  if (row.kind !== 'known') return null
  const [first] = row.shown
  return (
    <span className={styles.value}>
      {row.topic === 'compliance' ? (
        <span className={styles.chips}>
          {row.shown.map(fact =>
            fact.confidence === 'suggested' ? (
              <SuggestedTag key={fact.id}>{fact.value}</SuggestedTag>
            ) : (
              <Tag key={fact.id}>{fact.value}</Tag>
            ),
          )}
        </span>
      ) : (
        first !== undefined && <Value fact={first} label={row.label} />
      )}
      <span className={styles.source}>{sourceOf(row.shown, view)}</span>
    </span>
  )
}

/** A pasted page is a note like any other; all of it stands in its field. */
const longestShown = 400

function Value({ fact, label }: { readonly fact: Fact; readonly label: string }) {
  const level = levelOf(fact)
  const words = shortened(wordsOf(fact), longestShown)
  const needs = fact.needed !== undefined && fact.needed > (level ?? 0) ? `, needs ${fact.needed}` : ''
  return (
    <span data-suggested={fact.confidence === 'suggested' || undefined}>
      {level !== undefined && <Scale value={level} needed={fact.needed} label={label} />}
      {level === undefined ? words : [level, words].filter(Boolean).join(', ')}
      {needs && <span className={styles.needs}>{needs}</span>}
    </span>
  )
}

/** "Discovery with Marcus, 28 Oct"; how we know is said unless they told it. Of several the oldest, which is the first to fade. */
export function sourceOf(facts: readonly Fact[], { people, now }: ProfileView): string {
  const oldest = facts.toSorted((a, b) => ((a.on ?? '~') < (b.on ?? '~') ? -1 : 1))
  const fact = oldest.find(one => isStale(one, now)) ?? oldest[0]
  if (fact === undefined) return ''
  const who = people.find(person => person.id === fact.personId)?.name
  const day = fact.on === undefined ? 'no date' : dayWithYear(fact.on, now)
  const how = fact.confidence === 'told' ? undefined : confidenceLabels[fact.confidence]
  return [how, who, fact.source, day].filter(Boolean).join(', ')
}

/** "28 Oct", with the year where it is another. */
export const dayWithYear = (day: string, now: string): string => {
  const words = shortDay(`${day}T12:00:00Z`, 'UTC')
  return day.slice(0, 4) === now.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`
}

function Missing({ view, row }: { readonly view: ProfileView; readonly row: ProfileRow }) {
  if (row.kind !== 'unknown') return null
  if (row.question === undefined) return <span className={styles.missing}>not known yet</span>
  const call = view.calls.find(one => one.id === row.question?.askIn)
  const where =
    call === undefined
      ? 'the next call'
      : [call.title, call.start && dayWithYear(call.start.slice(0, 10), view.now)].filter(Boolean).join(', ')
  return (
    <span className={styles.value}>
      <span className={styles.asked}>To ask in {where}</span>
      <span className={styles.source}>“{row.question.words}”</span>
    </span>
  )
}
