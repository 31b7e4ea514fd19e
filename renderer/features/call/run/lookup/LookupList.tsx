import { ageWords, isStaleAnswer } from '@shared/answer/age'
import type { SummaryOf } from '@shared/domain/summary'
import { useNow } from '../../../../state/clock'
import { useStore } from '../../../../state/store'
import { dayOf } from '../../../../time'
import styles from './Lookup.module.css'
import { type Lookup, mostShown } from './use-lookup'

/** What else it may be than the one that stands: a press or an arrow brings it up. The list moves on with the choice. */
export function LookupList({ lookup }: { readonly lookup: Lookup }) {
  const { found, at, take } = lookup
  if (found.length < 2) return null
  const from = Math.max(0, Math.min(at - 1, found.length - mostShown))
  return (
    <ol className={styles.others} aria-label="Other answers">
      {found
        .slice(from, from + mostShown)
        .map((answer, place) =>
          from + place === at ? null : (
            <Other
              key={answer.id}
              answer={answer}
              number={from + place + 1}
              onPress={() => take(from + place)}
            />
          ),
        )}
    </ol>
  )
}

interface OtherProps {
  readonly answer: SummaryOf<'answer'>
  readonly number: number
  readonly onPress: () => void
}

function Other({ answer, number, onPress }: OtherProps) {
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const short = answer.short.trim()
  const isStale = short !== '' && isStaleAnswer(answer, today)
  const age = ageWords(answer.lastCheckedOn, today)
  return (
    <li>
      <button type="button" onMouseDown={event => event.preventDefault()} onClick={onPress}>
        <span className={styles.number}>{number}</span>
        <span className={styles.asked}>{answer.title}</span>
        <span className={styles.short}>{short === '' ? 'No answer yet' : short}</span>
        <small data-stale={isStale || undefined}>
          {short !== '' && (isStale ? `${age === 'never' ? 'never checked' : age}, check first` : age)}
        </small>
      </button>
    </li>
  )
}
