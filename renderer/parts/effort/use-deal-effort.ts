/** The time of one deal against what its size usually takes, from summaries alone. */
import type { Deal } from '@shared/domain/deal'
import type { SummaryOf } from '@shared/domain/summary'
import {
  type EffortBaseline,
  type EffortStanding,
  effortBaseline,
  effortStanding,
  effortsByDeal,
} from '@shared/effort/baseline'
import { capacityOf, type FreeHours } from '@shared/effort/capacity'
import { type EffortCurve, effortCurve } from '@shared/effort/curve'
import { useMemo } from 'react'
import { useNow } from '../../state/clock'
import { useFreeHours } from '../../state/free-hours'
import { useSummaries } from '../../state/selectors'
import { useStore } from '../../state/store'
import { dayOf } from '../../time'

export interface DealEffort {
  /** Latest first. */
  readonly entries: readonly SummaryOf<'effort'>[]
  readonly spentHours: number
  readonly baseline: EffortBaseline | undefined
  readonly standing: EffortStanding | undefined
  readonly curve: EffortCurve | undefined
  /** Of this week; undefined while they are not known. */
  readonly freeHours: FreeHours | undefined
}

/** Undefined while the lists are read. */
export function useDealEffort(deal: Deal): DealEffort | undefined {
  const deals = useSummaries('deal')
  const efforts = useSummaries('effort')
  const calls = useSummaries('call')
  const ownFigures = useStore(state => state.settings.effortFigures)
  const freeHours = useFreeHours()
  const zone = useStore(state => state.zone)
  const today = dayOf(new Date(useNow('minute')).toISOString(), zone)
  const { id, sizeBand, decisionDate, invitedOn } = deal
  return useMemo(() => {
    if (deals === undefined || efforts === undefined || calls === undefined) return undefined
    const input = { deal: { id, sizeBand }, deals, efforts, calls, ownFigures }
    const own = effortsByDeal(efforts, calls).get(id) ?? []
    const spentHours = own.reduce((sum, one) => sum + one.minutes, 0) / 60
    const baseline = effortBaseline(input)
    return {
      entries: own.toSorted((a, b) => b.on.localeCompare(a.on) || b.updatedAt.localeCompare(a.updatedAt)),
      spentHours,
      baseline,
      standing: baseline && effortStanding(spentHours, baseline, freeHours && capacityOf(freeHours)),
      freeHours,
      curve: effortCurve({ ...input, decisionDate, invitedOn, today, baseline }),
    }
  }, [deals, efforts, calls, ownFigures, freeHours, today, id, sizeBand, decisionDate, invitedOn])
}
