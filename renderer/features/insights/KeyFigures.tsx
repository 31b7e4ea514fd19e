import { hoursWords } from '@shared/effort/duration'
import type { Figure } from '@shared/insights/figure'
import { goalWords } from '@shared/insights/goal-rate'
import { oneDecimal, signedClock } from '@shared/insights/words'
import { openRefs } from './actions'
import styles from './Insights.module.css'
import type { AllFigures } from './use-figures'

interface KeyFigure {
  readonly id: string
  readonly value: string
  readonly unit: string
  readonly words: string
  /** Undefined while it is being counted, null where it could not be. */
  readonly figure: Figure | undefined | null
}

/** Five figures in a line, each with its n; each leads to its records. */
export function KeyFigures({ figures }: { readonly figures: AllFigures }) {
  return (
    <section className={styles.keys} aria-label="Key figures">
      {keyFigures(figures).map(({ id, value, unit, words, figure }) => (
        <button
          key={id}
          type="button"
          className={styles.keyFigure}
          disabled={!figure || figure.n === 0}
          onClick={() =>
            openRefs(`${value} ${unit} ${words}`, figure?.rows.flatMap(({ refs }) => refs) ?? [])
          }
        >
          <b>
            {value} <small>{unit}</small>
          </b>
          <span>{wordsOf(figure, words)}</span>
        </button>
      ))}
    </section>
  )
}

function wordsOf(figure: KeyFigure['figure'], words: string): string {
  if (figure === undefined) return 'Being counted'
  return figure === null ? 'Could not be read' : words
}

const none = '–'
/** Never parted by the end of a line. */
const ofN = (n: number): string => `n\u00A0=\u00A0${n}`

function keyFigures({ goals, hours, disclosure, steps, delay }: AllFigures): readonly KeyFigure[] {
  const baseline = hours?.baselineMedian === undefined ? '' : `, baseline ${hoursWords(hours.baselineMedian)}`
  return [
    {
      ...{ id: 'goals', unit: 'calls', figure: goals },
      value: `${goals.reached} of ${goals.n}`,
      words: goalWords(goals),
    },
    {
      ...{ id: 'hours', unit: 'median', figure: hours && wonOnly(hours) },
      value: hours?.wonMedian === undefined ? none : hoursWords(hours.wonMedian),
      words: `per won deal, ${ofN(hours?.wonN ?? 0)}${baseline}`,
    },
    {
      ...{ id: 'told', unit: 'median', figure: disclosure },
      value: disclosure?.medianDays === undefined ? none : `${oneDecimal(disclosure.medianDays)} days`,
      words: `from telling a gap to the decision, ${ofN(disclosure?.n ?? 0)}`,
    },
    {
      ...{ id: 'steps', unit: 'median', figure: steps },
      value: steps?.medianSeconds === undefined ? none : signedClock(steps.medianSeconds),
      words: `over plan per step shown, ${ofN(steps?.n ?? 0)}`,
    },
    {
      ...{ id: 'delay', unit: 'calls', figure: delay },
      value: `${delay.debriefed} of ${delay.n}`,
      words: `debriefed, ${delay.sameDay} the same day`,
    },
  ]
}

/** The deals that the median is of. */
function wonOnly(hours: NonNullable<AllFigures['hours']>): Figure {
  const won = new Set(hours.deals.filter(({ state }) => state === 'won').map(({ id }) => id))
  return { ...hours, n: hours.wonN, rows: hours.rows.filter(({ key }) => won.has(key)) }
}
