import { outcomeLabels } from '@shared/deal/words'
import { type DealOutcome, dealOutcomes, newDeal } from '@shared/domain/deal'
import type { SummaryOf } from '@shared/domain/summary'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { making } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import { Row } from '../../ui/Row'
import styles from './Deals.module.css'

/** The deals with one company, the open ones first; each opens. */
export function DealsPanel({ prospectId }: { readonly prospectId: string }) {
  const all = useSummaries('deal')
  const go = useStore(state => state.go)
  const deals = useMemo(
    () => (all ?? []).filter(deal => deal.prospectId === prospectId).toSorted(openFirst),
    [all, prospectId],
  )
  return (
    <Panel
      title="Deals"
      count={deals.length}
      trailing={
        <Button size="xs" icon={Plus} onPress={() => void addDeal(prospectId)}>
          Deal
        </Button>
      }
    >
      {all !== undefined && deals.length === 0 && (
        <p className={styles.none}>No deal yet. A first discovery may do without one.</p>
      )}
      <ul className={styles.rows} aria-label="Deals">
        {deals.map(deal => (
          <li key={deal.id}>
            <button type="button" className={styles.link} onClick={() => go({ kind: 'deal', id: deal.id })}>
              <Row title={deal.title} note={deal.milestone ?? 'no milestone reached'} end={endWords(deal)} />
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function openFirst(a: SummaryOf<'deal'>, b: SummaryOf<'deal'>): number {
  const rank = (deal: SummaryOf<'deal'>) => (deal.outcome === undefined ? 0 : 1)
  return rank(a) - rank(b) || b.updatedAt.localeCompare(a.updatedAt)
}

const isOutcome = (is: string): is is DealOutcome => dealOutcomes.some(one => one === is)
const dayWords = (day: string): string => shortDay(`${day}T12:00:00Z`, 'UTC')

/** "won 12 Nov", "decides 18 Dec", or nothing. */
function endWords({ outcome, outcomeOn, decisionDate }: SummaryOf<'deal'>): string | undefined {
  if (outcome !== undefined && isOutcome(outcome)) {
    return [outcomeLabels[outcome].toLowerCase(), outcomeOn && dayWords(outcomeOn)].filter(Boolean).join(' ')
  }
  return decisionDate && `decides ${dayWords(decisionDate)}`
}

async function addDeal(prospectId: string): Promise<void> {
  const state = useStore.getState()
  const prospect = state.records[prospectId]
  if (prospect?.kind !== 'prospect') return
  const deal = newDeal({ name: prospect.name, prospectId: prospect.id, sample: prospect.sample }, making())
  await state.commit([deal], 'Deal added')
  state.go({ kind: 'deal', id: deal.id })
}
