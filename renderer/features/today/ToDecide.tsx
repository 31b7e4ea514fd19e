import { lookBackWords } from '@shared/effort/cut-or-go'
import type { DealToDecide } from '@shared/effort/deals-to-decide'
import { hoursWords } from '@shared/effort/duration'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { useRest } from '../../ui/use-rest'
import styles from './ToDecide.module.css'
import { useDealsToDecide } from './use-deals-to-decide'

/** A quiet line per deal that took far more hours than its size does, and per decision that can be looked back at. */
export function ToDecide() {
  const hasRest = useRest()
  return hasRest ? <Lines /> : null
}

function Lines() {
  const deals = useDealsToDecide()
  const go = useStore(state => state.go)
  if (deals.length === 0) return null
  return (
    <section className={styles.lines} aria-label="Hours to look at">
      <h2>
        Hours <span>{deals.length}</span>
      </h2>
      <ul>
        {deals.map(deal => (
          <li key={deal.dealId}>
            <button type="button" onClick={() => go({ kind: 'deal', id: deal.dealId, part: 'effort' })}>
              <b>{deal.title}</b>
              <small>{wordsOf(deal)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const sayDay = (day: string): string => shortDay(`${day}T12:00:00Z`, 'UTC')

function wordsOf({ due, lookBacks }: DealToDecide): string {
  const [back] = lookBacks
  if (due === undefined) return back === undefined ? '' : `${lookBackWords(back, sayDay)} Was it right?`
  const of =
    due.baseline.basis === 'own-figure' ? 'your own figure' : `the usual, median of ${due.baseline.n} won`
  return `${hoursWords(due.hours)}, ${Math.round(due.share * 100)} % of ${of}. Go on, or stop?`
}
