/** Deals whose hours ask for a decision, told by main once Today stands; read again as often as Today is. */

import { capacityOf } from '@shared/effort/capacity'
import type { DealToDecide } from '@shared/effort/deals-to-decide'
import { useEffect, useState } from 'react'
import { ask } from '../../api'
import { now } from '../../state/clock'
import { useFreeHours } from '../../state/free-hours'
import { orSay } from '../../state/say-failure'
import { useStore } from '../../state/store'
import { stagesOf, useThresholds } from '../../state/thresholds'
import { dayOf } from '../../time'

const none: readonly DealToDecide[] = []

export function useDealsToDecide(): readonly DealToDecide[] {
  const [deals, setDeals] = useState(none)
  const today = useStore(state => state.today)
  const ownFigures = useStore(state => state.settings.effortFigures)
  const zone = useStore(state => state.zone)
  const say = useStore(state => state.say)
  const thresholds = useThresholds()
  const freeHours = useFreeHours()
  // Whatever Today was read again for may have changed hours or deals.
  useEffect(() => {
    if (today === null) return
    let isGone = false
    const input = {
      ...{ today: dayOf(now(), zone), ownFigures: [...ownFigures] },
      ...(freeHours && { capacity: capacityOf(freeHours) }),
      stages: [...stagesOf(thresholds)] as [number, number, number],
      leastWonDeals: thresholds.leastWonDeals,
    }
    void orSay(say, async () => {
      const told = await ask('readDealsToDecide', input)
      if (!isGone) setDeals(told)
    })
    return () => {
      isGone = true
    }
  }, [today, ownFigures, zone, say, thresholds, freeHours])
  return deals
}
