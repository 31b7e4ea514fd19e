import {
  beforeDecisionWords,
  comparedWords,
  compareHours,
  daysBeforeDecision,
} from '@shared/deal/told-timing'
import type { Deal } from '@shared/domain/deal'
import type { Exposure } from '@shared/domain/exposure'
import { effortsByDeal } from '@shared/effort/baseline'
import { useMemo } from 'react'
import { useNow } from '../../state/clock'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'
import { useRest } from '../../ui/use-rest'

interface ToldWorthProps {
  readonly deal: Deal
  readonly exposure: Exposure
  /** "told 14:44": what stands before it on its line. */
  readonly lead?: string | undefined
}

/** "29 days before the decision", and once there are enough others what that was worth in hours. */
export function ToldWorth({ deal, exposure, lead }: ToldWorthProps) {
  const hasRest = useRest()
  const { told } = exposure
  if (told === undefined) return null
  const days = daysBeforeDecision(told.at, deal.decisionDate)
  const words = [lead, days !== undefined && beforeDecisionWords(days)].filter(Boolean).join(', ')
  if (words === '') return null
  return (
    <small>
      {words}
      {hasRest && days !== undefined && <Hours deal={deal} toldOn={told.at.slice(0, 10)} />}
    </small>
  )
}

function Hours({ deal, toldOn }: { readonly deal: Deal; readonly toldOn: string }) {
  const deals = useSummaries('deal')
  const efforts = useSummaries('effort')
  const calls = useSummaries('call')
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const compared = useMemo(
    () =>
      deals &&
      efforts &&
      calls &&
      compareHours({ dealId: deal.id, toldOn }, deals, effortsByDeal(efforts, calls), today),
    [deals, efforts, calls, deal.id, toldOn, today],
  )
  return compared === undefined ? null : <>. {comparedWords(compared)}</>
}
