import { isToDecide, lookBacksOf, lookBackWords } from '@shared/effort/cut-or-go'
import { hoursWords } from '@shared/effort/duration'
import { useDealEffort } from '../../parts/effort/use-deal-effort'
import { useStore } from '../../state/store'
import { stagesOf, useThresholds } from '../../state/thresholds'
import { shortDay } from '../../time'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { today } from './change-deal'
import styles from './Deal.module.css'
import type { DealView } from './use-deal'

/** That the hours ask for a decision, or one for a look back; what it takes stands in the part of the hours. */
export function DecideOffer({ view: { deal } }: { readonly view: DealView }) {
  const effort = useDealEffort(deal)
  const stages = stagesOf(useThresholds())
  const go = useStore(state => state.go)
  if (effort === undefined) return null
  const { standing, spentHours } = effort
  const isDue =
    deal.outcome === undefined &&
    standing !== undefined &&
    isToDecide(standing.share, deal.cutOrGo, today(), stages)
  const back = lookBacksOf(deal.cutOrGo, deal.outcome, spentHours, today()).find(
    ({ decision }) => decision.lookedBack === undefined,
  )
  if (!isDue && back === undefined) return null
  return (
    <div className={styles.offer}>
      <Notice
        tone={isDue ? 'warn' : 'ask'}
        action={
          <Button size="xs" onPress={() => go({ kind: 'deal', id: deal.id, part: 'effort' })}>
            {isDue ? 'Decide' : 'Look back'}
          </Button>
        }
      >
        {isDue
          ? `${hoursWords(spentHours)}, ${Math.round(standing.share * 100)} % of what it usually takes: go on, or stop?`
          : back && `${lookBackWords(back, day => shortDay(`${day}T12:00:00Z`, 'UTC'))} Was it right?`}
      </Notice>
    </div>
  )
}
